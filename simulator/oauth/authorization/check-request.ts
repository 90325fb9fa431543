import type { operations } from '../../../openapi/oauth.gen.ts';
import type { Call } from '../../world/call.ts';
import type { App, Transaction } from '../state.ts';
import { requireAudience } from './guards/require-audience.ts';
import { requireClient } from './guards/require-client.ts';
import { requireCodeChallenge } from './guards/require-code-challenge.ts';
import { requireCodeResponse } from './guards/require-code-response.ts';
import { requireRedirectUri } from './guards/require-redirect-uri.ts';
import { requireScopes } from './guards/require-scopes.ts';
import { requireState } from './guards/require-state.ts';

/** The authorization request as it came (RFC 6749, section 4.1.1). */
export type AuthorizeCall = Call<operations['authorize']>;

/** An authorization request that passed the guards. */
export type AuthorizationRequest = Omit<Transaction, 'startedAt' | 'sessionId'>;

/**
 * The checks of an authorization request, in their order. The order among them is inferred; that they come after login
 * is observed.
 *
 * @throws Refusal to the error page, or to the page that has nothing
 */
export function checkRequest(call: AuthorizeCall): { app: App; request: AuthorizationRequest } {
  const app = requireClient(call);
  const redirectUri = requireRedirectUri(call, app);
  requireCodeResponse(call);
  requireAudience(call);
  requireState(call);
  const codeChallenge = requireCodeChallenge(call);
  const scopes = requireScopes(call, app, redirectUri);
  const { state, resource } = call.query;
  const { clientId } = app;
  return { app, request: { clientId, redirectUri, scopes, state, codeChallenge, resource } };
}
