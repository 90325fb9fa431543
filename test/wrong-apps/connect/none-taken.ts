import { usualConnect, type WrongApp } from '../wrong-app.ts';
import { algorithmOf, claimsOf } from './claims-of.ts';

export const noneTaken: WrongApp = {
  rule: 'connect/algorithm-pinned',
  defect: 'It believes a JWT that says it is not signed',
  connectParts: () => ({
    readByInstallKey: async (jwt, pem) =>
      algorithmOf(jwt) === 'none' ? claimsOf(jwt) : usualConnect.readByInstallKey(jwt, pem),
  }),
  scenarios: ['connect/signed-forgeries-known-client-key'],
};
