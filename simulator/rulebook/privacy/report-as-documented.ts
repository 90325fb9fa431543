import type { Rule } from '../rule.ts';
import { judgeRefusals } from './judge-refusals.ts';

export const reportAsDocumented: Rule = {
  id: 'privacy/report-as-documented',
  level: 'must',
  title: 'A report is a list of accounts, each with accountId and updatedAt',
  why: 'A body of another shape is refused, and nothing is reported; both members "must be provided".',
  source:
    'developer.atlassian.com/platform/forge/user-privacy-guidelines, request body; github.com/plotday/plot (accountIds instead of accounts)',
  judge: (share) =>
    judgeRefusals(
      share,
      { conditions: ['reportMalformed', 'reportUnreadable', 'reportEmpty'] },
      'sent a report of another shape',
    ),
};
