import type { operations } from '../../../openapi/oauth.gen.ts';
import type { Handler } from '../../world/call.ts';
import { formTokenOf, sessionOf } from '../authorization/browser-session.ts';
import { requireOwnOrigin } from '../authorization/forms.ts';
import { pageRefusal } from '../authorization/page-refusals.ts';
import { redirectTo } from '../authorization/refusals.ts';
import { revokeGrant } from '../consent.ts';
import { findGrant } from '../state.ts';

/** Ends the grant of an app, at all sites at once (documented); of an app without one, nothing. */
export const revokeConnectedApp: Handler<operations['revokeConnectedApp']> = (call) => {
  requireOwnOrigin(call);
  const session = sessionOf(call);
  if (!session || call.body.form_token !== formTokenOf(session)) {
    const received = session ? 'of another session, or none' : 'nobody is signed in';
    throw pageRefusal('formOfOtherSession', { check: 'form_token is of this browser session', received });
  }
  const clientId = call.body.client_id ?? '';
  call.caller.clientId = clientId;
  const grant = findGrant(call.world, clientId, session.account.accountId);
  if (grant) revokeGrant(call.world, grant, 'person');
  return redirectTo(call.addresses.of('id.atlassian.com', '/manage-profile/apps'));
};
