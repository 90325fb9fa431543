import { HOUR } from '../../world/durations.ts';
import type { Rule } from '../rule.ts';
import { DEFAULT_CYCLE } from './cycle.ts';
import { followReports } from './follow-reports.ts';
import { claimOf } from './reports.ts';
import { Runs } from './runs.ts';

/** A cycle, as long again as grace (nobody has named one), and time for the next run. In cycles, and in milliseconds. */
const CYCLES = 2;
const NEXT_RUN = 6 * HOUR;

export const unreportedIsErased: Rule = {
  id: 'privacy/unreported-is-erased',
  level: 'should',
  title: 'What could not be reported for far longer than a cycle is erased',
  why: 'Nobody hears any more that an account was closed; whatever the reason, the data must not be kept on and on.',
  source:
    'community.developer.atlassian.com/t/68901, "remedial action which would probably involve deleting"',
  judge(share) {
    const follow = share(followReports);
    const runs = new Runs();
    return {
      see(entry) {
        runs.see(entry);
        const { report, anomalies = [] } = follow(entry) ?? {};
        const late = anomalies.find(({ kind }) => kind === 'late');
        if (!report || !late) return undefined;
        const accountId = late.accountIds.find((one, index) => {
          const last = report.at - (late.intervals[index] ?? 0);
          const over = last + CYCLES * (late.toldCycle ?? DEFAULT_CYCLE) + NEXT_RUN;
          const couldHave = runs.lookedOn ? runs.previous > over : report.at > over;
          return couldHave && Date.parse(claimOf(report, one)) <= last;
        });
        if (accountId === undefined) return undefined;
        const message = `app ${report.clientId} went on holding ${accountId}, which it had not reported for two cycles`;
        return { message, evidence: [late.seq, report.seq] };
      },
    };
  },
};
