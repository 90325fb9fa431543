import type { WrongApp } from './wrong-app.ts';

export const stateReusable: WrongApp = {
  rule: 'oauth/state-single-use',
  defect: 'It takes a state as often as it comes',
  parts: () => ({
    redeemState: async (context, { state = '', sessionId }) => {
      const pending = await context.store.readPendingAuthorization(state);
      if (pending === undefined) return { fault: 'forged-state' };
      return pending.sessionId === sessionId ? { pending } : { fault: 'foreign-session' };
    },
  }),
  scenarios: ['oauth/state-replayed'],
};
