import type { Rule } from '../rule.ts';
import { judgeCallbacks } from './judge-callbacks.ts';

export const stateSingleUse: Rule = {
  id: 'oauth/state-single-use',
  level: 'must',
  title: 'A state is good once',
  why: 'A callback address stays in histories and logs; whoever finds it there can use a state that is not spent.',
  source: 'RFC 6749, section 10.12',
  judge: () =>
    judgeCallbacks('used-before', 'the app exchanged a code that came with a state that was used before'),
};
