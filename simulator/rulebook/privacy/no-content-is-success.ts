import type { Rule } from '../rule.ts';
import { judgeEarlyReports } from './judge-early-reports.ts';

export const noContentIsSuccess: Rule = {
  id: 'privacy/no-content-is-success',
  level: 'must',
  title: 'An answer 204 is an accepted report with nothing to do',
  why: 'An app that looks for 200, or for a body, takes its reports for failed, and sends them again and again.',
  source:
    'developer.atlassian.com/platform/forge/user-privacy-guidelines, responses; github.com/plotday/plot (reads JSON from a 204)',
  judge: (share) => judgeEarlyReports(share, 'no-content', 'after a 204 had told that it was accepted'),
};
