import type { Rule, Verdict } from '../rule.ts';
import { followLateReports } from './follow-late-reports.ts';
import { followOverdue } from './follow-overdue.ts';

export const inTime: Rule = {
  id: 'privacy/in-time',
  level: 'must',
  title: 'Every account that was reported is reported again within a cycle',
  why: 'Between two reports nobody hears that an account was closed. A script that reads the export also sees who is not reported any more.',
  source: 'developer.atlassian.com/platform/forge/user-privacy-guidelines, cycle period',
  judge(share) {
    const followLate = share(followLateReports);
    const followDue = share(followOverdue);
    return {
      see(entry): Verdict | undefined {
        const late = followLate(entry);
        const overdue = followDue(entry);
        if (late && !late.cycleTold) {
          const { report, anomaly, accountId } = late;
          const message = `app ${report.clientId} reported ${accountId} more than a cycle after the last time`;
          return { message, evidence: [anomaly, report.seq] };
        }
        if (overdue?.reported !== true) return undefined;
        const message = `app ${overdue.clientId} holds ${overdue.accountId} and has stopped reporting it`;
        return { message, evidence: [overdue.seq] };
      },
    };
  },
};
