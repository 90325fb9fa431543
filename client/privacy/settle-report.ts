import { type AppRun, changeInTurn, idsOf } from './app-run.ts';
import type { Holding } from './ledger.ts';
import type { ReportOutcome, RequiredAction } from './parts.ts';

/** A report that was accepted. */
interface Accepted {
  readonly batch: readonly Holding[];
  readonly outcome: Extract<ReportOutcome, { kind: 'accepted' }>;
  readonly cycleHeader: string | null;
}

/** Saves what an accepted report changes, in one change, before anything else is sent or done. */
export async function settleReport(run: AppRun, { batch, outcome, cycleHeader }: Accepted): Promise<void> {
  const { parts, random, summary } = run;
  const reportedAt = run.context.environment.now();
  const { actions } = outcome;
  const warning = await changeInTurn(run, idsOf(batch), (view) => {
    const { job } = view;
    const reading = parts.readCyclePeriod(cycleHeader, job.cyclePeriod);
    const { cyclePeriod } = reading;
    const isShorter = cyclePeriod < job.cyclePeriod;
    return {
      put: parts.settle(view, { batch, actions, reportedAt, cyclePeriod, random }),
      job: {
        ...job,
        cyclePeriod,
        failures: 0,
        failingSince: undefined,
        notBefore: 0,
        inFlight: undefined,
        ...(isShorter && { pullForwardAfter: '' }),
      },
      result: reading.warning,
    };
  });
  if (warning !== undefined) run.alert('cycle-period-unreadable', `The header Cycle-Period: ${warning}.`);
  if (outcome.warning !== undefined)
    run.alert('odd-answer', `A report was accepted, but ${outcome.warning}.`);
  for (const { accountId } of batch) run.grants.owed.delete(accountId);
  summary.batches += 1;
  summary.reported += batch.length;
  summary.closed += countOf(actions, 'closed');
  summary.updated += countOf(actions, 'updated');
}

function countOf(actions: readonly RequiredAction[], wanted: RequiredAction['status']): number {
  return new Set(actions.flatMap(({ accountId, status }) => (status === wanted ? accountId : []))).size;
}
