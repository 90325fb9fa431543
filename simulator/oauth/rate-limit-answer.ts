import type { Answer } from '../world/answer.ts';
import { SECOND } from '../world/durations.ts';
import type { World } from '../world/world.ts';
import { type Quota, rateLimitHeaders, resetTimeOf, structuredHeaders } from './rate-limit-headers.ts';

/** Points an hour of an app in the global pool (documented, Tier 1). */
export const GLOBAL_POOL = 65_000;

/** Points an hour of an app at one tenant of the Standard edition without people (documented, Tier 2). */
export const TENANT_POOL = 100_000;

/** Requests a second for a tenant, endpoint and method: GET and POST (documented). */
export const BURST = 100;

/** Writes to one issue in two seconds (documented). */
export const ISSUE_WRITES = 20;

/** Which limiter spoke (developer.atlassian.com/cloud/jira/platform/rate-limiting). */
export type RateLimitReason =
  | 'jira-quota-global-based'
  | 'jira-quota-tenant-based'
  | 'jira-burst-based'
  | 'jira-per-issue-on-write';

/** A limiter that has run dry. */
export interface SpentLimit {
  readonly reason: RateLimitReason;
  readonly limit: number;
  /** When the limiter starts afresh, in milliseconds. */
  readonly resetsAt: number;
}

/** A 429 with its documented headers; its body is unknown, and Jira's envelope is assumed. */
export function rateLimitAnswer(world: World, { reason, limit, resetsAt }: SpentLimit): Answer {
  const now = world.clock.now();
  const structured = world.dial(rateLimitHeaders) === 'structured';
  const quota = quotaOf(reason, limit, resetsAt);
  return {
    status: 429,
    headers: {
      'Retry-After': String(Math.max(1, Math.ceil((resetsAt - now) / SECOND))),
      'X-RateLimit-Limit': String(limit),
      'X-RateLimit-Remaining': '0',
      'X-RateLimit-Reset': resetTimeOf(resetsAt),
      'RateLimit-Reason': reason,
      ...(structured && quota && structuredHeaders(quota, now)),
    },
    body: { errorMessages: ['Rate limit exceeded.'], errors: {} },
    type: 'application/json;charset=UTF-8',
  };
}

/** The spent quota behind a reason; bursts and writes have no structured form (documented for quotas only). */
function quotaOf(reason: RateLimitReason, limit: number, resetsAt: number): Quota | undefined {
  if (reason === 'jira-quota-global-based') return { policy: 'global-app-quota', limit, left: 0, resetsAt };
  if (reason === 'jira-quota-tenant-based') return { policy: 'tenant-app-quota', limit, left: 0, resetsAt };
  return undefined;
}
