import { createDefaultParts } from '../../client/index.ts';
import type { WrongApp } from './wrong-app.ts';

const usual = createDefaultParts();

export const stateUnbound: WrongApp = {
  rule: 'oauth/state-bound-to-session',
  defect: 'It takes a state from whatever browser brings it',
  parts: () => ({
    judgePending: (pending, { now }) => usual.judgePending(pending, { sessionId: pending.sessionId, now }),
  }),
  scenarios: ['oauth/state-of-another-session'],
};
