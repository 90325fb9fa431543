import type { Rule } from '../rule.ts';
import { judgeAnomalies } from './judge-anomalies.ts';

export const accountsOfAtlassian: Rule = {
  id: 'privacy/accounts-of-atlassian',
  level: 'should',
  title: 'The accounts of a report are accounts of Atlassian',
  why: "An app's own numbers, or ids of another service, say nothing there; and whoever of Atlassian is meant stays unreported.",
  source: 'developer.atlassian.com/platform/forge/user-privacy-guidelines, accountId; inferred',
  judge: (share) => judgeAnomalies(share, ['unknown-account'], 'reported accounts that nobody has'),
};
