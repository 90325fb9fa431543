import { BURST, GLOBAL_POOL } from '../../oauth/rate-limit-answer.ts';
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
  writesToIssue: limit('Writes to one issue: 20 in two seconds', 20, 2 * SECOND),
  writesToIssueLong: limit('Writes to one issue: 100 in thirty seconds', 100, 30 * SECOND),
  points: limit('Points of one app at all tenants together: 65,000 in each UTC hour', GLOBAL_POOL, HOUR),
  nearLimit: {
    title: 'X-RateLimit-NearLimit is true when less than a fifth is left',
    value: 0.2,
    standing: 'documented',
    source: RL,
  },
});
