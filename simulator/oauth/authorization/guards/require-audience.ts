import { missingAudience } from '../../dials.ts';
import type { AuthorizeCall } from '../check-request.ts';
import { errorPageRefusal } from '../refusals.ts';

const AUDIENCE = 'api.atlassian.com';

/** The audience is the gateway; whether it may be left out is a dial. @throws Refusal */
export function requireAudience(call: AuthorizeCall): void {
  const { audience } = call.query;
  if (audience === AUDIENCE) return;
  if (audience === undefined && call.world.dial(missingAudience) === 'accepted') return;
  const reason = { check: 'audience', expected: AUDIENCE, received: audience ?? 'none' };
  throw errorPageRefusal(call, 'authorizeAudience', reason);
}
