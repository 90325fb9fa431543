import type { ReportedAccount } from '../../../client/index.ts';
import { usualReporter, type WrongApp } from '../wrong-app.ts';

export const closedAskedAgain: WrongApp = {
  rule: 'privacy/closed-not-asked-again',
  defect: 'It erases closed accounts, and goes on reporting their ids',
  reporterParts: () => {
    const sent = new Map<string, ReportedAccount>();
    const closed = new Map<string, ReportedAccount>();
    return {
      writeReport: (facts) => {
        const accounts = usualReporter.writeReport(facts);
        for (const one of accounts) sent.set(one.accountId, one);
        return [...accounts, ...closed.values()];
      },
      settle: (view, report) => {
        for (const { accountId, status } of report.actions) {
          const one = sent.get(accountId);
          if (status === 'closed' && one) closed.set(accountId, one);
        }
        return usualReporter.settle(view, report);
      },
    };
  },
  scenarios: ['wrong-apps/daily-life'],
};
