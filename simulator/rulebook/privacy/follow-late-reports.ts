import type { Follower, Share } from '../rule.ts';
import { DEFAULT_CYCLE } from './cycle.ts';
import { Excuses } from './excuses.ts';
import { followReports } from './follow-reports.ts';
import { type Anomaly, claimOf, type Report } from './reports.ts';
import { ToldCycles } from './told-cycles.ts';

/** An account that was reported after its time, without an excuse. */
export interface LateReport {
  readonly report: Report;
  readonly anomaly: number;
  readonly accountId: string;
  /** Whether the app had heard how long the cycle is. */
  readonly cycleTold: boolean;
}

/** Finds the reports that were late without an excuse; one account of each. */
export function followLateReports(share: Share): Follower<LateReport | undefined> {
  const follow = share(followReports);
  const excuses = new Excuses();
  const cycles = new ToldCycles();
  return (entry) => {
    const { report, anomalies = [] } = follow(entry) ?? {};
    const late = anomalies.find(({ kind }) => kind === 'late');
    const found = report && late && judge(report, late, excuses, cycles);
    excuses.see(entry);
    cycles.see(entry);
    return found;
  };
}

function judge(
  report: Report,
  { accountIds, intervals, toldCycle, seq }: Anomaly,
  excuses: Excuses,
  cycles: ToldCycles,
): LateReport | undefined {
  const { clientId, at: now } = report;
  const cycleTold = toldCycle !== undefined;
  // What the service said and the app did not hear is nobody's fault.
  if (cycleTold && !cycles.hasHeard(clientId)) return undefined;
  const accountId = accountIds.find((one, index) => {
    const last = now - (intervals[index] ?? 0);
    const due = last + (toldCycle ?? DEFAULT_CYCLE);
    const isNew = Date.parse(claimOf(report, one)) > due;
    // What was retrieved after the account was due may have been erased in between, and then nothing was owed.
    return !isNew && !excuses.excuse({ clientId, accountId: one, last, due, now });
  });
  return accountId === undefined ? undefined : { report, anomaly: seq, accountId, cycleTold };
}
