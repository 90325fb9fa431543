import type { Answer } from '../world/answer.ts';
import { HOUR, SECOND } from '../world/durations.ts';
import { defineRefusals } from '../world/facts.ts';
import type { World } from '../world/world.ts';
import { type Dialect, envelopeIn, mediaTypeIn } from './dialects.ts';
import { gatewayRefusal } from './gateway-refusals.ts';
import {
  BURST,
  GLOBAL_POOL,
  ISSUE_WRITES,
  type RateLimitReason,
  rateLimitAnswer,
  TENANT_POOL,
} from './rate-limit-answer.ts';

const RL = 'developer.atlassian.com/cloud/jira/platform/rate-limiting';
const INCIDENT = 'developer.status.atlassian.com/incidents/bb38p4wdd7mz';

/** What is known of answers that only a script brings about. */
const table = defineRefusals('fault', {
  rateLimited: {
    title: 'like rate-limit-quota and its kind: a limiter of Jira has run dry; the body is a guess',
    status: 429,
    standing: 'documented',
    source: `${RL} (headers; the body is unknown)`,
  },
  rateLimitedElsewhere: {
    title:
      'The same at an operation that is not of Jira, without RateLimit-Reason: in the envelope of that operation, at the token endpoint as too_many_requests',
    status: 429,
    standing: 'unknown',
    source: 'that there are 429 at auth.atlassian.com is known; their headers and words are not',
  },
  rateLimitedByGateway: {
    title:
      'like rate-limit-gateway: the gateway itself is too busy, and names no time to wait; the body is a guess',
    status: 429,
    standing: 'documented',
    source: `${INCIDENT} (headers; the body is unknown)`,
  },
  rateLimitedByService: {
    title:
      'like rate-limited: too many requests, with Retry-After: 60 and nothing else; documented for personal data reporting, the body and the time are guesses',
    status: 429,
    standing: 'documented',
    source: 'developer.atlassian.com/platform/forge/user-privacy-guidelines (Retry-After, in seconds)',
  },
  internalError: {
    title:
      'like internal-error: in the envelope of the operation; documented for personal data reporting, with errorType and errorMessage',
    status: 500,
    standing: 'documented',
    source: 'developer.atlassian.com/platform/forge/user-privacy-guidelines',
  },
  unavailable: {
    title: 'like unavailable: out of order, with Retry-After: 5; the time to wait and the body are guesses',
    status: 503,
    standing: 'unknown',
    source: `${RL}: some 503 carry Retry-After`,
  },
});

/** Answers that the cloud is known to give when it is busy or failing, for faults that a script asks for by name. */
export type KnownFaultAnswer =
  | 'rate-limit-quota'
  | 'rate-limit-tenant-quota'
  | 'rate-limit-burst'
  | 'rate-limit-issue-writes'
  | 'rate-limit-gateway'
  | 'rate-limited'
  | 'unavailable'
  | 'internal-error'
  | 'scope-blip';

/** Those that are the same for every operation, but for their envelope. */
const PLAIN = {
  'rate-limited': {
    status: table.rateLimitedByService.status,
    headers: { 'Retry-After': '60' },
    message: 'Too Many Requests',
  },
  unavailable: {
    status: table.unavailable.status,
    headers: { 'Retry-After': '5' },
    message: 'Service Unavailable',
  },
  'internal-error': { status: table.internalError.status, headers: {}, message: 'Internal Server Error' },
  'rate-limit-gateway': {
    status: table.rateLimitedByGateway.status,
    headers: { 'X-Failure-Category': 'FAILURE CLIENT RATE LIMITED', 'X-RateLimit-Limit': '360000' },
    message: 'Too Many Requests',
  },
} as const;

type Limiter = Exclude<KnownFaultAnswer, keyof typeof PLAIN | 'scope-blip'>;

const limiters: Readonly<Record<Limiter, readonly [RateLimitReason, limit: number, window: number]>> = {
  'rate-limit-quota': ['jira-quota-global-based', GLOBAL_POOL, HOUR],
  'rate-limit-tenant-quota': ['jira-quota-tenant-based', TENANT_POOL, HOUR],
  'rate-limit-burst': ['jira-burst-based', BURST, SECOND],
  'rate-limit-issue-writes': ['jira-per-issue-on-write', ISSUE_WRITES, 2 * SECOND],
};

/** What one of them looks like at the world's present, from an operation of that dialect. */
export function knownFaultAnswer(world: World, like: KnownFaultAnswer, dialect: Dialect): Answer {
  if (like === 'scope-blip') return gatewayRefusal('scopeBlip', { check: 'a scripted fault' }).answer;
  if (isPlain(like)) {
    const { status, headers, message } = PLAIN[like];
    return said(dialect, status, headers, message);
  }
  const [reason, limit, window] = limiters[like];
  const resetsAt = (Math.floor(world.clock.now() / window) + 1) * window;
  const answer = rateLimitAnswer(world, { reason, limit, resetsAt });
  if (dialect === 'jira') return answer;
  if (dialect === 'report') {
    const { 'Retry-After': seconds = '1' } = answer.headers ?? {};
    return said(dialect, table.rateLimitedElsewhere.status, { 'Retry-After': seconds }, 'Too Many Requests');
  }
  const { 'RateLimit-Reason': _jiras, ...headers } = answer.headers ?? {};
  return said(dialect, table.rateLimitedElsewhere.status, headers, 'Too Many Requests');
}

const isPlain = (like: KnownFaultAnswer): like is keyof typeof PLAIN => Object.hasOwn(PLAIN, like);

/** In Jira's stead the gateway speaks: what is out of order, or too busy, is in front of Jira (inferred). */
function said(
  dialect: Dialect,
  status: number,
  headers: NonNullable<Answer['headers']>,
  message: string,
): Answer {
  const speaker = dialect === 'jira' ? 'gateway' : dialect;
  const body = envelopeIn(speaker, status, message);
  return { status, headers, body, type: mediaTypeIn(speaker, body) };
}
