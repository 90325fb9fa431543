import type { Rule } from '../rule.ts';
import { judgeRefusals } from './judge-refusals.ts';
import { hasWellFormedId } from './malformed-entries.ts';

export const updatedAtIsRfc3339: Rule = {
  id: 'privacy/updated-at-is-rfc3339',
  level: 'must',
  title: 'updatedAt is a date and time of RFC 3339',
  why: 'What a database prints, or JavaScript reads, may be none; one such entry has the whole report refused.',
  source: 'RFC 3339, section 5.6; github.com/jlglasgow123-byte/time-translator CHANGELOG.md',
  judge: (share) =>
    judgeRefusals(
      share,
      { conditions: ['updatedAtMalformed'], noted: hasWellFormedId },
      'sent an updatedAt that is no date-time of RFC 3339',
    ),
};
