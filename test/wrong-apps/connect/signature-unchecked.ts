import type { WrongApp } from '../wrong-app.ts';
import { claimsOf } from './claims-of.ts';

export const signatureUnchecked: WrongApp = {
  rule: 'connect/install-signature-checked',
  defect: 'It reads the claims of an install and never looks at the signature',
  connectParts: () => ({
    readByInstallKey: async (jwt) => claimsOf(jwt),
  }),
  scenarios: ['connect/signed-forgeries-known-client-key'],
};
