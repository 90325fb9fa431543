import type { WrongApp } from '../wrong-app.ts';

export const replayTaken: WrongApp = {
  rule: 'connect/replayed-install-refused',
  defect: 'It takes any install that is valid by itself, also one from before the newest',
  connectParts: () => ({
    judgeReplay: () => undefined,
  }),
  scenarios: ['connect/signed-forgeries-known-client-key'],
};
