import { refuses } from './refuses.ts';
import { SIGNED_INSTALL } from './sources.ts';

const HS256 = ['hs256-with-public-key', 'hs256-with-attackers-secret', 'hs256-with-shared-secret'];

export const algorithmPinned = refuses({
  id: 'connect/algorithm-pinned',
  level: 'must',
  title: 'The app says which algorithm a call is signed with, not the JWT',
  why: 'A JWT that may choose its algorithm chooses none, or HS256 with a key that everybody can read: both are forged without knowing any secret.',
  source: `RFC 8725, section 3.1; ${SIGNED_INSTALL}`,
  cases: { installed: ['alg-none', ...HS256], enabled: ['alg-none'], disabled: ['alg-none'] },
});
