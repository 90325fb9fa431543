import type { WrongApp } from '../wrong-app.ts';

export const userTokensKept: WrongApp = {
  rule: 'connect/user-token-ends-with-its-client-id',
  defect: 'It keeps tokens of people by site and person, and drops none when the app is installed again',
  connectParts: () => ({
    tokensToDrop: () => [],
    tokenCacheKey: ({ clientKey, accountId, scopes }) => JSON.stringify([clientKey, accountId, scopes]),
  }),
  scenarios: ['wrong-apps/a-person-after-a-re-install'],
};
