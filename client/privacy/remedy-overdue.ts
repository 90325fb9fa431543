import { type AppRun, alertOncePerDay, changeInTurn, idsOf } from './app-run.ts';
import type { DuePosition, Holding } from './ledger.ts';
import { unreportedSince } from './schedule.ts';
import { erasingOf } from './settle.ts';

const pageSize = 500;

/**
 * Looks at what is still due after the reports of a run, which means that it could not be reported. Past its cycle it is
 * overdue; past the grace, too, its data goes. Whoever was away for weeks is given the grace from the first failure on: it
 * is for trying.
 */
export async function remedyOverdue(run: AppRun): Promise<void> {
  const { cyclePeriod, failingSince = 0 } = await run.ledger.readJob(run.appId);
  const isTried = run.startedAt >= failingSince + run.policies.overdueGrace;
  let position: DuePosition | undefined;
  let erased = 0;
  for (;;) {
    const page = await run.ledger.findDue(run.appId, run.startedAt, pageSize, position);
    const last = page.at(-1);
    if (last?.dueAt === undefined) break;
    position = { dueAt: last.dueAt, accountId: last.accountId };
    const doomed = isTried ? page.filter((holding) => isDoomed(run, holding, cyclePeriod)) : [];
    if (doomed.length > 0) await doom(run, doomed);
    erased += doomed.length;
    const late = page.filter((holding) => run.startedAt > unreportedSince(holding) + cyclePeriod);
    run.summary.overdue += late.length - doomed.filter((holding) => late.includes(holding)).length;
  }
  const { overdue } = run.summary;
  if (overdue > 0) alertOncePerDay(run, 'overdue', 'Accounts are past their reporting cycle.', overdue);
  if (erased === 0) return;
  const message = 'Personal data that could not be reported in time was deleted.';
  run.alert('remedial-erasure', message, { count: erased });
}

function isDoomed({ parts, policies, startedAt }: AppRun, holding: Holding, cyclePeriod: number): boolean {
  return parts.mustRemedy(holding, cyclePeriod, policies.overdueGrace, startedAt);
}

function doom(run: AppRun, doomed: readonly Holding[]): Promise<void> {
  return changeInTurn(run, idsOf(doomed), ({ holdings }) => ({
    put: [...holdings.values()]
      .filter(({ dueAt }) => dueAt !== undefined)
      .map((holding) => erasingOf(holding, 'overdue', run.startedAt)),
    result: undefined,
  }));
}
