import type { Rule } from '../rule.ts';
import { judgeAnomalies } from './judge-anomalies.ts';

export const oneEntryAnAccount: Rule = {
  id: 'privacy/one-entry-an-account',
  level: 'should',
  title: 'An account is in a report once',
  why: 'Two entries with two times contradict each other, and one of 90 places is lost; which of them counts is not known.',
  source: 'developer.atlassian.com/platform/forge/user-privacy-guidelines; inferred',
  judge: (share) => judgeAnomalies(share, ['duplicate'], 'reported an account twice in one report'),
};
