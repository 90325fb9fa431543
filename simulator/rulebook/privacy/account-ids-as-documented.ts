import type { Rule } from '../rule.ts';
import { judgeRefusals } from './judge-refusals.ts';
import { hasMalformedId } from './malformed-entries.ts';

export const accountIdsAsDocumented: Rule = {
  id: 'privacy/account-ids-as-documented',
  level: 'must',
  title: 'An account id is 1 to 128 letters, digits, hyphens and colons',
  why: 'An id that came from elsewhere, or was decorated by the app, has the whole report refused.',
  source: 'developer.atlassian.com/platform/forge/user-privacy-guidelines, accountId',
  judge: (share) =>
    judgeRefusals(
      share,
      { conditions: ['accountIdMalformed'], noted: hasMalformedId },
      'reported an account id that cannot be one',
    ),
};
