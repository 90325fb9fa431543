import type { Answer } from '../world/answer.ts';
import { HOUR, SECOND } from '../world/durations.ts';
import type { World } from '../world/world.ts';
import { gatewayRefusal } from './gateway-refusals.ts';
import { BURST, GLOBAL_POOL, rateLimitAnswer } from './rate-limit-answer.ts';

/** Answers that the cloud is known to give when it is busy or failing, for faults that a script asks for by name. */
export type KnownFaultAnswer =
  | 'rate-limit-quota'
  | 'rate-limit-burst'
  | 'rate-limit-gateway'
  | 'unavailable'
  | 'scope-blip';

/** What each of them looks like at the world's present. */
export const knownFaultAnswers: Readonly<Record<KnownFaultAnswer, (world: World) => Answer>> = {
  'rate-limit-quota': (world) => {
    const now = world.clock.now();
    const resetsAt = (Math.floor(now / HOUR) + 1) * HOUR;
    return rateLimitAnswer({ reason: 'jira-quota-global-based', limit: GLOBAL_POOL, now, resetsAt });
  },
  'rate-limit-burst': (world) => {
    const now = world.clock.now();
    const resetsAt = (Math.floor(now / SECOND) + 1) * SECOND;
    return rateLimitAnswer({ reason: 'jira-burst-based', limit: BURST, now, resetsAt });
  },
  /** Without Retry-After (developer.status.atlassian.com/incidents/bb38p4wdd7mz); its body is unknown. */
  'rate-limit-gateway': () => ({
    status: 429,
    headers: { 'X-Failure-Category': 'FAILURE CLIENT RATE LIMITED', 'X-RateLimit-Limit': '360000' },
    body: { code: 429, message: 'Too Many Requests' },
  }),
  /** "Some 503 carry Retry-After" (documented); how long, and the body, are unknown. */
  unavailable: () => ({
    status: 503,
    headers: { 'Retry-After': '5' },
    body: { code: 503, message: 'Service Unavailable' },
  }),
  'scope-blip': () => gatewayRefusal('scopeBlip', { check: 'a scripted fault' }).answer,
};
