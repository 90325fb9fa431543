import type { operations } from '../../../openapi/oauth.gen.ts';
import type { Handler } from '../../world/call.ts';
import { flyAutopilot } from '../authorization/autopilot.ts';
import { sessionOf } from '../authorization/browser-session.ts';
import { checkRequest } from '../authorization/check-request.ts';
import { queryOf, redirectTo } from '../authorization/refusals.ts';
import { beginTransaction } from '../authorization/transactions.ts';
import { oauthState } from '../state.ts';

/**
 * The authorization endpoint (RFC 6749, section 4.1.1): login first, even for an unknown client (observed), then the
 * checks, then the consent page.
 */
export const authorize: Handler<operations['authorize']> = (call) => {
  const { autopilot } = oauthState(call.world);
  if (autopilot) return flyAutopilot(call, autopilot);
  const session = sessionOf(call);
  if (!session) {
    return redirectTo(call.addresses.of('id.atlassian.com', `/login?${queryOf({ continue: call.address })}`));
  }
  const { request } = checkRequest(call);
  const { client_id, redirect_uri, state, scope, code_challenge, code_challenge_method } = call.query;
  const query = queryOf({
    client_id,
    redirect_uri,
    state,
    scope,
    code_challenge,
    code_challenge_method,
    transaction: beginTransaction(call, request, session),
  });
  return redirectTo(call.addresses.of('api.atlassian.com', `/oauth2/authorize/server/consent?${query}`));
};
