import type { Call } from '../../world/call.ts';
import { hostOfSite } from '../../world/directory.ts';
import { Refusal } from '../../world/refusal.ts';
import { type ConsentPageContent, consentPage } from '../pages/consent-page.ts';
import type { App, Transaction } from '../state.ts';
import { needsSite, offersOf } from './offers.ts';
import { pageWords } from './page-refusals.ts';
import { queryOf } from './refusals.ts';
import type { SiteFault } from './require-site.ts';
import type { Pending } from './transactions.ts';

const CONSENT_PATH = '/oauth2/authorize/server/consent';

/** What the consent page shows for a pending request. */
export function consentContent(call: Call, app: App, pending: Pending): ConsentPageContent {
  const { request, session, transactionId } = pending;
  const { account } = session;
  const { scopes } = request;
  const { addresses } = call;
  const continueTo = addresses.of('auth.atlassian.com', `/authorize?${againQuery(request)}`);
  return {
    app,
    account,
    scopes,
    offers: needsSite(scopes)
      ? offersOf(call.world, scopes, account).map((site) => ({ site, host: hostOfSite(site) }))
      : undefined,
    transactionId,
    action: addresses.of('api.atlassian.com', CONSENT_PATH),
    switchAccount: addresses.of('id.atlassian.com', `/logout?${queryOf({ continue: continueTo })}`),
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

/** The authorization request once more, for somebody else to answer. */
function againQuery(request: Transaction): string {
  const { clientId, redirectUri, scopes, state, codeChallenge, resource } = request;
  return queryOf({
    audience: 'api.atlassian.com',
    client_id: clientId,
    scope: scopes.join(' '),
    redirect_uri: redirectUri,
    state,
    response_type: 'code',
    prompt: 'consent',
    code_challenge: codeChallenge,
    code_challenge_method: codeChallenge === undefined ? undefined : 'S256',
    resource,
  });
}
