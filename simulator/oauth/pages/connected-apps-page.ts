import { html, type SafeHtml } from '@remix-run/html-template';
import type { Account } from '../../world/directory.ts';
import type { App, Grant } from '../state.ts';
import { type PageAnswer, page } from './page.ts';
import { scopeText } from './scope-texts.ts';

/** An app that the account has granted, and the names of the sites. */
export interface ConnectedApp {
  readonly app: App;
  readonly grant: Grant;
  readonly siteNames: readonly string[];
}

/** What the page lists, and where its forms go. */
export interface ConnectedAppsContent {
  readonly account: Account;
  readonly connected: readonly ConnectedApp[];
  readonly action: string;
  readonly formToken: string;
  readonly logOut: string;
}

/** The connected apps of an account, each with a button that ends its grant. */
export function connectedAppsPage(content: ConnectedAppsContent): PageAnswer<200> {
  const { account, connected } = content;
  const title = 'Connected apps';
  const body = html`<h1>${title}</h1>
<p>You are <strong>${account.name}</strong> (${account.email}). <a href="${content.logOut}">Log out</a></p>
${connected.length === 0 ? html`<p>You have granted no app access to your account.</p>` : ''}
${connected.map((one) => connectedApp(one, content))}`;
  return page(200, { title, body });
}

function connectedApp({ app, grant, siteNames }: ConnectedApp, content: ConnectedAppsContent): SafeHtml {
  const titles = grant.scopes.map((scope) => scopeText(scope).title).join('; ');
  return html`<section>
<h2>${app.name}</h2>
<p class="quiet">${app.vendorName === '' ? '' : `By ${app.vendorName}. `}Granted ${new Date(grant.consentedAt).toISOString().slice(0, 10)}.</p>
<p>May: ${titles}</p>
${siteNames.length === 0 ? '' : html`<p>On: ${siteNames.join(', ')}</p>`}
<form method="post" action="${content.action}">
<input type="hidden" name="client_id" value="${app.clientId}">
<input type="hidden" name="form_token" value="${content.formToken}">
<button aria-label="Remove access of ${app.name}">Remove access</button>
</form>
</section>
`;
}
