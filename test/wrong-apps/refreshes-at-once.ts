import type { WrongApp } from './wrong-app.ts';

export const refreshesAtOnce: WrongApp = {
  rule: 'oauth/one-refresh-at-a-time',
  defect: 'Each call that finds the access token old refreshes by itself',
  parts: () => ({ oneRefreshAtATime: (_context, _grant, refresh) => refresh(async () => true) }),
  scenarios: ['oauth/many-calls-one-refresh'],
};
