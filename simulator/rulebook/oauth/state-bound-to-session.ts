import type { Rule } from '../rule.ts';
import { judgeCallbacks } from './judge-callbacks.ts';

export const stateBoundToSession: Rule = {
  id: 'oauth/state-bound-to-session',
  level: 'must',
  title: 'A state is good only in the browser session for which it was made',
  why: 'An attacker who begins an authorization of their own has a valid state; only the binding to the session tells whose it is.',
  source: 'RFC 6749, section 10.12',
  judge: () =>
    judgeCallbacks(
      'of-another-browser',
      'the app exchanged a code that came with the state of another browser session',
    ),
};
