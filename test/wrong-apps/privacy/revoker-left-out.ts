import { usualReporter, type WrongApp } from '../wrong-app.ts';

export const revokerLeftOut: WrongApp = {
  rule: 'privacy/revoker-is-reported',
  defect: 'It leaves whoever revoked out of the report of the substitute, and counts them as reported',
  reporterParts: () => ({
    writeReport: (facts) => {
      const { batch, refusedAccountIds } = facts;
      const others = batch.filter(({ accountId }) => !refusedAccountIds.includes(accountId));
      return usualReporter.writeReport(others.length === 0 ? facts : { ...facts, batch: others });
    },
  }),
  scenarios: ['wrong-apps/a-token-refused'],
};
