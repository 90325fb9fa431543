import type { Call, Caller, ContractFault, Room } from '../world/call.ts';
import type { PrivateReason, Refusal } from '../world/refusal.ts';
import { bearerTokenOf, tokenOrigin } from './access-token.ts';
import { clientCredentialsOf } from './client-authentication.ts';
import { oauthHandlers } from './operations/index.ts';
import { TOKEN_HEADERS, tokenRefusal } from './refusals.ts';
import { oauthState } from './state.ts';

/** OAuth 2.0 (3LO): auth.atlassian.com, id.atlassian.com and what api.atlassian.com says about tokens. */
export const oauthRoom: Room = {
  name: 'oauth',
  handlers: oauthHandlers as Room['handlers'],
  identify,
  headersOf: (call) => (isTokenEndpoint(call) ? TOKEN_HEADERS : {}),
  refuseFault,
};

const isTokenEndpoint = (call: Call): boolean => call.method === 'POST' && call.path.startsWith('/oauth/');

function identify(call: Call): Caller {
  if (isTokenEndpoint(call)) {
    const { clientId } = clientCredentialsOf(call);
    return clientId === undefined ? {} : { clientId };
  }
  return callerOfBearer(call);
}

/** Whose access token a request carries, by the token's own word. */
export function callerOfBearer(call: Call): Caller {
  const accessToken = bearerTokenOf(call.headers);
  const origin = accessToken === undefined ? undefined : tokenOrigin(call.jwts.readAccessToken(accessToken));
  const grant = origin && oauthState(call.world).grants.get(origin.grantId);
  return grant ? { clientId: grant.clientId, accountId: grant.accountId, grantId: grant.grantId } : {};
}

function refuseFault(call: Call, fault: ContractFault): Refusal {
  const reason: PrivateReason = {
    check: 'the request fits the contract',
    received: `${fault.where}: ${fault.message}`,
  };
  return tokenRefusal(call.world, 'tokenRequestUnreadable', reason);
}
