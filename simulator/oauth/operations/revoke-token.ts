import type { operations } from '../../../openapi/oauth.gen.ts';
import type { Handler } from '../../world/call.ts';
import { tokenOrigin } from '../access-token.ts';
import { requireClient } from '../client-authentication.ts';
import { revokeEndpoint } from '../dials.ts';
import { oauthState } from '../state.ts';

/** POST /oauth/revoke (RFC 7009): advertised in discovery; what it does for an app nobody has said. */
export const revokeToken: Handler<operations['revokeToken']> = (call) => {
  const app = requireClient(call);
  const sent = call.body?.token ?? '';
  const origin = tokenOrigin(call.jwts.readOpaque(sent) ?? call.jwts.readAccessToken(sent));
  const { chains, grants } = oauthState(call.world);
  const chain = chains.get(origin?.chainId ?? '');
  const own = chain && grants.get(chain.grantId)?.clientId === app.clientId;
  if (own && call.world.dial(revokeEndpoint) === 'ends-chain') chain.ended ??= 'revoked-at-endpoint';
  return { status: 200 };
};
