import { html, type SafeHtml } from '@remix-run/html-template';
import type { Site } from '../../context.ts';
import type { HomeView } from '../read-home.ts';
import { issuePart } from './issue-part.ts';
import { layout } from './layout.ts';
import { connectButton, problemPart } from './problem-part.ts';

/** @returns the first page, for whoever looks at it. */
export function homePage(view: HomeView): string {
  if (view.person === undefined) return layout('Who are you?', signInForm(view.customers ?? []));
  return layout(
    `Hello, ${view.person.name}`,
    html`<form method="post" action="/sign-out"><button>Sign out</button></form>
${view.problem === undefined ? null : problemPart(view.problem)}
${connectionPart(view)}
${sitePart(view)}
${view.issue === undefined ? null : issuePart(view.issue)}
${view.keepsPersonalData ? html`<p><a href="/people">People this app knows</a></p>` : null}
${view.runsConnectApp ? html`<p><a href="/connect/tenants">Sites that installed this app</a></p>` : null}`,
  );
}

function signInForm(customers: readonly string[]): SafeHtml {
  return html`<p>The name is enough here; a real app has a sign-in of its own.</p>
<form method="post" action="/sign-in">
<label for="person">Your name</label>
<input id="person" name="person" required maxlength="60" autocomplete="username">
${customers.length === 0 ? null : customerField(customers)}
<button>Sign in</button>
</form>`;
}

function customerField(customers: readonly string[]): SafeHtml {
  return html`<label for="customer">Your organisation</label>
<select id="customer" name="customer">
<option value="">None</option>
${customers.map((clientId) => html`<option value="${clientId}">The one with the app ${clientId}</option>`)}
</select>`;
}

function connectionPart({ connection, account }: HomeView): SafeHtml {
  if (connection.status === 'none') {
    return html`<section><h2>Your connection</h2><p>This app may not act for you yet.</p>${connectButton()}</section>`;
  }
  if (connection.status === 'ended') {
    return html`<section><h2>Your connection</h2>
<p>The permission has ended (${connection.condition}). Connect again to go on.</p>${connectButton()}</section>`;
  }
  return html`<section><h2>Your connection</h2>
<p>This app acts as <strong>${account?.displayName ?? connection.accountId}</strong>
(account <code>${connection.accountId}</code>), with the scopes <code>${connection.scopes.join(' ')}</code>.</p>
<form method="post" action="/disconnect"><button>Disconnect</button></form></section>`;
}

function sitePart({ site, sites }: HomeView): SafeHtml | null {
  if (sites.length === 0) return null;
  const chosen = site === undefined ? null : html`<p><strong>${site.name}</strong> (${site.url})</p>`;
  return html`<section><h2>Your site</h2>${chosen}${sites.length > 1 ? siteForm(sites) : null}</section>`;
}

function siteForm(sites: readonly Site[]): SafeHtml {
  const options = sites.map(
    ({ cloudId, name, url }) => html`<option value="${cloudId}">${name} (${url})</option>`,
  );
  return html`<form method="post" action="/site">
<label for="cloudId">Work on</label>
<select id="cloudId" name="cloudId">${options}</select>
<button>Choose</button>
</form>`;
}
