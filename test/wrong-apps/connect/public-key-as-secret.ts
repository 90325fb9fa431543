import { usualConnect, type WrongApp } from '../wrong-app.ts';
import { algorithmOf } from './claims-of.ts';

export const publicKeyAsSecret: WrongApp = {
  rule: 'connect/algorithm-pinned',
  defect: 'It verifies by the algorithm that the JWT names, and by the public key whatever that is',
  connectParts: () => ({
    readByInstallKey: async (jwt, pem) =>
      algorithmOf(jwt) === 'HS256'
        ? usualConnect.readBySecret(jwt, pem, 'installed')
        : usualConnect.readByInstallKey(jwt, pem),
  }),
  scenarios: ['connect/signed-forgeries-known-client-key'],
};
