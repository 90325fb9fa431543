import type { ClientParts } from '../context.ts';
import type { ClientEnvironment } from '../environment.ts';
import type { OAuthConfiguration } from '../oauth/configuration.ts';
import type { QuietTimes } from '../oauth/quiet-times.ts';
import type { ClientStore } from '../store/store.ts';
import type { LedgerStore } from './ledger.ts';
import type { ReporterParts } from './parts.ts';

/** One Atlassian app, whose accounts are reported with grants of that app and of no other. */
export interface ReportingApp {
  /** Its `clientId` is the `appId` of the ledger. */
  readonly configuration: OAuthConfiguration;
  /** The same as of the app's client, where they were replaced there. */
  readonly parts?: Partial<ClientParts>;
  readonly quiet?: QuietTimes;
  /** The account whose grant is tried first. */
  readonly ownerAccountId?: string;
}

/** What the owner of the product decided. */
export interface ReportingPolicies {
  /**
   * What becomes of a person whose Atlassian account closed; the ledger forgets the data in each case.
   *
   * - `delete-account`: the person goes, with sessions and grant
   * - `scrub`: grant and link go; the person stays, under the name that the product knows
   * - `unlink-and-keep`: as `scrub`, and the data is copied into `Person.ownProfile` first, as data that the owner of the
   *   product holds on its own account. Atlassian asks for the erasure of what came from it, so this needs a legal basis
   *   of the owner's own towards the person, such as a contract or consent; staff calls the answer to that the holder's (t/63165)
   */
  readonly closed: 'delete-account' | 'scrub' | 'unlink-and-keep';
  /** What becomes of data that Atlassian calls outdated. Both are allowed (user privacy guide). */
  readonly updated: 'refetch' | 'erase';
  /**
   * What follows when a person has revoked the grant that a report was made with: report that account with somebody
   * else's grant, or delete its data. Both are staff's choices (t/68901).
   */
  readonly revoked: 'report-with-substitute' | 'erase';
  /** Milliseconds past the cycle until data that could not be reported is deleted. */
  readonly overdueGrace: number;
  /** How many grants one run tries for an app before it gives up. */
  readonly mostGrantTries: number;
}

export const defaultPolicies: ReportingPolicies = {
  closed: 'scrub',
  updated: 'refetch',
  revoked: 'report-with-substitute',
  overdueGrace: 7 * 86_400_000,
  mostGrantTries: 3,
};

export type AlertKind =
  /** Accounts were not reported for more than a cycle. */
  | 'overdue'
  /** Their data was deleted for that reason. */
  | 'remedial-erasure'
  /** Nobody's grant was accepted. */
  | 'no-grant'
  /** The service calls the entry of one account malformed. */
  | 'malformed-account'
  | 'cycle-period-unreadable'
  | 'odd-answer'
  /** Data of a closed account, or other data that must go, is still there; it is tried again. */
  | 'erasure-failed'
  /** Outdated profiles could not be fetched; they are tried again. */
  | 'refetch-failed'
  | 'clock-went-back'
  /** Erased values may still be in the files of the ledger; it is tried again. */
  | 'scrub-failed'
  /** Something that nobody foresaw stopped the run of one app. */
  | 'run-failed';

/** Something that a person should look at. It carries no personal data; an account id is none (staff, t/54402). */
export interface ReportingAlert {
  readonly kind: AlertKind;
  readonly appId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly message: string;
  /** How many accounts it is about. */
  readonly count?: number;
  readonly accountId?: string;
}

/** What one run did for one app; counts are of accounts unless they say otherwise. */
export interface AppSummary {
  appId: string;
  reported: number;
  /** Requests that were accepted. */
  batches: number;
  /** Accounts that the service called closed, or outdated. */
  closed: number;
  updated: number;
  refetched: number;
  /** Accounts whose data went, for whatever reason. */
  erased: number;
  /** Accounts that are past their cycle after this run. */
  overdue: number;
  /** Why the run did not do all that was due, in kebab-case. */
  failed?: string;
  /** When there is something to report next; no sense in an earlier run. Absent when nothing is held. */
  nextDueAt?: number;
}

export interface RunSummary {
  readonly apps: readonly Readonly<AppSummary>[];
}

/** What a reporter is made of. */
export interface ReporterMaterial {
  /** The first is the main one: grants that name no app are its. */
  readonly apps: readonly ReportingApp[];
  readonly clientStore: ClientStore;
  readonly ledger: LedgerStore;
  readonly environment: ClientEnvironment;
  readonly parts?: Partial<ReporterParts>;
  readonly policies?: Partial<ReportingPolicies>;
  readonly onAlert?: (alert: ReportingAlert) => void;
}
