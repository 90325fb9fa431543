import { type App, oauthState } from '../../state.ts';
import type { AuthorizeCall } from '../check-request.ts';
import { errorPageRefusal } from '../refusals.ts';

/** The client is an app of this world; the credential of a service account is none. @throws Refusal */
export function requireClient(call: AuthorizeCall): App {
  const clientId = call.query.client_id;
  if (clientId !== undefined) call.caller.clientId = clientId;
  const app = oauthState(call.world).apps.get(clientId ?? '');
  if (app?.kind === '3lo') return app;
  const check = app
    ? 'client_id is of an app, not of a service account'
    : 'client_id is of an app of this world';
  const condition = clientId ? 'authorizeUnknownClient' : 'authorizeMalformed';
  throw errorPageRefusal(call, condition, { check, received: clientId ?? 'none' });
}
