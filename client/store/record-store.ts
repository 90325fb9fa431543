import type { Grant, Lease, PendingAuthorization, Person, Session } from './records.ts';
import type { ClientStore } from './store.ts';

/** The whole content of a store. Maps, because keys come from outside and `__proto__` is a legal state. */
export interface StoreContent {
  people: Map<string, Person>;
  sessions: Map<string, Session>;
  pendingAuthorizations: Map<string, PendingAuthorization>;
  grants: Map<string, Grant>;
  leases: Map<string, Lease>;
}

/** One value that is read whole and changed by one writer at a time. */
export interface Cell {
  read<T>(look: (content: StoreContent) => T): Promise<T>;
  /** Applies the change; when this resolves it is durable, when it rejects nothing changed. */
  change<T>(apply: (content: StoreContent) => T): Promise<T>;
}

/** A used or expired state is remembered so long, to call a replay by its name. */
const pendingMemory = 3_600_000;
const pendingPerSession = 20;

/** @returns the content of a store that was never written to. */
export function emptyContent(): StoreContent {
  return {
    people: new Map(),
    sessions: new Map(),
    pendingAuthorizations: new Map(),
    grants: new Map(),
    leases: new Map(),
  };
}

const copy = structuredClone;

/** @returns the operations of a {@link ClientStore} over any cell. */
export function createRecordStore(cell: Cell): ClientStore {
  return { ...peopleAndSessions(cell), ...pendingAuthorizations(cell), ...grants(cell), ...leases(cell) };
}

function peopleAndSessions(cell: Cell) {
  return {
    readPerson: (personId: string) => cell.read(({ people }) => people.get(personId)),
    writePerson: (person: Person) =>
      cell.change(({ people }) => void people.set(person.personId, copy(person))),
    findPeopleByAccount: (accountId: string) =>
      cell.read(({ people, grants: all }) =>
        [...people.values()].filter(
          ({ personId, linkedAccountId }) =>
            linkedAccountId === accountId || all.get(personId)?.accountId === accountId,
        ),
      ),
    deletePerson: (personId: string) => cell.change((content) => forgetPerson(content, personId)),
    readSession: (sessionId: string) => cell.read(({ sessions }) => sessions.get(sessionId)),
    writeSession: (session: Session, now: number) =>
      cell.change(({ sessions }) => {
        for (const old of sessions.values()) if (old.expiresAt <= now) sessions.delete(old.sessionId);
        sessions.set(session.sessionId, copy(session));
      }),
    deleteSession: (sessionId: string) => cell.change(({ sessions }) => void sessions.delete(sessionId)),
  };
}

function forgetPerson({ people, grants: all, sessions, ...content }: StoreContent, personId: string): void {
  people.delete(personId);
  all.delete(personId);
  for (const session of sessions.values()) {
    if (session.personId === personId) sessions.delete(session.sessionId);
  }
  for (const pending of content.pendingAuthorizations.values()) {
    if (pending.personId === personId) content.pendingAuthorizations.delete(pending.state);
  }
}

function pendingAuthorizations(cell: Cell) {
  return {
    readPendingAuthorization: (state: string) =>
      cell.read(({ pendingAuthorizations: all }) => all.get(state)),
    writePendingAuthorization: (pending: PendingAuthorization) =>
      cell.change(({ pendingAuthorizations: all }) => {
        forgetOldPending(all, pending);
        all.set(pending.state, copy(pending));
      }),
    redeemPendingAuthorization: (state: string, now: number) =>
      cell.change(({ pendingAuthorizations: all }) => {
        const pending = all.get(state);
        if (pending === undefined || pending.redeemedAt !== undefined) return false;
        all.set(state, { ...pending, redeemedAt: now });
        return true;
      }),
  };
}

function forgetOldPending(all: Map<string, PendingAuthorization>, next: PendingAuthorization): void {
  for (const old of all.values()) {
    if (old.expiresAt + pendingMemory <= next.createdAt) all.delete(old.state);
  }
  const ofSession = [...all.values()].filter((old) => old.sessionId === next.sessionId);
  for (const old of ofSession.slice(0, Math.max(0, ofSession.length - pendingPerSession + 1))) {
    all.delete(old.state);
  }
}

function grants(cell: Cell) {
  return {
    readGrant: (personId: string) => cell.read(({ grants: all }) => all.get(personId)),
    listGrants: () => cell.read(({ grants: all }) => [...all.values()]),
    writeGrant: (grant: Grant) => cell.change(({ grants: all }) => void all.set(grant.personId, copy(grant))),
    replaceGrant: (next: Grant, seen: Pick<Grant, 'grantId' | 'revision'>) =>
      cell.change(({ grants: all }) => {
        const current = all.get(next.personId);
        if (current?.grantId !== seen.grantId || current.revision !== seen.revision) return false;
        all.set(next.personId, copy(next));
        return true;
      }),
    deleteGrant: (personId: string) => cell.change(({ grants: all }) => void all.delete(personId)),
  };
}

function leases(cell: Cell) {
  return {
    takeLease: (lease: Lease, now: number) =>
      cell.change(({ leases: all }) => {
        const current = all.get(lease.name);
        const taken = current !== undefined && current.holder !== lease.holder && current.expiresAt > now;
        if (!taken) all.set(lease.name, copy(lease));
        return !taken;
      }),
    releaseLease: (name: string, holder: string) =>
      cell.change(({ leases: all }) => {
        if (all.get(name)?.holder === holder) all.delete(name);
      }),
  };
}
