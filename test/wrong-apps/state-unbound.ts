import { usual, type WrongApp } from './wrong-app.ts';

export const stateUnbound: WrongApp = {
  rule: 'oauth/state-bound-to-session',
  defect: 'It takes a state from whatever browser brings it',
  parts: () => ({
    judgePending: (pending, { now }) => usual.judgePending(pending, { sessionId: pending.sessionId, now }),
  }),
  scenarios: ['oauth/state-of-another-session'],
};
