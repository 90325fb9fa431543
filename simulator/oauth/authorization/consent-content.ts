import type { Call } from '../../world/call.ts';
import { hostOfSite } from '../../world/directory.ts';
import { Refusal } from '../../world/refusal.ts';
import { type ConsentPageContent, consentPage } from '../pages/consent-page.ts';
import type { App } from '../state.ts';
import { needsSite, offersOf } from './offers.ts';
import { pageWords } from './page-refusals.ts';
import type { SiteFault } from './require-site.ts';
import { switchAccountAddress } from './switch-account.ts';
import type { Pending } from './transactions.ts';

const CONSENT_PATH = '/oauth2/authorize/server/consent';

/** What the consent page shows for a pending request. */
export function consentContent(call: Call, app: App, pending: Pending): ConsentPageContent {
  const { request, session, transactionId } = pending;
  const { account } = session;
  const { scopes } = request;
  const { addresses } = call;
  return {
    app,
    account,
    scopes,
    offers: needsSite(scopes)
      ? offersOf(call.world, scopes, account).map((site) => ({ site, host: hostOfSite(site) }))
      : undefined,
    transactionId,
    action: addresses.of('api.atlassian.com', CONSENT_PATH),
    switchAccount: switchAccountAddress(call, request),
  };
}

/** An answer that cannot be taken: the page once more, with what is wrong. */
export function consentRefusal(
  call: Call,
  app: App,
  pending: Pending,
  fault: SiteFault,
  chosen: string | undefined,
): Refusal {
  const { status, text } = pageWords(fault.condition, fault.host);
  const content = { ...consentContent(call, app, pending), problem: text, chosen: chosen ?? '' };
  return new Refusal(fault.condition, consentPage(status, content), fault.reason);
}
