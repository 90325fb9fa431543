import {
  type LedgerChange,
  type LedgerStore,
  type LedgerView,
  newJob,
  type ReportingJob,
} from '../../privacy/ledger.ts';
import { createQueue } from '../create-queue.ts';
import { checkChange, isMoment } from './check-change.ts';
import { copyHolding, copyJob } from './copy-records.ts';
import type { LedgerRows } from './ledger-rows.ts';

/** @returns a ledger over any kind of rows: changes run one after another, and each is checked before it is written. */
export function createLedger(rows: LedgerRows): LedgerStore {
  let isClosed = false;
  const inTurn = createQueue();

  async function open<T>(ask: () => Promise<T>): Promise<T> {
    if (isClosed) throw new Error('The ledger is closed');
    return ask();
  }
  const some = <T>(limit: number, ask: () => Promise<T[]>) => open(limit > 0 ? ask : async () => []);
  const jobOf = async (appId: string): Promise<ReportingJob> => (await rows.readJob(appId)) ?? newJob(appId);

  return {
    readHoldings: (appId, accountIds) => open(() => rows.readHoldings(appId, accountIds)),
    listHoldings: (appId, limit, after) => some(limit, () => rows.listHoldings(appId, limit, after)),
    async findDue(appId, now, limit, after) {
      if (after && !isMoment(after.dueAt)) throw new Error('A position must have a due date in milliseconds');
      return some(limit, () => rows.findDue(appId, now, limit, after));
    },
    findPending: (appId, limit, after) => some(limit, () => rows.findPending(appId, limit, after)),
    listApps: () => open(() => rows.listApps()),
    readJob: (appId) => open(() => jobOf(appId)),
    change: (appId, accountIds, decide) =>
      open(() => inTurn(() => applyChange(rows, jobOf, appId, [...accountIds], decide))),
    scrub: () => open(() => inTurn(() => rows.scrub())),
    async close() {
      if (isClosed) return;
      isClosed = true;
      await inTurn(() => rows.close());
    },
  };
}

async function applyChange<T>(
  rows: LedgerRows,
  jobOf: (appId: string) => Promise<ReportingJob>,
  appId: string,
  accountIds: readonly string[],
  decide: (view: LedgerView) => LedgerChange<T>,
): Promise<T> {
  const holdings = await rows.readHoldings(appId, accountIds);
  const change = decide({ holdings: new Map(holdings), job: await jobOf(appId) });
  checkChange(appId, accountIds, change);
  const { put = [], remove = [], job } = change;
  if (put.length + remove.length > 0 || job) {
    await rows.write({
      appId,
      before: holdings,
      put: put.map(copyHolding),
      remove: remove.filter((accountId) => holdings.has(accountId)),
      ...(job && { job: copyJob(job) }),
    });
  }
  return change.result;
}
