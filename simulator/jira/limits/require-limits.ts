import { type RateLimitReason, rateLimitAnswer, resetTimeOf } from '../../oauth/rate-limit-answer.ts';
import type { Call } from '../../world/call.ts';
import { defineRefusals } from '../../world/facts.ts';
import { Refusal } from '../../world/refusal.ts';
import type { World } from '../../world/world.ts';
import { rateLimits } from '../dials.ts';
import { cloudIdOf } from '../guards/require-tenant.ts';
import type { Issue } from '../state.ts';
import { type Limit, limits } from './limits.ts';
import { pointsOf } from './points.ts';
import { spend, standingOf } from './windows.ts';

const RL = 'developer.atlassian.com/cloud/jira/platform/rate-limiting';

const table = {
  burstExceeded: { title: 'Too many requests a second at one endpoint', reason: 'jira-burst-based' },
  quotaExceeded: {
    title: 'The points of the app for this hour are spent',
    reason: 'jira-quota-global-based',
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
  const { world, caller } = call;
  if (world.dial(rateLimits) !== 'enforced') return;
  const { method, path } = call.operation;
  const read = method === 'GET' && /\/(issue\/\{issueIdOrKey\}|user)$/.test(path);
  const burst = read ? limits.burstOfReads.value : limits.burst.value;
  take(world, 'burstExceeded', `burst ${cloudIdOf(call.path)} ${method} ${path}`, burst, 1);
  take(world, 'quotaExceeded', quotaOf(caller.clientId), limits.points.value, pointsOf(call));
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
export function rateHeadersOf({ world, host, caller }: Call): Record<string, string> {
  if (world.dial(rateLimits) !== 'enforced' || host.site !== undefined || !caller.clientId) return {};
  const { most } = limits.points.value;
  const { left, resetsAt } = standingOf(world, quotaOf(caller.clientId), limits.points.value);
  return {
    'X-RateLimit-Limit': String(most),
    'X-RateLimit-Remaining': String(left),
    'X-RateLimit-Reset': resetTimeOf(resetsAt),
    ...(left < most * limits.nearLimit.value && { 'X-RateLimit-NearLimit': 'true' }),
  };
}

const quotaOf = (clientId = ''): string => `points ${clientId}`;

function take(world: World, condition: LimitCondition, name: string, limit: Limit, cost: number): void {
  check(world, condition, name, limit, cost);
  spend(world, name, limit, cost);
}

function check(world: World, condition: LimitCondition, name: string, limit: Limit, cost: number): void {
  const { left, resetsAt } = standingOf(world, name, limit);
  if (left >= cost) return;
  const { reason } = table[condition];
  const answer = rateLimitAnswer({ reason, limit: limit.most, now: world.clock.now(), resetsAt });
  throw new Refusal(condition, answer, {
    check: `${name} stays within ${limit.most} in ${limit.window} ms`,
    expected: `at least ${cost} left`,
    received: `${left} left`,
  });
}
