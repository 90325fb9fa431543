import type { DomainEvent, Exchange } from '../../world/journal.ts';
import type { World } from '../../world/world.ts';

/** A search for everything that an app keeps of an account, by a script. */
export interface Search {
  readonly at: number;
  /** Where something was found. */
  readonly places: readonly string[];
  /** The app that was searched, where the script says. */
  readonly clientId: string | undefined;
}

/** Something that happened to an account itself, in words. */
export interface LifeMark {
  readonly at: number;
  readonly kind: 'changed' | 'closing' | 'reopened' | 'closed';
  readonly text: string;
}

/** When reports were odd in one way. */
export interface AnomalyTally {
  readonly firstAt: number;
  lastAt: number;
  /** Some of the accounts. */
  readonly accountIds: Set<string>;
}

/** What the journal knows of one app's reports. */
export interface AppReading {
  /** When the app was told `updated`, by account id. */
  readonly updates: Map<string, number[]>;
  readonly anomalies: Map<string, AnomalyTally>;
  /** Reports that were not accepted, or whose answer was lost: the status, or 0. */
  readonly failures: { readonly at: number; readonly status: number }[];
}

/** What the journal still holds that a picture shows. Instants are in milliseconds. */
export interface JournalReading {
  /** So many entries fell out of it. */
  readonly dropped: number;
  /** By account id, oldest first. */
  readonly searches: Map<string, Search[]>;
  /** When a script saw that the app keeps nothing of an account any more; undefined while it keeps something. */
  readonly letGo: Map<string, number | undefined>;
  readonly lives: Map<string, LifeMark[]>;
  /** By client id. */
  readonly apps: Map<string, AppReading>;
}

/** Accounts that are named beside a kind of anomaly. */
const NAMED = 5;

/** Reads the journal of a world, once. */
export function readJournal(world: World): JournalReading {
  const { dropped } = world.journal;
  const reading: JournalReading = {
    ...{ dropped, searches: new Map(), letGo: new Map(), lives: new Map(), apps: new Map() },
  };
  for (const entry of world.journal.entries()) {
    if (entry.kind === 'event') readEvent(reading, entry);
    else readExchange(reading, entry);
  }
  return reading;
}

/** What the journal knows of an app; empty where it knows nothing. */
export const readingOf = ({ apps }: JournalReading, clientId: string): AppReading =>
  within(apps, clientId, () => ({ updates: new Map(), anomalies: new Map(), failures: [] }));

function readEvent(reading: JournalReading, { at, type, data }: DomainEvent): void {
  if (type === 'privacy.anomaly') tally(reading, at, data);
  const { accountId } = data;
  if (typeof accountId !== 'string') return;
  if (type === 'app.searched') {
    const clientId = typeof data.clientId === 'string' ? data.clientId : undefined;
    within(reading.searches, accountId, () => []).push({ at, places: placesOf(data.places), clientId });
  }
  if (type === 'app.holds') reading.letGo.set(accountId, undefined);
  if (type === 'app.holds-no-more') reading.letGo.set(accountId, at);
  const mark = lifeMarkOf(type, data);
  if (mark) within(reading.lives, accountId, () => []).push({ at, ...mark });
}

function placesOf(places: unknown): string[] {
  if (!Array.isArray(places)) return [];
  return places.flatMap((one: unknown) => {
    const { place, found } = Object(one) as Record<string, unknown>;
    return Number(found) > 0 ? [String(place)] : [];
  });
}

function lifeMarkOf(type: string, data: DomainEvent['data']): Omit<LifeMark, 'at'> | undefined {
  if (type === 'account.closure-requested')
    return { kind: 'closing', text: `asked to be closed, from ${data.closesAt} on` };
  if (type === 'account.reopened') return { kind: 'reopened', text: 'reopened' };
  if (type === 'account.closed') return { kind: 'closed', text: 'closed at once' };
  if (type !== 'account.changed') return undefined;
  const what = Object.keys(data).filter((name) => name !== 'accountId' && name !== 'status');
  // To be closed is an event of its own.
  if (typeof data.status === 'string' && data.status !== 'closed') what.push(`status: ${data.status}`);
  return what.length === 0 ? undefined : { kind: 'changed', text: `changed (${what.join(', ')})` };
}

function tally(reading: JournalReading, at: number, data: DomainEvent['data']): void {
  const { kind, clientId, accountIds } = data;
  const { anomalies } = readingOf(reading, String(clientId));
  const found = within(anomalies, String(kind), () => ({
    ...{ firstAt: at, lastAt: at, accountIds: new Set<string>() },
  }));
  found.lastAt = at;
  for (const accountId of Array.isArray(accountIds) ? accountIds : []) {
    if (found.accountIds.size < NAMED) found.accountIds.add(String(accountId));
  }
}

const REPORTS: ReadonlySet<string | undefined> = new Set(['reportAccounts', 'reportAccountsWithoutSlash']);

function readExchange(reading: JournalReading, exchange: Exchange): void {
  const { operationId, clientId, startedAt: at, response, fault } = exchange;
  if (!REPORTS.has(operationId) || clientId === undefined) return;
  const app = readingOf(reading, clientId);
  const delivered = fault === undefined || fault.answered;
  const status = response !== undefined && delivered ? response.status : 0;
  if (status < 200 || status > 299) app.failures.push({ at, status });
  const { accounts } = Object(response?.status === 200 ? response.body : undefined) as { accounts?: unknown };
  for (const one of Array.isArray(accounts) ? accounts : []) {
    const action = Object(one) as Record<string, unknown>;
    if (action.status === 'updated') within(app.updates, String(action.accountId), () => []).push(at);
  }
}

function within<V>(map: Map<string, V>, key: string, make: () => V): V {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}
