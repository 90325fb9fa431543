import { type AppRun, turnLength } from './app-run.ts';
import type { ReportingJob } from './ledger.ts';

/** After a request whose outcome nobody knows, the service is left alone for so long. */
export const unknownPause = 5 * 60_000;
/** However long a service asked to be left alone, a clock that was set back must not make more of it. */
const longestWait = 86_400_000;

/**
 * Takes the turn of this app, and takes note of what an earlier run that died has left.
 *
 * @returns false while another run is under way
 */
export async function takeTurn(run: AppRun): Promise<boolean> {
  const { environment } = run.context;
  const now = environment.now();
  const taken = await run.ledger.change(run.appId, [], ({ job }) => {
    const until = job.runner?.until ?? 0;
    // Nobody takes a turn for longer than this: the clock was ahead when that was written.
    const wentBack = until > now + turnLength;
    if (until > now && !wentBack) return { result: undefined };
    const clear = afterUnknown(job);
    const settled = wentBack ? afterClockWentBack(clear, now) : clear;
    return {
      job: { ...settled, runner: { name: run.runner, until: now + turnLength } },
      result: { wentBack },
    };
  });
  if (taken?.wentBack) {
    // Moments of the wrong future, which would keep accounts from being reported until then.
    run.memory.refused.clear();
    run.memory.refetchNotBefore = 0;
    run.alert('clock-went-back', 'The clock was set back; due dates beyond one cycle are brought back.');
  }
  return taken !== undefined;
}

/** A batch that is still in flight when a run begins was sent, or was about to be, by one that died. */
function afterUnknown(job: ReportingJob): ReportingJob {
  if (job.inFlight === undefined) return job;
  const { leasedAt } = job.inFlight;
  return {
    ...job,
    inFlight: undefined,
    failures: job.failures + 1,
    failingSince: job.failingSince ?? leasedAt,
    notBefore: Math.max(job.notBefore, leasedAt + unknownPause),
  };
}

function afterClockWentBack(job: ReportingJob, now: number): ReportingJob {
  return { ...job, notBefore: Math.min(job.notBefore, now + longestWait), pullForwardAfter: '' };
}

/** Gives the turn back. The moment stays, so that the next run sees whether the clock went back in between. */
export async function endTurn(run: AppRun): Promise<void> {
  const now = run.context.environment.now();
  await run.ledger.change(run.appId, [], ({ job }) =>
    job.runner?.name === run.runner
      ? { job: { ...job, runner: { name: run.runner, until: now } }, result: undefined }
      : { result: undefined },
  );
}
