import { Refusal } from '../../../world/refusal.ts';
import { scopeNotEnabled } from '../../dials.ts';
import type { App } from '../../state.ts';
import { addToRedirect } from '../answer-app.ts';
import type { AuthorizeCall } from '../check-request.ts';
import { pageRefusal } from '../page-refusals.ts';
import { errorPageRefusal, redirectTo, wordsOf } from '../refusals.ts';
import { isOpenidScope, scopesOf } from '../scopes.ts';

/** Asked for at /authorize, never enabled in the console (documented). */
const ALWAYS_ENABLED = 'offline_access';

/** Scopes are asked for, and each is one that the app has. @throws Refusal */
export function requireScopes(call: AuthorizeCall, app: App, redirectUri: string): string[] {
  const scopes = scopesOf(call);
  if (scopes.length === 0) {
    throw errorPageRefusal(call, 'authorizeScopeMissing', { check: 'scope names at least one' });
  }
  const openid = scopes.filter(isOpenidScope);
  if (openid.length > 0) {
    throw pageRefusal('openidScope', { check: 'no scope of OpenID Connect', received: openid.join(' ') });
  }
  const foreign = scopes.filter((scope) => scope !== ALWAYS_ENABLED && !app.scopes.includes(scope));
  if (foreign.length > 0) throw notEnabled(call, app, redirectUri, foreign);
  return scopes;
}

function notEnabled(call: AuthorizeCall, app: App, redirectUri: string, foreign: string[]): Refusal {
  const reason = {
    check: 'each scope is enabled on the app',
    expected: app.scopes.join(' '),
    received: foreign.join(' '),
  };
  if (call.world.dial(scopeNotEnabled) === 'error-page') {
    return errorPageRefusal(call, 'authorizeScopeNotEnabled', reason);
  }
  const answer = { ...wordsOf(call, 'authorizeScopeNotEnabled'), state: call.query.state };
  return new Refusal('authorizeScopeNotEnabled', redirectTo(addToRedirect(redirectUri, answer)), reason);
}
