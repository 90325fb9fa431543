import type { AuthorizationRequest } from '../context.ts';
import type { OAuthConfiguration } from './configuration.ts';

/**
 * @returns the address of the authorization request, with the parameters that the documentation lists as required
 * @see https://developer.atlassian.com/cloud/jira/platform/oauth-2-3lo-apps/ and RFC 6749 section 4.1.1
 */
export function authorizationAddress(
  configuration: OAuthConfiguration,
  request: AuthorizationRequest,
): string {
  const address = new URL(configuration.addresses.authorization);
  const parameters = {
    audience: 'api.atlassian.com',
    client_id: configuration.clientId,
    scope: configuration.scopes.join(' '),
    redirect_uri: configuration.redirectUri,
    state: request.state,
    response_type: 'code',
    prompt: 'consent',
    ...(request.codeChallenge === undefined
      ? {}
      : { code_challenge: request.codeChallenge, code_challenge_method: 'S256' }),
  };
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
  return address.href;
}
