import { ClientProblem } from '../oauth/problem.ts';
import { type AppRun, TurnLost } from './app-run.ts';
import { erasePending } from './erase-pending.ts';
import { pullForward } from './pull-forward.ts';
import { refreshStale } from './refresh-stale.ts';
import { remedyOverdue } from './remedy-overdue.ts';
import { reportDue } from './report-due.ts';
import { endTurn, takeTurn } from './turn.ts';

/** One run for one app. What is thrown in it ends in its summary and an alert. */
export async function runApp(run: AppRun): Promise<void> {
  try {
    if (!(await takeTurn(run))) {
      run.summary.failed = 'run-under-way';
      return;
    }
    // A turn ends by itself; a ledger that fails here must not hide what the run came to.
    await runInTurn(run).finally(() => endTurn(run).catch(() => undefined));
  } catch (thrown) {
    run.summary.failed = conditionOf(thrown);
    run.alert('run-failed', `The run stopped: ${run.summary.failed}.`);
  }
}

/** What was asked for earlier comes first, then the reports, then what they asked for. */
async function runInTurn(run: AppRun): Promise<void> {
  await erasePending(run);
  await reportDue(run);
  // A cycle that became shorter, in this run or in one that died, makes more of them due.
  if (await pullForward(run)) await reportDue(run);
  await remedyOverdue(run);
  await erasePending(run);
  await refreshStale(run);
  run.summary.nextDueAt = await nextDueAt(run);
}

const farAway = 400 * 86_400_000;

async function nextDueAt({ appId, ledger, context }: AppRun): Promise<number | undefined> {
  const [soonest] = await ledger.findDue(appId, context.environment.now() + farAway, 1);
  if (soonest?.dueAt === undefined) return undefined;
  const { notBefore } = await ledger.readJob(appId);
  return Math.max(soonest.dueAt, notBefore);
}

/** A word for the summary; the message of a foreign error may quote what must not be printed. */
function conditionOf(thrown: unknown): string {
  if (thrown instanceof ClientProblem) return thrown.condition;
  if (thrown instanceof TurnLost) return 'turn-lost';
  return 'unexpected-error';
}
