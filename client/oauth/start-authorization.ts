import type { ClientContext } from '../context.ts';
import { codeChallengeOf } from './pkce.ts';
import { randomText } from './random-text.ts';

/** Time for login, second factor and reading the consent page. Nobody documents a limit; this one is ours. */
const pendingLifetime = 15 * 60_000;

/** Who asks for consent, and in which browser session. */
export interface AuthorizationStart {
  readonly personId: string;
  readonly sessionId: string;
}

/** @returns the address to send the browser to; its `state` is stored and bound to the session first. */
export async function startAuthorization(context: ClientContext, start: AuthorizationStart): Promise<string> {
  const { configuration, environment, parts, store } = context;
  const state = parts.newState(environment);
  const codeVerifier = configuration.pkce === false ? undefined : randomText(environment);
  const createdAt = environment.now();
  await store.writePendingAuthorization({
    state,
    personId: start.personId,
    sessionId: start.sessionId,
    codeVerifier,
    createdAt,
    expiresAt: createdAt + pendingLifetime,
  });
  const codeChallenge = codeVerifier === undefined ? undefined : codeChallengeOf(codeVerifier);
  return parts.authorizationAddress(configuration, { state, codeChallenge });
}
