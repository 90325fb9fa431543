import type { Holding, ReportingJob } from './ledger.ts';

/** Whoever comes back after that many others have left may be reported twice in a cycle. */
const mostRemembered = 1_000;

/**
 * @param gone holdings that are about to be removed
 * @returns the job with the moments of their last reports, as long as these are within the cycle
 */
export function rememberLeft(job: ReportingJob, gone: readonly Holding[], now: number): ReportingJob {
  const latest = new Map((job.left ?? []).map(({ accountId, reportedAt }) => [accountId, reportedAt]));
  for (const { accountId, lastReportedAt } of gone) {
    if (lastReportedAt === undefined) continue;
    // Deleted first, since a map keeps the place of the first entry.
    latest.delete(accountId);
    latest.set(accountId, lastReportedAt);
  }
  const left = [...latest]
    .filter(([, reportedAt]) => isWithinCycle(job, reportedAt, now))
    .map(([accountId, reportedAt]) => ({ accountId, reportedAt }));
  return { ...job, left: left.slice(-mostRemembered) };
}

/**
 * @param held what is still there of an earlier time
 * @returns when an account that comes back was last reported, in milliseconds, if that was within the present cycle:
 * apps "should not send reports more frequently than the cycle period" (user privacy guide)
 */
export function lastReportOf(
  job: ReportingJob,
  accountId: string,
  held: Holding | undefined,
  now: number,
): number | undefined {
  const last = held?.lastReportedAt ?? job.left?.find((one) => one.accountId === accountId)?.reportedAt;
  return last !== undefined && isWithinCycle(job, last, now) ? last : undefined;
}

const isWithinCycle = ({ cyclePeriod }: ReportingJob, reportedAt: number, now: number): boolean =>
  reportedAt + cyclePeriod > now;
