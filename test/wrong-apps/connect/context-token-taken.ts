import { usualConnect, type WrongApp } from '../wrong-app.ts';

export const contextTokenTaken: WrongApp = {
  rule: 'connect/context-token-not-for-lifecycle',
  defect: 'It takes a context token on its lifecycle endpoints',
  connectParts: () => ({
    judgeQueryHash: (facts) =>
      facts.event && facts.claims.qsh === 'context-qsh' ? undefined : usualConnect.judgeQueryHash(facts),
  }),
  scenarios: ['connect/signed-forgeries-known-client-key'],
};
