import { usualConnect, type WrongApp } from '../wrong-app.ts';

export const missingAudienceTaken: WrongApp = {
  rule: 'connect/audience-checked',
  defect: 'It looks at aud only when there is one',
  connectParts: () => ({
    judgeAudience: (facts, parts) =>
      facts.claims.aud.length === 0 ? undefined : usualConnect.judgeAudience(facts, parts),
  }),
  scenarios: ['connect/signed-forgeries-known-client-key'],
};
