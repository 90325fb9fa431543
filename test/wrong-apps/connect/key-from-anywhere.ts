import { usualConnect, type WrongApp } from '../wrong-app.ts';

export const keyFromAnywhere: WrongApp = {
  rule: 'connect/install-key-from-its-host',
  defect: 'It fetches the key from where kid says, when that is an address',
  connectParts: () => ({
    keyAddress: (configuration, kid) =>
      URL.canParse(kid) ? kid : usualConnect.keyAddress(configuration, kid),
  }),
  scenarios: ['connect/signed-forgeries-known-client-key'],
};
