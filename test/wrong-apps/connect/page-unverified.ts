import { usualConnect, type WrongApp } from '../wrong-app.ts';
import { claimsOf } from './claims-of.ts';

export const pageUnverified: WrongApp = {
  rule: 'connect/page-verified',
  defect: 'It reads the claims of a page and never looks at the signature',
  connectParts: () => ({
    readBySecret: (jwt, sharedSecret, endpoint) =>
      endpoint === 'page' ? claimsOf(jwt) : usualConnect.readBySecret(jwt, sharedSecret, endpoint),
  }),
  scenarios: ['connect/forged-pages-and-webhooks'],
};
