import type { Rule } from '../rule.ts';
import { followEarlyReports } from './follow-early-reports.ts';
import { followLateReports } from './follow-late-reports.ts';

export const cyclePeriodFollowed: Rule = {
  id: 'privacy/cycle-period-followed',
  level: 'must',
  title: 'The cycle that the header Cycle-Period names is followed',
  why: 'Atlassian may name another period than 7 days, and that binds; its form is not documented, so that `7` is read as seven seconds, or `P7D` not at all.',
  source:
    'developer.atlassian.com/platform/forge/user-privacy-guidelines, cycle period, "that you must follow instead"',
  judge(share) {
    const followEarly = share(followEarlyReports);
    const followLate = share(followLateReports);
    return {
      see(entry) {
        const early = followEarly(entry);
        const late = followLate(entry);
        if (early?.cause === 'cycle-told') {
          const { report, before, accountId } = early;
          const message = `app ${report.clientId} reported ${accountId} again within the cycle that it was told`;
          return { message, evidence: [before.seq, report.seq] };
        }
        if (!late?.cycleTold) return undefined;
        const { report, anomaly, accountId } = late;
        const message = `app ${report.clientId} reported ${accountId} after the cycle that it was told`;
        return { message, evidence: [anomaly, report.seq] };
      },
    };
  },
};
