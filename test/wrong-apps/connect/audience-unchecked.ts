import type { WrongApp } from '../wrong-app.ts';

export const audienceUnchecked: WrongApp = {
  rule: 'connect/audience-checked',
  defect: 'It does not look at aud',
  connectParts: () => ({
    judgeAudience: () => undefined,
  }),
  scenarios: ['connect/signed-forgeries-known-client-key'],
};
