import type { App } from '../../state.ts';
import type { AuthorizeCall } from '../check-request.ts';
import { errorPageRefusal } from '../refusals.ts';

/** The redirect_uri is registered: scheme, host, port, path and trailing slash, byte for byte. @throws Refusal */
export function requireRedirectUri(call: AuthorizeCall, app: App): string {
  const sent = call.query.redirect_uri;
  if (sent !== undefined && app.callbackUrls.includes(sent)) return sent;
  const reason = {
    check: 'redirect_uri is, byte for byte, one registered for the app',
    expected: app.callbackUrls.join(', ') || 'none is registered',
    received: sent ?? 'none',
  };
  if (!sent) throw errorPageRefusal(call, 'authorizeMalformed', reason);
  throw errorPageRefusal(call, 'authorizeRedirectMismatch', reason, sent);
}
