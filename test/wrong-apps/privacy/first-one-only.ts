import { usualReporter, type WrongApp } from '../wrong-app.ts';

export const firstOneOnly: WrongApp = {
  rule: 'privacy/every-account-reported',
  defect: 'It reports the first account that it got to know, and no other',
  reporterParts: () => {
    let first: string | undefined;
    return {
      mayReport: (holding) => {
        first ??= holding.accountId;
        return holding.accountId === first && usualReporter.mayReport(holding);
      },
    };
  },
  scenarios: ['wrong-apps/daily-life'],
};
