import type { Rule } from '../rule.ts';
import { judgeEarlyReports } from './judge-early-reports.ts';

export const onceACycle: Rule = {
  id: 'privacy/once-a-cycle',
  level: 'must',
  title: 'An account is reported once a cycle, not more often',
  why: 'Atlassian watches for apps that report an account more often than the cycle period: 7 days unless it says otherwise.',
  source:
    'developer.atlassian.com/platform/forge/user-privacy-guidelines, cycle period; github.com/corsairdev/corsair (daily)',
  judge: (share) => judgeEarlyReports(share, 'too-often', 'within its cycle'),
};
