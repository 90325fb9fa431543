import type { Answer } from '../world/answer.ts';
import { SECOND } from '../world/durations.ts';

/** Points an hour of an app in the global pool (documented, Tier 1). */
export const GLOBAL_POOL = 65_000;

/** Requests a second for a tenant, endpoint and method: GET and POST (documented). */
export const BURST = 100;

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
  /** The present, and when the limiter starts afresh, in milliseconds. */
  readonly now: number;
  readonly resetsAt: number;
}

/** A 429 with its documented headers; its body is unknown, and Jira's envelope is assumed. */
export function rateLimitAnswer({ reason, limit, now, resetsAt }: SpentLimit): Answer {
  return {
    status: 429,
    headers: {
      'Retry-After': String(Math.max(1, Math.ceil((resetsAt - now) / SECOND))),
      'X-RateLimit-Limit': String(limit),
      'X-RateLimit-Remaining': '0',
      'X-RateLimit-Reset': resetTimeOf(resetsAt),
      'RateLimit-Reason': reason,
    },
    body: { errorMessages: ['Rate limit exceeded.'], errors: {} },
    type: 'application/json;charset=UTF-8',
  };
}

/** `2026-01-01T01:01:01Z` (documented). A moment within a second is told as its end. */
export function resetTimeOf(at: number): string {
  return new Date(Math.ceil(at / SECOND) * SECOND).toISOString().replace('.000Z', 'Z');
}
