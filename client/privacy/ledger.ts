import type { Personal } from './personal.ts';

/** The kinds of personal data that the client keeps. */
export const pieceNames = ['name', 'nickname', 'email', 'picture', 'timeZone', 'locale'] as const;
export type PieceName = (typeof pieceNames)[number];

/** Personal data of one kind, with the moment at which Atlassian gave it out, in milliseconds since 1970. */
export interface Piece {
  readonly value: Personal;
  readonly retrievedAt: number;
}

export type Pieces = Readonly<Partial<Record<PieceName, Piece>>>;

/**
 * - `tracked`: held, and reported by its own clock
 * - `stale`: Atlassian said `updated`; the data must be fetched again or go. Reported on until one of both is done
 * - `erasing`: the data must go, and may not be all gone yet
 * - `closed`: the account is closed; nothing is held but this mark, and it is never reported again
 */
export type HoldingState = 'tracked' | 'stale' | 'erasing' | 'closed';

/** Why the data of a holding must go. */
export type ErasureReason = 'closed' | 'updated' | 'overdue' | 'grant-revoked' | 'disconnected';

/**
 * What one Atlassian app holds of one account, and what it owes for that: the data and the entry in the ledger are one
 * record, so there is no way to keep the one without the other. Times are milliseconds since 1970.
 */
export interface Holding {
  /** Client id of the Atlassian app through which the data came. */
  readonly appId: string;
  readonly accountId: string;
  readonly state: HoldingState;
  /** Empty when `closed`, and only then. */
  readonly pieces: Pieces;
  /** When this holding began: reports are owed from then on. */
  readonly heldSince: number;
  /** When a report of it was last accepted. */
  readonly lastReportedAt?: number;
  /** When it is to be reported next; absent when `erasing` or `closed`. */
  readonly dueAt?: number;
  /** Absent unless `erasing`. */
  readonly erasure?: { readonly reason: ErasureReason; readonly since: number };
  /** Counts the changes of this holding. */
  readonly revision: number;
}

/** A batch that was sent, or was about to be, and whose outcome is not known here. */
export interface BatchInFlight {
  readonly accountIds: readonly string[];
  readonly leasedAt: number;
}

/** An account of which nothing is held any more, and when a report of it was last accepted. */
export interface LeftAccount {
  readonly accountId: string;
  readonly reportedAt: number;
}

/** What the reporter of one app has to remember between runs, and across crashes. */
export interface ReportingJob {
  readonly appId: string;
  /** The cycle in force, in milliseconds. */
  readonly cyclePeriod: number;
  /** No report before this moment: a 429 or an outage said so. */
  readonly notBefore: number;
  /** Reports in a row that failed. */
  readonly failures: number;
  /** Since when no report of this app was accepted although some were due; absent while all is well. */
  readonly failingSince?: number;
  /** Set before a batch is sent and cleared with its outcome. */
  readonly inFlight?: BatchInFlight;
  /** The cycle became shorter: due dates behind this account id are still to be pulled forward. */
  readonly pullForwardAfter?: string;
  /** Those that left within the cycle: who comes back is not reported earlier for it. */
  readonly left?: readonly LeftAccount[];
  /** One runner at a time. */
  readonly runner?: { readonly name: string; readonly until: number };
}

/** What a change may look at. */
export interface LedgerView {
  /** The holdings that exist of the accounts that were named. */
  readonly holdings: ReadonlyMap<string, Holding>;
  readonly job: ReportingJob;
}

/** What a change does; all of it or nothing. */
export interface LedgerChange<T> {
  readonly put?: readonly Holding[];
  /** Account ids whose holdings go. */
  readonly remove?: readonly string[];
  readonly job?: ReportingJob;
  readonly result: T;
}

/** A place in the order of due dates. */
export interface DuePosition {
  readonly dueAt: number;
  readonly accountId: string;
}

/**
 * Where personal data is kept. Writes are durable when their promise resolves, each change is atomic, and values go in and
 * come out as copies that nobody else changes.
 */
export interface LedgerStore {
  /** The holdings that exist of these accounts, by account id. */
  readHoldings(appId: string, accountIds: readonly string[]): Promise<Map<string, Holding>>;
  /** All holdings of an app in the order of account ids. @param after - begins behind this account id */
  listHoldings(appId: string, limit: number, after?: string): Promise<Holding[]>;
  /** Those with `dueAt <= now`, soonest first, then by account id. @param after - begins behind this position */
  findDue(appId: string, now: number, limit: number, after?: DuePosition): Promise<Holding[]>;
  /** Those that are `stale` or `erasing`, in the order of account ids. @param after - begins behind this account id */
  findPending(appId: string, limit: number, after?: string): Promise<Holding[]>;
  /** The apps for which there is a holding or a job. */
  listApps(): Promise<string[]>;
  /** @returns the job of an app; one that was never written is {@link newJob} */
  readJob(appId: string): Promise<ReportingJob>;
  /**
   * Reads, decides and writes without anybody else in between.
   *
   * @param decide - pure; a holding that it puts must be of this app and of an account that was named
   */
  change<T>(
    appId: string,
    accountIds: readonly string[],
    decide: (view: LedgerView) => LedgerChange<T>,
  ): Promise<T>;
  /** Resolves when nothing of what was removed or replaced is left in the store's files. */
  scrub(): Promise<void>;
  close(): Promise<void>;
}

/** A week: "the default cycle period is 7 days" (user privacy guide for app developers). */
export const DEFAULT_CYCLE = 7 * 86_400_000;

/** The job of an app that never reported. */
export const newJob = (appId: string): ReportingJob => ({
  appId,
  cyclePeriod: DEFAULT_CYCLE,
  notBefore: 0,
  failures: 0,
});
