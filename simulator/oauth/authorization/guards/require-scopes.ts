import { Refusal } from '../../../world/refusal.ts';
import { scopeNotEnabled } from '../../dials.ts';
import type { App } from '../../state.ts';
import { addToRedirect } from '../answer-app.ts';
import type { AuthorizeCall } from '../check-request.ts';
import { pageRefusal } from '../page-refusals.ts';
import { errorPageRefusal, redirectTo, wordsOf } from '../refusals.ts';

/** Asked for at /authorize, never enabled in the console (documented). */
const ALWAYS_ENABLED = 'offline_access';
/** OpenID Connect breaks the flow of third-party apps, whatever the metadata says (observed). */
const OPENID: readonly string[] = ['openid', 'profile', 'email'];

/** Scopes are asked for, and each is one that the app has. @throws Refusal */
export function requireScopes(call: AuthorizeCall, app: App, redirectUri: string): string[] {
  const scopes = [...new Set((call.query.scope ?? '').split(' ').filter((scope) => scope !== ''))];
  if (scopes.length === 0) {
    throw errorPageRefusal(call, 'authorizeScopeMissing', { check: 'scope names at least one' });
  }
  const openid = scopes.filter((scope) => OPENID.includes(scope));
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
