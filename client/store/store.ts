import type { Grant, Lease, PendingAuthorization, Person, Session } from './records.ts';

/**
 * Where the client keeps what must outlive a request. Every write is durable when its promise resolves, and each
 * operation is atomic among all clients that share the store. Values go in and come out as copies.
 */
export interface ClientStore {
  readPerson(personId: string): Promise<Person | undefined>;
  writePerson(person: Person): Promise<void>;
  /** Everybody who is linked to this Atlassian account, or holds a grant of it. */
  findPeopleByAccount(accountId: string): Promise<Person[]>;
  /** Forgets a person with the sessions, the grant and the pending authorizations, all at once. */
  deletePerson(personId: string): Promise<void>;

  readSession(sessionId: string): Promise<Session | undefined>;
  /** Also forgets sessions that expired before `now`. */
  writeSession(session: Session, now: number): Promise<void>;
  deleteSession(sessionId: string): Promise<void>;

  readPendingAuthorization(state: string): Promise<PendingAuthorization | undefined>;
  /** Also forgets requests that expired long ago, and the oldest of a session that piles them up. */
  writePendingAuthorization(pending: PendingAuthorization): Promise<void>;
  /** @returns true for the first caller only. */
  redeemPendingAuthorization(state: string, now: number): Promise<boolean>;

  readGrant(personId: string): Promise<Grant | undefined>;
  /** All grants, those that have ended among them. */
  listGrants(): Promise<Grant[]>;
  /** Stores a grant in place of whatever the person had: a new consent. */
  writeGrant(grant: Grant): Promise<void>;
  /** Stores `next` only while the grant is still the one the writer saw. @returns whether it was stored. */
  replaceGrant(next: Grant, seen: Pick<Grant, 'grantId' | 'revision'>): Promise<boolean>;
  deleteGrant(personId: string): Promise<void>;

  /** Takes or prolongs a lease. @returns false while somebody else holds it at `now`. */
  takeLease(lease: Lease, now: number): Promise<boolean>;
  releaseLease(name: string, holder: string): Promise<void>;
}
