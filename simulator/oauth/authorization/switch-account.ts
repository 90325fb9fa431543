import type { Call } from '../../world/call.ts';
import type { AuthorizationRequest } from './check-request.ts';
import { queryOf } from './refusals.ts';

/** Where a person goes who wants somebody else to answer: out, and to the same authorization request once more. */
export function switchAccountAddress(call: Call, request: AuthorizationRequest): string {
  const again = call.addresses.of('auth.atlassian.com', `/authorize?${againQuery(request)}`);
  return call.addresses.of('id.atlassian.com', `/logout?${queryOf({ continue: again })}`);
}

function againQuery(request: AuthorizationRequest): string {
  const { clientId, redirectUri, scopes, state, codeChallenge, resource } = request;
  return queryOf({
    audience: 'api.atlassian.com',
    client_id: clientId,
    scope: scopes.join(' '),
    redirect_uri: redirectUri,
    state,
    response_type: 'code',
    prompt: 'consent',
    code_challenge: codeChallenge,
    code_challenge_method: codeChallenge === undefined ? undefined : 'S256',
    resource,
  });
}
