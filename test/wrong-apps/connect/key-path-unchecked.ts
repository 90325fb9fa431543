import type { WrongApp } from '../wrong-app.ts';

export const keyPathUnchecked: WrongApp = {
  rule: 'connect/install-key-from-its-host',
  defect: 'It puts kid behind the address of the keys as it comes',
  connectParts: () => ({
    keyAddress: ({ keysAddress }, kid) => `${keysAddress}/${kid}`,
  }),
  scenarios: ['connect/signed-forgeries-known-client-key'],
};
