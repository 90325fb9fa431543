import type { WrongApp } from '../wrong-app.ts';

export const otherAppsTaken: WrongApp = {
  rule: 'connect/install-of-another-app-refused',
  defect: 'It does not look at the key of the app in the body',
  connectParts: () => ({
    judgeApp: () => undefined,
  }),
  scenarios: ['connect/signed-forgeries-known-client-key'],
};
