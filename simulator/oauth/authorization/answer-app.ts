import type { World } from '../../world/world.ts';
import { denyEchoesState } from '../dials.ts';
import type { AuthorizationRequest } from './check-request.ts';
import { queryOf } from './refusals.ts';

/** The redirect address with an answer in its query; a query that it has already is kept (RFC 6749, section 3.1.2). */
export function addToRedirect(
  redirectUri: string,
  answer: Readonly<Record<string, string | undefined>>,
): string {
  const separator = !redirectUri.includes('?') ? '?' : /[?&]$/.test(redirectUri) ? '' : '&';
  return `${redirectUri}${separator}${queryOf(answer)}`;
}

/** Where an accepted request leads: `{redirect_uri}?state=...&code=...` (observed; RFC 6749, section 4.1.2). */
export function acceptedAddress(request: AuthorizationRequest, code: string): string {
  return addToRedirect(request.redirectUri, { state: request.state, code });
}

/** Where a refused consent leads, in observed words; whether it carries the state is a dial. */
export function deniedAddress(world: World, request: AuthorizationRequest): string {
  return addToRedirect(request.redirectUri, {
    error: 'access_denied',
    error_description: 'User did not authorize the request',
    state: world.dial(denyEchoesState) === 'yes' ? request.state : undefined,
  });
}
