import { HOUR, MINUTE, SECOND } from '../world/durations.ts';
import { defineDial, defineFacts } from '../world/facts.ts';

const RL = 'developer.atlassian.com/cloud/jira/platform/rate-limiting';

export const rateLimitHeaders = defineDial({
  name: 'jira.rateLimitHeaders',
  title:
    'In which headers an app is told of its quota: X-RateLimit-*, those and the structured ones, or the Beta- ones of the time before a quota is enforced',
  positions: ['plain', 'structured', 'beta'],
  default: 'plain',
  standing: 'documented',
  source: `${RL}; when an app meets which is not known`,
});

const facts = defineFacts('jira', {
  nearLimit: {
    title: 'X-RateLimit-NearLimit is true, and RateLimit tells what is left, when less than a fifth is left',
    value: 0.2,
    standing: 'documented',
    source: RL,
  },
  tenantPolicy: {
    title: 'The structured headers call the quota of one tenant "tenant-app-quota"',
    value: 'tenant-app-quota',
    standing: 'inferred',
    source: `${RL} names "global-app-quota" for the other`,
  },
  betaResetTime: {
    title: 'X-Beta-RateLimit-Reset has no seconds',
    value: 'YYYY-MM-DDThh:mmZ',
    standing: 'observed',
    source: 'community.developer.atlassian.com/t/97828',
  },
});

/** How an app's quota stands. */
export interface Quota {
  readonly policy: 'global-app-quota' | typeof facts.tenantPolicy.value;
  readonly limit: number;
  readonly left: number;
  /** When it starts afresh, in milliseconds. */
  readonly resetsAt: number;
}

/** What an answer that is let through tells of the quota. @param now - in milliseconds */
export function quotaHeaders(
  form: 'plain' | 'structured' | 'beta',
  quota: Quota,
  now: number,
): Record<string, string> {
  if (form === 'beta') return { ...plainHeaders('X-Beta-', quota), ...betaHeaders(quota, now) };
  return { ...plainHeaders('X-', quota), ...(form === 'structured' && structuredHeaders(quota, now)) };
}

/** `RateLimit-Policy` and `RateLimit`, whose `r` is told when little is left (documented). */
export function structuredHeaders(quota: Quota, now: number): Record<string, string> {
  const { policy, limit, left, resetsAt } = quota;
  const remaining = isNear(quota) ? `;r=${left}` : '';
  return {
    'RateLimit-Policy': `"${policy}";q=${limit};w=${HOUR / SECOND}`,
    RateLimit: `"${policy}"${remaining};t=${secondsTo(resetsAt, now)}`,
  };
}

/** `2026-01-01T01:01:01Z` (documented). A moment within a second is told as its end. */
export function resetTimeOf(at: number): string {
  return new Date(Math.ceil(at / SECOND) * SECOND).toISOString().replace('.000Z', 'Z');
}

function plainHeaders(prefix: 'X-' | 'X-Beta-', quota: Quota): Record<string, string> {
  const { limit, left, resetsAt } = quota;
  return {
    [`${prefix}RateLimit-Limit`]: String(limit),
    [`${prefix}RateLimit-Remaining`]: String(left),
    [`${prefix}RateLimit-Reset`]: prefix === 'X-' ? resetTimeOf(resetsAt) : resetMinuteOf(resetsAt),
    ...(isNear(quota) && { [`${prefix}RateLimit-NearLimit`]: 'true' }),
  };
}

/** The structured ones by their Beta names, and when to come back: advice that nobody enforces yet (documented). */
function betaHeaders(quota: Quota, now: number): Record<string, string> {
  const structured = Object.entries(structuredHeaders(quota, now));
  return {
    ...Object.fromEntries(structured.map(([name, value]) => [`Beta-${name}`, value])),
    ...(quota.left === 0 && { 'Beta-Retry-After': String(secondsTo(quota.resetsAt, now)) }),
  };
}

const isNear = ({ left, limit }: Quota): boolean => left < limit * facts.nearLimit.value;

const secondsTo = (at: number, now: number): number => Math.max(1, Math.ceil((at - now) / SECOND));

const resetMinuteOf = (at: number): string =>
  new Date(Math.ceil(at / MINUTE) * MINUTE).toISOString().replace(':00.000Z', 'Z');
