import type { Rule } from '../rule.ts';
import { judgeRefusals } from './judge-refusals.ts';

export const unknownNeverReported: Rule = {
  id: 'privacy/unknown-never-reported',
  level: 'should',
  title: 'The id `unknown` is neither stored nor reported',
  why: 'Jira gives it to deleted users whose record is corrupted: it is nobody, and one such entry has the whole report refused.',
  source: 'developer.atlassian.com/platform/forge/user-privacy-guidelines, accountId',
  judge: (share) =>
    judgeRefusals(
      share,
      { conditions: ['accountIdForbidden'], noted: ({ kind }) => kind === 'forbidden-account' },
      'reported the account id `unknown`',
    ),
};
