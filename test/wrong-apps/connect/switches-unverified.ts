import { usualConnect, type WrongApp } from '../wrong-app.ts';
import { claimsOf } from './claims-of.ts';

const SWITCHES: ReadonlySet<string> = new Set(['enabled', 'disabled']);

export const switchesUnverified: WrongApp = {
  rule: 'connect/switches-verified',
  defect: 'It reads the claims of enabled and disabled and never looks at the signature',
  connectParts: () => ({
    readBySecret: (jwt, sharedSecret, endpoint) =>
      SWITCHES.has(endpoint) ? claimsOf(jwt) : usualConnect.readBySecret(jwt, sharedSecret, endpoint),
  }),
  scenarios: ['connect/forged-uninstall-signed-install'],
};
