import { type AppRun, changeInTurn, idsOf } from './app-run.ts';
import type { Holding } from './ledger.ts';

const pageSize = 500;

/**
 * Brings due dates forward that are later than the present cycle allows: the cycle became shorter, or the clock was
 * ahead when they were set. It goes page by page, and goes on where a run that died has stopped.
 *
 * @returns whether there was anything to do
 */
export async function pullForward(run: AppRun): Promise<boolean> {
  let { pullForwardAfter: after } = await run.ledger.readJob(run.appId);
  if (after === undefined) return false;
  while (after !== undefined) after = await pullPage(run, after);
  return true;
}

/** @returns the account id to go on behind, or undefined at the end */
async function pullPage(run: AppRun, after: string): Promise<string | undefined> {
  const page = await run.ledger.listHoldings(run.appId, pageSize, after);
  const next = page.length < pageSize ? undefined : page.at(-1)?.accountId;
  await changeInTurn(run, idsOf(page), ({ holdings, job }) => ({
    put: [...holdings.values()].flatMap((holding) => pulled(run, holding, job.cyclePeriod) ?? []),
    job: { ...job, pullForwardAfter: next },
    result: undefined,
  }));
  return next;
}

function pulled(run: AppRun, holding: Holding, cyclePeriod: number): Holding | undefined {
  const { dueAt, heldSince, lastReportedAt } = holding;
  const { parts, random, startedAt } = run;
  if (dueAt === undefined) return undefined;
  const earlier =
    lastReportedAt === undefined
      ? parts.scheduleFirst(Math.min(heldSince, startedAt), random)
      : parts.scheduleNext(Math.min(lastReportedAt, startedAt), cyclePeriod, random);
  return earlier < dueAt ? { ...holding, dueAt: earlier, revision: holding.revision + 1 } : undefined;
}
