import type { WrongApp } from '../wrong-app.ts';

export const bareIds: WrongApp = {
  rule: 'privacy/report-as-documented',
  defect: 'It sends a list of account ids, without the ages of the data',
  reporterParts: () => ({
    writeBody: (accounts) => JSON.stringify({ accountIds: accounts.map(({ accountId }) => accountId) }),
  }),
  scenarios: ['wrong-apps/daily-life'],
};
