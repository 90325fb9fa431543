import type { DuePosition, Holding, ReportingJob } from '../../privacy/ledger.ts';
import { compareText, isPending, type LedgerRows, type RowChange } from './ledger-rows.ts';
import { createSortedList, type SortedList } from './sorted-list.ts';

/** What is held through one app, in the three orders in which it is asked for. */
interface AppRows {
  readonly holdings: Map<string, Holding>;
  readonly byAccount: SortedList<string>;
  readonly byDue: SortedList<DuePosition>;
  readonly pending: SortedList<string>;
}

/** Rows in memory, and everything that is in them at once. */
export interface MemoryRows extends LedgerRows {
  apply(change: RowChange): void;
  allHoldings(): Generator<Holding>;
  allJobs(): Iterable<ReportingJob>;
}

/** @returns rows that live as long as the process. */
export function createMemoryRows(): MemoryRows {
  const apps = new Map<string, AppRows>();
  const jobs = new Map<string, ReportingJob>();
  const nothing = newAppRows();
  const rowsOf = (appId: string): AppRows => apps.get(appId) ?? nothing;

  function apply({ appId, put, remove, job }: RowChange): void {
    const rows = apps.get(appId) ?? newAppRows();
    for (const accountId of remove) forget(rows, accountId);
    for (const holding of put) keep(rows, holding);
    if (rows.holdings.size > 0) apps.set(appId, rows);
    else apps.delete(appId);
    if (job) jobs.set(appId, job);
  }

  return {
    async readHoldings(appId, accountIds) {
      const { holdings } = rowsOf(appId);
      return new Map(accountIds.flatMap((accountId) => entryOf(holdings, accountId)));
    },
    async listHoldings(appId, limit, after) {
      const { holdings, byAccount } = rowsOf(appId);
      return pick(holdings, take(byAccount.from(after), limit));
    },
    async findDue(appId, now, limit, after) {
      const { holdings, byDue } = rowsOf(appId);
      const due = take(byDue.from(after), limit, ({ dueAt }) => dueAt <= now);
      return pick(
        holdings,
        due.map(({ accountId }) => accountId),
      );
    },
    async findPending(appId, limit, after) {
      const { holdings, pending } = rowsOf(appId);
      return pick(holdings, take(pending.from(after), limit));
    },
    listApps: async () => [...new Set([...apps.keys(), ...jobs.keys()])].sort(compareText),
    readJob: async (appId) => jobs.get(appId),
    write: async (change) => apply(change),
    scrub: async () => undefined,
    close: async () => undefined,
    apply,
    *allHoldings() {
      for (const { holdings } of apps.values()) yield* holdings.values();
    },
    allJobs: () => jobs.values(),
  };
}

function newAppRows(): AppRows {
  return {
    holdings: new Map(),
    byAccount: createSortedList(compareText),
    byDue: createSortedList(
      (one, other) => one.dueAt - other.dueAt || compareText(one.accountId, other.accountId),
    ),
    pending: createSortedList(compareText),
  };
}

function keep(rows: AppRows, holding: Holding): void {
  const { accountId, dueAt } = holding;
  forget(rows, accountId);
  rows.holdings.set(accountId, holding);
  rows.byAccount.add(accountId);
  if (dueAt !== undefined) rows.byDue.add({ dueAt, accountId });
  if (isPending(holding)) rows.pending.add(accountId);
}

function forget(rows: AppRows, accountId: string): void {
  const dueAt = rows.holdings.get(accountId)?.dueAt;
  if (dueAt !== undefined) rows.byDue.remove({ dueAt, accountId });
  rows.pending.remove(accountId);
  rows.byAccount.remove(accountId);
  rows.holdings.delete(accountId);
}

function entryOf(holdings: ReadonlyMap<string, Holding>, accountId: string): [string, Holding][] {
  const holding = holdings.get(accountId);
  return holding ? [[accountId, holding]] : [];
}

function pick(holdings: ReadonlyMap<string, Holding>, accountIds: readonly string[]): Holding[] {
  return accountIds.flatMap((accountId) => holdings.get(accountId) ?? []);
}

/** @returns the first values, up to the first that is not wanted. */
function take<V>(values: Iterable<V>, limit: number, isWanted: (value: V) => boolean = () => true): V[] {
  const taken: V[] = [];
  for (const value of values) {
    if (taken.length >= limit || !isWanted(value)) break;
    taken.push(value);
  }
  return taken;
}
