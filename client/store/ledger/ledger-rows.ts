import type { DuePosition, Holding, ReportingJob } from '../../privacy/ledger.ts';

/** A change that was checked: what is written, all or nothing. */
export interface RowChange {
  readonly appId: string;
  /** The holdings of the accounts that were named, as they were read for this change. */
  readonly before: ReadonlyMap<string, Holding>;
  readonly put: readonly Holding[];
  /** Account ids. */
  readonly remove: readonly string[];
  readonly job?: ReportingJob;
}

/**
 * What a kind of store has to offer for a ledger. Holdings and jobs are frozen, so that nobody has to copy them.
 * Only one `write` is under way at a time, and none while a `scrub` is.
 */
export interface LedgerRows {
  readHoldings(appId: string, accountIds: readonly string[]): Promise<Map<string, Holding>>;
  listHoldings(appId: string, limit: number, after?: string): Promise<Holding[]>;
  findDue(appId: string, now: number, limit: number, after?: DuePosition): Promise<Holding[]>;
  findPending(appId: string, limit: number, after?: string): Promise<Holding[]>;
  listApps(): Promise<string[]>;
  readJob(appId: string): Promise<ReportingJob | undefined>;
  write(change: RowChange): Promise<void>;
  scrub(): Promise<void>;
  close(): Promise<void>;
}

/** @returns whether a holding awaits that its data is fetched again or goes. */
export const isPending = ({ state }: Holding): boolean => state === 'stale' || state === 'erasing';

/** Plain order of code units, in all stores. */
export function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
