import type { Rule } from '../rule.ts';
import { judgeEarlyReports } from './judge-early-reports.ts';

export const acceptedStaysAccepted: Rule = {
  id: 'privacy/accepted-stays-accepted',
  level: 'must',
  title: 'What was accepted stays so when another batch fails',
  why: 'Each request stands for itself: the accounts of the others were reported, and are so twice when the app forgets that. What they were told is lost with it.',
  source:
    '@forge/api 8.3.0, out/privacy (one failed batch loses the others); developer.atlassian.com/platform/forge/user-privacy-guidelines',
  judge: (share) => judgeEarlyReports(share, 'failed-sibling', 'because another batch had failed'),
};
