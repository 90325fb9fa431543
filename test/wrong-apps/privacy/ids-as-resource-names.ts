import { usualReporter, type WrongApp } from '../wrong-app.ts';

export const idsAsResourceNames: WrongApp = {
  rule: 'privacy/account-ids-as-documented',
  defect: 'It writes account ids as resource names',
  reporterParts: () => ({
    writeReport: (facts) =>
      usualReporter
        .writeReport(facts)
        .map((one) => ({ ...one, accountId: `ari:cloud:identity::user/${one.accountId}` })),
  }),
  scenarios: ['wrong-apps/daily-life'],
};
