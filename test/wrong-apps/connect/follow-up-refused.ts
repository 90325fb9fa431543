import { usualConnect, type WrongApp } from '../wrong-app.ts';

export const followUpRefused: WrongApp = {
  rule: 'connect/genuine-install-accepted',
  defect: 'It looks for the secret under the issuer alone: the follow-up of an import is nobody to it',
  connectParts: () => ({
    secretsOf: (facts) => (facts.issuer ? usualConnect.secretsOf(facts) : []),
  }),
  scenarios: ['connect/import-story-legacy-listed'],
};
