import type { Rule } from '../rule.ts';
import { judgeAnomalies } from './judge-anomalies.ts';

export const updatedAtIsARetrieval: Rule = {
  id: 'privacy/updated-at-is-a-retrieval',
  level: 'must',
  title: 'updatedAt is the moment at which the data was retrieved from Atlassian',
  why: 'The service compares it with the last change: a moment that is too late, such as that of the report or of a write of the row, hides the change for ever.',
  source: 'developer.atlassian.com/platform/forge/user-privacy-guidelines, updatedAt',
  judge: (share) =>
    judgeAnomalies(
      share,
      ['not-a-retrieval-time', 'future'],
      'claimed a moment at which it retrieved nothing',
    ),
};
