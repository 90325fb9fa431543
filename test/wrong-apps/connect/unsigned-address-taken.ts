import { usualConnect, type WrongApp } from '../wrong-app.ts';

export const unsignedAddressTaken: WrongApp = {
  rule: 'connect/unsigned-install-refused',
  defect: 'It goes by the clientKey alone: an unsigned install of a new one takes over any address',
  connectParts: () => ({
    judgeUnsigned: (facts) =>
      facts.tenant === undefined && facts.endpoint === 'installed'
        ? undefined
        : usualConnect.judgeUnsigned(facts),
  }),
  scenarios: ['connect/legacy-unsigned-known-address'],
};
