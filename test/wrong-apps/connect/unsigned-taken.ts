import type { WrongApp } from '../wrong-app.ts';

export const unsignedTaken: WrongApp = {
  rule: 'connect/unsigned-install-refused',
  defect: 'It takes an install without a signature for a first one, whoever is installed already',
  connectParts: () => ({
    judgeUnsigned: () => undefined,
  }),
  scenarios: ['connect/signed-forgeries-known-client-key'],
};
