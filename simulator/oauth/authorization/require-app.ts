import type { Call } from '../../world/call.ts';
import { type App, oauthState, type Transaction } from '../state.ts';
import { errorPageRefusal } from './refusals.ts';

/** The app of a pending request is still there, and still has its callback. @throws Refusal to the error page */
export function requireApp(call: Call, request: Transaction): App {
  const { clientId, redirectUri } = request;
  const app = oauthState(call.world).apps.get(clientId);
  if (!app) {
    const check = 'the app was not deleted meanwhile';
    throw errorPageRefusal(call, 'authorizeUnknownClient', { check, received: clientId });
  }
  if (app.callbackUrls.includes(redirectUri)) return app;
  const reason = { check: 'redirect_uri is still registered', received: redirectUri };
  throw errorPageRefusal(call, 'authorizeRedirectMismatch', reason, redirectUri);
}
