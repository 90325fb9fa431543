import type { operations } from '../../../openapi/connect.gen.ts';
import type { Handler } from '../../world/call.ts';
import { requireAssertion } from '../impersonation/assertion.ts';
import { tokenScope } from '../impersonation/dials.ts';
import { facts } from '../impersonation/facts.ts';
import { TOKEN_HEADERS } from '../impersonation/refusals.ts';
import { requireImpersonator, requireTokenScopes } from '../impersonation/require-allowed.ts';
import { requireAudience, requireTenantClaim, requireTimes } from '../impersonation/require-assertion.ts';
import { requireClient } from '../impersonation/require-client.ts';
import { requirePerson } from '../impersonation/require-person.ts';
import { signUserToken } from '../impersonation/user-token.ts';

/** POST /oauth2/token: the assertion of an app for a token with which it acts as a person (RFC 7523, section 2.1). */
export const exchangeAssertion: Handler<operations['exchangeAssertion']> = (call) => {
  const { world, jwts } = call;
  const request = call.body ?? {};
  const assertion = requireAssertion(request);
  const { claims } = assertion;
  const client = requireClient(call, assertion);
  requireAudience(call, claims);
  requireTimes(world, claims);
  requireTenantClaim(call, client, claims);
  const { installation, oauthClientId } = client;
  requireImpersonator(world, installation);
  const { accountId } = requirePerson(world, installation, claims);
  const scopes = requireTokenScopes(installation, request.scope);
  const { appKey, cloudId, product, clientKey } = installation;
  Object.assign(call.caller, { accountId });
  world.record('connect.user-token-issued', {
    appKey,
    cloudId,
    product,
    clientKey,
    oauthClientId,
    accountId,
    scopes,
    host: call.host.host,
  });
  const body = {
    access_token: signUserToken(world, jwts, { appKey, cloudId, product, oauthClientId, accountId, scopes }),
    expires_in: facts.userTokenLifetime.value / 1000,
    token_type: 'Bearer' as const,
    ...(world.dial(tokenScope) === 'echoed' && { scope: scopes.join(' ') }),
  };
  return { status: 200, body, headers: TOKEN_HEADERS };
};
