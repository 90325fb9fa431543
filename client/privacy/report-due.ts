import { type AppRun, idsOf } from './app-run.ts';
import type { DuePosition, Holding } from './ledger.ts';
import { refusedPause, reportBatch } from './report-batch.ts';

/** Batches that are read at once. */
const batchesAtOnce = 10;

/**
 * Reports what is due, one batch after another, each saved before the next; stops where going on makes no sense. Only
 * what was due when the run began is reported, so that it ends.
 */
export async function reportDue(run: AppRun): Promise<void> {
  const limit = run.parts.batchSize * batchesAtOnce;
  let position: DuePosition | undefined;
  for (;;) {
    const page = await run.ledger.findDue(run.appId, run.startedAt, limit, position);
    const last = page.at(-1);
    if (last?.dueAt === undefined) return;
    if (position === undefined && (await isAskedToWait(run))) return;
    position = { dueAt: last.dueAt, accountId: last.accountId };
    if (!(await reportPage(run, page))) return;
  }
}

async function isAskedToWait({ appId, ledger, startedAt, summary }: AppRun): Promise<boolean> {
  const { notBefore } = await ledger.readJob(appId);
  if (notBefore <= startedAt) return false;
  summary.failed ??= 'asked-to-wait';
  return true;
}

async function reportPage(run: AppRun, page: readonly Holding[]): Promise<boolean> {
  let waiting = page.filter((holding) => isFit(run, holding));
  while (waiting.length > 0) {
    const done = await reportBatch(run, idsOf(waiting.slice(0, run.parts.batchSize)), waiting);
    if (done === undefined) return false;
    waiting = waiting.filter(({ accountId }) => !done.has(accountId));
  }
  return true;
}

/** What is left out stays due, becomes overdue, and is told as such. */
function isFit({ memory, parts, startedAt, alert }: AppRun, holding: Holding): boolean {
  const { accountId } = holding;
  const refusedUntil = memory.refused.get(accountId);
  if (refusedUntil !== undefined && refusedUntil > startedAt) return false;
  if (parts.mayReport(holding)) return true;
  memory.refused.set(accountId, startedAt + refusedPause);
  alert('malformed-account', 'This account cannot be put into a report.', { accountId, count: 1 });
  return false;
}
