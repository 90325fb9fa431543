import type { operations } from '../../../openapi/oauth.gen.ts';
import type { Handler } from '../../world/call.ts';
import { consentContent } from '../authorization/consent-content.ts';
import { requireApp } from '../authorization/require-app.ts';
import { requireGrantable } from '../authorization/require-grantable.ts';
import { requireOpenSite } from '../authorization/require-site.ts';
import { requireTransaction } from '../authorization/transactions.ts';
import { consentPage } from '../pages/consent-page.ts';

/** The consent page of a request that passed the checks of /authorize. */
export const showConsent: Handler<operations['showConsent']> = (call) => {
  const pending = requireTransaction(call, call.query.transaction);
  const app = requireApp(call, pending.request);
  requireGrantable(call, app, pending.session.account, pending.request);
  requireOpenSite(call, app, pending);
  return consentPage(200, consentContent(call, app, pending));
};
