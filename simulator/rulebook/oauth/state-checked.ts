import type { Rule } from '../rule.ts';
import { judgeCallbacks } from './judge-callbacks.ts';

export const stateChecked: Rule = {
  id: 'oauth/state-checked',
  level: 'must',
  title: 'A callback whose state the app never gave out is refused',
  why: 'An attacker sends a person to the callback with a code of the attacker, and the person works in the account of another.',
  source: 'RFC 6749, section 10.12',
  judge: () =>
    judgeCallbacks('never-given-out', 'the app exchanged a code that came with a state it never gave out'),
};
