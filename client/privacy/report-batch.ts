import { type AppRun, changeInTurn, idsOf } from './app-run.ts';
import type { Holding } from './ledger.ts';
import type { ReportOutcome } from './parts.ts';
import { sendReport } from './send-report.ts';
import { settleReport } from './settle-report.ts';
import { unknownPause } from './turn.ts';

/** Where a 429 names no time: a minute, and the back-off on top. */
const rateLimitPause = 60_000;
/** Finding one bad entry among ninety takes some fourteen requests; if it takes many more, the entries are not to blame. */
const mostSearches = 24;
/** An entry that was refused is not tried again for so long. */
export const refusedPause = 86_400_000;

/**
 * Reports a batch with the first grant that does.
 *
 * @param accountIds at most as many as go into one request
 * @param due what is due, the batch first
 * @returns the accounts that need nothing more in this run; undefined when the run of this app must stop
 */
export async function reportBatch(
  run: AppRun,
  accountIds: readonly string[],
  due: readonly Holding[],
): Promise<ReadonlySet<string> | undefined> {
  for (;;) {
    const grant = await run.grants.usable();
    if (grant === undefined) return giveUp(run, 'no-grant', 0);
    const batch = await leaseBatch(run, accountIds);
    if (batch.length === 0) return new Set(accountIds);
    const { outcome, cycleHeader } = await sendReport(run, { batch, due, grant });
    if (outcome.kind === 'accepted') {
      await settleReport(run, { batch, outcome, cycleHeader });
      return new Set(idsOf(batch));
    }
    if (outcome.kind === 'malformed') return isolate(run, accountIds, due, outcome.message);
    if (outcome.kind !== 'token-refused' && outcome.kind !== 'grant-refused') return stop(run, outcome);
    await run.grants.refused(grant, outcome.kind);
  }
}

/**
 * Looks at each account once more and writes down what is about to be sent. Accounts behind refused grants go along, in
 * place of the last ones if there is no room: "ensure you include the account ID that the first call was made on
 * behalf of" (staff, t/68901). That holds even if they are not due yet, and happens once a run, since a refused grant is not used again in it.
 */
async function leaseBatch(run: AppRun, accountIds: readonly string[]) {
  const { parts, startedAt } = run;
  const owed = [...run.grants.owed].filter((accountId) => !accountIds.includes(accountId));
  const leasedAt = run.context.environment.now();
  return changeInTurn(run, [...accountIds, ...owed], ({ holdings, job }) => {
    const fit = accountIds.flatMap((accountId) => holdings.get(accountId) ?? []);
    const due = fit.filter((holding) => parts.mayReport(holding) && (holding.dueAt ?? 0) <= startedAt);
    const revokers = owed.flatMap((accountId) => holdings.get(accountId) ?? []).filter(parts.mayReport);
    const room = Math.max(0, parts.batchSize - revokers.length);
    const batch = due.length === 0 ? [] : [...due.slice(0, room), ...revokers].slice(0, parts.batchSize);
    const inFlight = { accountIds: idsOf(batch), leasedAt };
    return { job: { ...job, ...(batch.length > 0 && { inFlight }) }, result: batch };
  });
}

/** Halves a batch that was called malformed until the entry that is to blame stands alone. */
async function isolate(
  run: AppRun,
  accountIds: readonly string[],
  due: readonly Holding[],
  message: string,
): Promise<ReadonlySet<string> | undefined> {
  const [accountId] = accountIds;
  if (accountIds.length === 1 && accountId !== undefined) {
    if (run.grants.owed.size > 0) {
      // The account of a refused grant went along, and may be the one to blame.
      run.grants.owed.clear();
      return reportBatch(run, accountIds, due);
    }
    run.memory.refused.set(accountId, run.startedAt + refusedPause);
    run.alert('malformed-account', `The service refused this account: ${message}`, { accountId, count: 1 });
    await forgetFlight(run);
    return new Set(accountIds);
  }
  run.searches += 1;
  if (run.searches > mostSearches) return giveUp(run, 'malformed', 0);
  const middle = Math.ceil(accountIds.length / 2);
  const first = await reportBatch(run, accountIds.slice(0, middle), due);
  if (first === undefined) return undefined;
  const second = await reportBatch(run, accountIds.slice(middle), due);
  return second === undefined ? undefined : new Set([...first, ...second]);
}

const forgetFlight = (run: AppRun): Promise<void> =>
  changeInTurn(run, [], ({ job }) => ({ job: { ...job, inFlight: undefined }, result: undefined }));

type Trouble = Extract<ReportOutcome, { kind: 'rate-limited' | 'unavailable' | 'unknown' }>;

function stop(run: AppRun, outcome: Trouble): Promise<undefined> {
  if (outcome.kind === 'unknown')
    return giveUp(run, 'no-answer', run.context.environment.now() + unknownPause);
  const now = run.context.environment.now();
  const hint = outcome.retryAt ?? (outcome.kind === 'rate-limited' ? now + rateLimitPause : now);
  return giveUp(run, outcome.kind, hint);
}

/** Everything that is due stays due. @param notBefore - the least moment of the next try, in milliseconds */
async function giveUp(run: AppRun, failed: string, notBefore: number): Promise<undefined> {
  const { context, parts, random, summary } = run;
  const now = context.environment.now();
  summary.failed = failed;
  if (failed === 'no-grant') run.alert('no-grant', 'No grant of this app was accepted for reporting.');
  await changeInTurn(run, [], ({ job }) => {
    const failures = job.failures + 1;
    const retryAt = Math.max(notBefore, now + parts.backOff(failures, random));
    const failingSince = job.failingSince ?? now;
    return {
      job: { ...job, failures, failingSince, inFlight: undefined, notBefore: retryAt },
      result: undefined,
    };
  });
}
