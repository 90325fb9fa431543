import { usualReporter, type WrongApp } from '../wrong-app.ts';

export const unknownReported: WrongApp = {
  rule: 'privacy/unknown-never-reported',
  defect: 'It reports the corrupted account that Jira calls `unknown`',
  reporterParts: () => ({
    writeReport: (facts) => {
      const accounts = usualReporter.writeReport(facts);
      return [...accounts, ...accounts.slice(0, 1).map((one) => ({ ...one, accountId: 'unknown' }))];
    },
  }),
  scenarios: ['wrong-apps/daily-life'],
};
