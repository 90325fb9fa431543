import { refuses } from './refuses.ts';
import { JWT_GUIDE } from './sources.ts';

const LIFECYCLE = ['wrong-qsh', 'missing-qsh'];
const OTHERS = [...LIFECYCLE, 'context-qsh'];

export const queryHashChecked = refuses({
  id: 'connect/query-hash-checked',
  level: 'must',
  title: 'The qsh of a JWT is that of the request which carries it',
  why: 'A JWT that is good for every address can be taken from the address of one page and be used for another, with other parameters.',
  source: `${JWT_GUIDE}, qsh`,
  cases: {
    installed: LIFECYCLE,
    enabled: LIFECYCLE,
    disabled: LIFECYCLE,
    webhook: OTHERS,
    page: OTHERS,
  },
});
