import type { Rule } from '../rule.ts';
import { judgeRefusals } from './judge-refusals.ts';

export const batchOf90AtMost: Rule = {
  id: 'privacy/batch-of-90-at-most',
  level: 'must',
  title: 'A report has at most 90 accounts',
  why: 'The whole request is refused, so that none of its accounts is reported.',
  source: 'developer.atlassian.com/platform/forge/user-privacy-guidelines, "the maximum number of accounts"',
  judge: (share) =>
    judgeRefusals(share, { conditions: ['reportTooLarge'] }, 'sent more than 90 accounts in one report'),
};
