import type { WrongApp } from '../wrong-app.ts';

export const hashUnchecked: WrongApp = {
  rule: 'connect/query-hash-checked',
  defect: 'It does not look at qsh',
  connectParts: () => ({
    judgeQueryHash: () => undefined,
  }),
  scenarios: ['connect/signed-forgeries-known-client-key', 'connect/forged-pages-and-webhooks'],
};
