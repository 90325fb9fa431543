import { type RateLimitReason, rateLimitAnswer } from '../../oauth/rate-limit-answer.ts';
import { quotaHeaders, rateLimitHeaders } from '../../oauth/rate-limit-headers.ts';
import type { Call } from '../../world/call.ts';
import { defineRefusals } from '../../world/facts.ts';
import { Refusal } from '../../world/refusal.ts';
import type { World } from '../../world/world.ts';
import { rateLimits } from '../dials.ts';
import type { Issue } from '../state.ts';
import { siteOf } from '../visit.ts';
import { type Limit, limits } from './limits.ts';
import { pointsOf } from './points.ts';
import { type AppQuota, quotaOf } from './quota.ts';
import { spend, standingOf } from './windows.ts';

const RL = 'developer.atlassian.com/cloud/jira/platform/rate-limiting';

const table = {
  burstExceeded: { title: 'Too many requests a second at one endpoint', reason: 'jira-burst-based' },
  quotaExceeded: {
    title: 'The points of the app for this hour are spent',
    reason: 'jira-quota-global-based',
  },
  tenantQuotaExceeded: {
    title: 'The points of the app at this tenant for this hour are spent',
    reason: 'jira-quota-tenant-based',
  },
  issueWritesExceeded: { title: 'Too many writes to one issue', reason: 'jira-per-issue-on-write' },
} as const satisfies Record<string, { title: string; reason: RateLimitReason }>;

type LimitCondition = keyof typeof table;

defineRefusals(
  'jira',
  Object.fromEntries(
    Object.entries(table).map(([condition, { title }]) => [
      condition,
      { title, status: 429, standing: 'documented' as const, source: `${RL} (headers; the body is unknown)` },
    ]),
  ),
);

/** Guards the rates, where the dial says so: the burst at the endpoint first, then the app's points. @throws Refusal 429 */
export function requireRate(call: Call): void {
  const { world } = call;
  if (world.dial(rateLimits) !== 'enforced') return;
  const { method, path } = call.operation;
  const read = method === 'GET' && /\/(issue\/\{issueIdOrKey\}|user)$/.test(path);
  const burst = read ? limits.burstOfReads.value : limits.burst.value;
  const burstName = `burst ${siteOf(call).cloudId} ${method} ${path}`;
  check(world, 'burstExceeded', burstName, burst, 1);
  spend(world, burstName, burst, 1);
  takePoints(call, quotaOf(call));
}

/** While its headers are Beta, a quota is counted and not enforced (documented). */
function takePoints(call: Call, { name, limit, policy }: AppQuota): void {
  const { world } = call;
  const condition = policy === 'global-app-quota' ? 'quotaExceeded' : 'tenantQuotaExceeded';
  const cost = pointsOf(call);
  if (world.dial(rateLimitHeaders) !== 'beta') check(world, condition, name, limit, cost);
  spend(world, name, limit, cost);
}

/** Guards the writes to one issue, of all apps and people together. @throws Refusal 429 */
export function requireIssueRate(world: World, { issueId }: Issue): void {
  if (world.dial(rateLimits) !== 'enforced') return;
  const counters = [limits.writesToIssue.value, limits.writesToIssueLong.value].map(
    (limit) => [`writes ${issueId} ${limit.window}`, limit] as const,
  );
  for (const [name, limit] of counters) check(world, 'issueWritesExceeded', name, limit, 1);
  for (const [name, limit] of counters) spend(world, name, limit, 1);
}

/** What every answer tells of the app's points, where limits are at work. */
export function rateHeadersOf(call: Call): Record<string, string> {
  const { world, caller } = call;
  if (world.dial(rateLimits) !== 'enforced' || !caller.clientId) return {};
  const { name, limit, policy } = quotaOf(call);
  const { left, resetsAt } = standingOf(world, name, limit);
  const quota = { policy, limit: limit.most, left, resetsAt };
  return quotaHeaders(world.dial(rateLimitHeaders), quota, world.clock.now());
}

function check(world: World, condition: LimitCondition, name: string, limit: Limit, cost: number): void {
  const { left, resetsAt } = standingOf(world, name, limit);
  if (left >= cost) return;
  const { reason } = table[condition];
  const answer = rateLimitAnswer(world, { reason, limit: limit.most, resetsAt });
  throw new Refusal(condition, answer, {
    check: `${name} stays within ${limit.most} in ${limit.window} ms`,
    expected: `at least ${cost} left`,
    received: `${left} left`,
  });
}
