import type { WrongApp } from '../wrong-app.ts';

export const asksInVain: WrongApp = {
  rule: 'connect/stale-client-id-given-up',
  defect: 'It takes the 400 to a stale oauthClientId for a bad moment, and asks again',
  connectParts: () => ({
    classifyTokenRefusal: () => 'unavailable',
  }),
  scenarios: ['wrong-apps/a-person-without-an-app'],
};
