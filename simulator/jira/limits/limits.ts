import { BURST, GLOBAL_POOL, ISSUE_WRITES, TENANT_POOL } from '../../oauth/rate-limit-answer.ts';
import { HOUR, SECOND } from '../../world/durations.ts';
import { defineFacts } from '../../world/facts.ts';

const RL = 'developer.atlassian.com/cloud/jira/platform/rate-limiting';

/** So many in each window of so many milliseconds. */
export interface Limit {
  readonly most: number;
  readonly window: number;
}

const limit = (title: string, most: number, window: number) => ({
  title,
  value: { most, window } satisfies Limit,
  standing: 'documented' as const,
  source: RL,
});

/** The limiters of Jira; each counts in windows that begin on whole multiples of their length (inferred). */
export const limits = defineFacts('jira', {
  burst: limit(
    'Bursts: 100 GET or POST a second for each tenant, endpoint and method, of all apps together',
    BURST,
    SECOND,
  ),
  burstOfReads: limit('Bursts: 150 a second for GET issue and GET user', 150, SECOND),
  writesToIssue: limit('Writes to one issue: 20 in two seconds', ISSUE_WRITES, 2 * SECOND),
  writesToIssueLong: limit('Writes to one issue: 100 in thirty seconds', 100, 30 * SECOND),
  points: limit('Points of one app at all tenants together: 65,000 in each UTC hour', GLOBAL_POOL, HOUR),
  tenantPoints: limit(
    'Points of one app at one tenant, where the dial says so: 100,000 in each UTC hour and those of its people',
    TENANT_POOL,
    HOUR,
  ),
  pointsPerPerson: {
    title:
      'Each person of a tenant adds ten points an hour, as in the Standard edition, which every site here has',
    value: 10,
    standing: 'documented',
    source: `${RL} (Premium and Enterprise have more)`,
  },
  mostTenantPoints: {
    title: 'No tenant gives an app more than 500,000 points an hour',
    value: 500_000,
    standing: 'documented',
    source: RL,
  },
});
