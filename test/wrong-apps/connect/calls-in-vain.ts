import type { WrongApp } from '../wrong-app.ts';

export const callsInVain: WrongApp = {
  rule: 'connect/dead-client-key-not-used',
  defect: 'It calls a site again and again whatever it is answered',
  connectParts: () => ({
    judgeUse: () => undefined,
  }),
  scenarios: ['wrong-apps/a-page-without-an-app'],
};
