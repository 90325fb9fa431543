import { bearerTokenOf } from '../world/bearer-token.ts';
import type { Call, Caller, ContractFault, Room, UnroutedRequest } from '../world/call.ts';
import type { PrivateReason, Refusal } from '../world/refusal.ts';
import { tokenOrigin } from './access-token.ts';
import { pageFault } from './authorization/page-fault.ts';
import { pageRefusal } from './authorization/page-refusals.ts';
import { clientCredentialsOf } from './client-authentication.ts';
import { oauthHandlers } from './operations/index.ts';
import { TOKEN_HEADERS, tokenRefusal } from './refusals.ts';
import { refuseGatewayPath } from './refuse-gateway-path.ts';
import { oauthState } from './state.ts';

/** OAuth 2.0 (3LO): auth.atlassian.com, id.atlassian.com and what api.atlassian.com says about tokens. */
export const oauthRoom: Room = {
  name: 'oauth',
  handlers: oauthHandlers as Room['handlers'],
  identify,
  headersOf: (call) => (isTokenEndpoint(call) ? TOKEN_HEADERS : {}),
  refuseUnrouted,
  refuseFault,
};

const isTokenEndpoint = (call: Call): boolean => call.method === 'POST' && call.path.startsWith('/oauth/');

function identify(call: Call): Caller {
  if (isTokenEndpoint(call)) {
    const { clientId } = clientCredentialsOf(call);
    return clientId === undefined ? {} : { clientId };
  }
  const { client_id: asked } = call.query as { client_id?: unknown };
  return call.operation.operationId === 'authorize' && typeof asked === 'string'
    ? { clientId: asked }
    : callerOfBearer(call);
}

/** Whose access token a request carries, by the token's own word. */
export function callerOfBearer(call: Call): Caller {
  const accessToken = bearerTokenOf(call.headers);
  const origin = accessToken === undefined ? undefined : tokenOrigin(call.jwts.readAccessToken(accessToken));
  const ours = origin?.world === call.world.lineage;
  const grant = ours ? oauthState(call.world).grants.get(origin.grantId) : undefined;
  return grant ? { clientId: grant.clientId, accountId: grant.accountId, grantId: grant.grantId } : {};
}

/** What an origin of this room says to a path or method that it does not have. */
function refuseUnrouted(request: UnroutedRequest): Refusal | undefined {
  const { host, method, path } = request;
  if (host.origin === 'api.atlassian.com') return refuseGatewayPath(request);
  if (host.site !== undefined) return undefined;
  return pageRefusal('pageUnknown', {
    check: `${host.host} has this path and method`,
    received: `${method} ${path}`,
  });
}

function refuseFault(call: Call, fault: ContractFault): Refusal {
  const reason: PrivateReason = {
    check: 'the request fits the contract',
    received: `${fault.where}: ${fault.message}`,
  };
  if (isTokenEndpoint(call)) return tokenRefusal(call.world, 'tokenRequestUnreadable', reason);
  return pageFault(call, fault);
}
