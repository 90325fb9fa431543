import { refuses } from './refuses.ts';
import { JWT_GUIDE } from './sources.ts';

const UNVERIFIED = [
  'unsigned',
  'empty-authorization',
  'wrong-secret',
  'malformed-header',
  'malformed-claims',
  'malformed-signature',
  'not-a-jwt',
];

export const switchesVerified = refuses({
  id: 'connect/switches-verified',
  level: 'should',
  title: 'enabled and disabled are believed only with a JWT that holds',
  why: 'An app that acts on them could be switched off for a customer by anybody. One that does not has nothing to lose by a refusal.',
  source: `${JWT_GUIDE}; developer.atlassian.com, app lifecycle: enabled and disabled`,
  cases: { enabled: UNVERIFIED, disabled: UNVERIFIED },
});
