import type { WrongApp } from '../wrong-app.ts';

export const issuerUnchecked: WrongApp = {
  rule: 'connect/issuer-is-the-client-key',
  defect: 'It does not compare the issuer with the clientKey of the body',
  connectParts: () => ({
    judgeIssuer: () => undefined,
  }),
  scenarios: ['connect/signed-forgeries-known-client-key'],
};
