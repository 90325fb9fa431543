import { usualReporter, type WrongApp } from '../wrong-app.ts';

export const reportedTwice: WrongApp = {
  rule: 'privacy/one-entry-an-account',
  defect: 'It puts an account into a report once for each place in which it is stored',
  reporterParts: () => ({
    writeReport: (facts) => {
      const accounts = usualReporter.writeReport(facts);
      return [...accounts, ...accounts.slice(0, 1)];
    },
  }),
  scenarios: ['wrong-apps/daily-life'],
};
