import { DAY, HOUR } from '../../world/durations.ts';
import type { Follower, Share } from '../rule.ts';
import { DEFAULT_CYCLE } from './cycle.ts';
import { followReports } from './follow-reports.ts';
import { RecentReports } from './recent-reports.ts';
import { type Anomaly, isReportedIn, type Report } from './reports.ts';
import { ToldCycles } from './told-cycles.ts';

/**
 * Why an account was reported again within its cycle:
 *
 * - `cycle-told`: the app was told how long the cycle is
 * - `no-content`: hours after a 204, as if that had been a failure
 * - `failed-sibling`: hours after another batch had failed, as if that had undone this one
 * - `too-often`: it is how the app goes about it
 */
export type EarlyCause = 'cycle-told' | 'no-content' | 'failed-sibling' | 'too-often';

/** A report that has an account again, and the one before. */
export interface EarlyReport {
  readonly report: Report;
  readonly before: Report;
  readonly accountId: string;
  readonly cause: EarlyCause;
}

/** By its own clock, a job that runs once a cycle is now and then a little early. */
const SLACK = HOUR;
const HOURS = 6 * HOUR;

/** What follows from an early report, such as the next one at its old time, is put down to the same cause. */
const causes = new WeakMap<Report, EarlyCause>();

/** Finds the reports that were early without an excuse; one account of each, and why. */
export function followEarlyReports(share: Share): Follower<EarlyReport | undefined> {
  const follow = share(followReports);
  const reports = new RecentReports();
  const cycles = new ToldCycles();
  return (entry) => {
    const { report, anomalies = [] } = follow(entry) ?? {};
    const early = anomalies.find(({ kind }) => kind === 'early');
    const found = report && early && judge(report, early, reports, cycles);
    if (found) causes.set(report, found.cause);
    reports.see(entry);
    cycles.see(entry);
    return found;
  };
}

function judge(
  report: Report,
  { accountIds, intervals, toldCycle }: Anomaly,
  reports: RecentReports,
  cycles: ToldCycles,
): EarlyReport | undefined {
  const { clientId } = report;
  for (const [index, accountId] of accountIds.entries()) {
    const interval = intervals[index] ?? 0;
    const before = reports.enteredAt(report.at - interval, clientId, accountId);
    if (!before || isExcused(before, accountId, reports)) continue;
    const told = toldCycle !== undefined;
    // What the service said and the app did not hear is nobody's fault.
    if (told && !cycles.hasHeard(clientId)) continue;
    if (!told && interval >= DEFAULT_CYCLE - SLACK) continue;
    const cause = causes.get(before) ?? (told ? 'cycle-told' : causeOf(report, before, accountId, reports));
    return { report, before, accountId, cause };
  }
  return undefined;
}

/** An app may not know what came of a report; and a substitute includes whoever's grant was refused (t/68901). */
function isExcused(before: Report, accountId: string, reports: RecentReports): boolean {
  if (!before.delivered || reports.killedSince(before)) return true;
  return reports.isRefusedSince(before, accountId);
}

function causeOf(report: Report, before: Report, accountId: string, reports: RecentReports): EarlyCause {
  const since = reports.after(before);
  const failed = since.filter(({ answer }) => answer !== 'accepted');
  const again = since.find((one) => isReportedIn(one, accountId)) ?? report;
  const pause = again.at - before.at;
  if (failed.length > 0 && again === report && pause < DAY) return 'failed-sibling';
  if (before.exchange.response?.status === 204 && pause < HOURS) return 'no-content';
  return 'too-often';
}
