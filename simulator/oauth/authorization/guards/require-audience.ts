import { missingAudience } from '../../dials.ts';
import type { AuthorizeCall } from '../check-request.ts';
import { errorPageRefusal } from '../refusals.ts';
import { isOpenidScope, scopesOf } from '../scopes.ts';

const AUDIENCE = 'api.atlassian.com';

/**
 * The audience is the gateway. Whether it may be left out is a dial; never beside scopes of OpenID Connect, where it ends
 * in "The authorize request was incomplete or invalid" (observed).
 *
 * @throws Refusal
 */
export function requireAudience(call: AuthorizeCall): void {
  const { audience } = call.query;
  if (audience === AUDIENCE) return;
  const openid = scopesOf(call).some(isOpenidScope);
  if (audience === undefined && !openid && call.world.dial(missingAudience) === 'accepted') return;
  const reason = { check: 'audience', expected: AUDIENCE, received: audience ?? 'none' };
  throw errorPageRefusal(call, 'authorizeAudience', reason);
}
