import type { WrongApp } from './wrong-app.ts';

export const refreshBeforeEveryCall: WrongApp = {
  rule: 'oauth/refresh-when-due',
  defect: 'It refreshes before every call',
  parts: () => ({ shouldRefresh: () => true }),
  scenarios: ['oauth/two-people-one-app'],
};
