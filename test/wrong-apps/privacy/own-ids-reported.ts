import { usualReporter, type WrongApp } from '../wrong-app.ts';

export const ownIdsReported: WrongApp = {
  rule: 'privacy/accounts-of-atlassian',
  defect: 'It reports ids of its own as well',
  reporterParts: () => ({
    writeReport: (facts) => {
      const accounts = usualReporter.writeReport(facts);
      return [...accounts, ...accounts.slice(0, 1).map((one) => ({ ...one, accountId: 'customer-42' }))];
    },
  }),
  scenarios: ['wrong-apps/daily-life'],
};
