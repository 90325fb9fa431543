import type { operations } from '../../../openapi/oauth.gen.ts';
import type { Handler } from '../../world/call.ts';
import { acceptedAddress, deniedAddress } from '../authorization/answer-app.ts';
import { consentRefusal } from '../authorization/consent-content.ts';
import { requireOwnOrigin } from '../authorization/forms.ts';
import { pageRefusal } from '../authorization/page-refusals.ts';
import { redirectTo } from '../authorization/refusals.ts';
import { requireApp } from '../authorization/require-app.ts';
import { requireGrantable } from '../authorization/require-grantable.ts';
import { judgeSite } from '../authorization/require-site.ts';
import { endTransaction, requireTransaction } from '../authorization/transactions.ts';
import { giveConsent } from '../consent.ts';

/** Accepts or refuses, and returns to the app (RFC 6749, section 4.1.2). A request is good for one answer. */
export const submitConsent: Handler<operations['submitConsent']> = (call) => {
  requireOwnOrigin(call);
  const pending = requireTransaction(call, call.body.transaction);
  const app = requireApp(call, pending.request);
  const { request, session } = pending;
  const { account } = session;
  requireGrantable(call, app, account, request);
  const { decision, cloud_id: cloudId } = call.body;
  if (decision === undefined) {
    throw pageRefusal('pageFormMalformed', { check: 'decision is accept or cancel', received: 'none' });
  }
  if (decision === 'cancel') {
    endTransaction(call, pending);
    call.world.record('consent.refused', { clientId: app.clientId, accountId: account.accountId });
    return redirectTo(deniedAddress(call.world, request));
  }
  const choice = judgeSite(call.world, app, request.scopes, account, cloudId);
  if ('condition' in choice) throw consentRefusal(call, app, pending, choice, cloudId);
  endTransaction(call, pending);
  const code = giveConsent(call.world, call.jwts, { request, app, account, cloudIds: choice.cloudIds });
  return redirectTo(acceptedAddress(request, code));
};
