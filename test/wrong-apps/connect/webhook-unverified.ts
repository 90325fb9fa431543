import { usualConnect, type WrongApp } from '../wrong-app.ts';
import { claimsOf } from './claims-of.ts';

export const webhookUnverified: WrongApp = {
  rule: 'connect/webhook-verified',
  defect: 'It reads the claims of a webhook and never looks at the signature',
  connectParts: () => ({
    readBySecret: (jwt, sharedSecret, endpoint) =>
      endpoint === 'webhook' ? claimsOf(jwt) : usualConnect.readBySecret(jwt, sharedSecret, endpoint),
  }),
  scenarios: ['connect/forged-pages-and-webhooks'],
};
