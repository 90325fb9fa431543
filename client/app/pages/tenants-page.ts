import { html, type SafeHtml } from '@remix-run/html-template';
import type { TenantState } from '../../connect/tenants.ts';
import type { TenantsView, TenantView } from '../connect/read-tenants.ts';
import { layout } from './layout.ts';
import { moment } from './moment.ts';

/** @returns who installed the app, and what is kept for them. @param news - what has just happened */
export function tenantsPage(view: TenantsView, news?: string): string {
  const { next, tenants } = view;
  return layout(
    'Sites that installed this app',
    html`${news === undefined ? null : html`<div class="done" role="status"><p>${news}</p></div>`}
<p>An installation is known by its client key. When a site is imported, the product gives it another one without a word; the
data of the one before stays with that one until its time is up, or until its customer asks to have it back.</p>
${tenants.length === 0 ? html`<p>Nobody has installed it yet. Its descriptor is <a href="/atlassian-connect.json">here</a>.</p>` : table(view)}
${next === undefined ? null : html`<p><a href="/connect/tenants?after=${next}">More</a></p>`}
<section><h2>Jobs</h2>
<p>A scheduler should run both every hour.</p>
<div class="choices"><form method="post" action="/connect/heartbeat"><button>Ask silent sites who they are</button></form>
<form method="post" action="/connect/purge"><button>Remove what is due to go</button></form></div></section>
<p><a href="/">Back to the first page</a></p>`,
  );
}

function table({ tenants, now }: TenantsView): SafeHtml {
  return html`<table>
<thead><tr><th scope="col">Site</th><th scope="col">State</th><th scope="col">Since</th>
<th scope="col">Data</th><th scope="col">Goes</th></tr></thead>
<tbody>${tenants.map((one) => row(one, now))}</tbody>
</table>`;
}

const states: Record<TenantState, string> = {
  active: 'in use',
  disabled: 'switched off by its administrator',
  uninstalled: 'uninstalled',
  detached: 'detached: another installation is at its address',
};

function row(tenant: TenantView, now: number): SafeHtml {
  const { baseUrl, clientKey, data, displayUrl, productType, purgeAt, state } = tenant;
  return html`<tr><th scope="row">${displayUrl ?? baseUrl}${productType === undefined ? null : ` (${productType})`}
<br><code>${clientKey}</code></th>
<td data-head="State">${states[state]}${remarks(tenant, now)}${attachForm(tenant)}</td>
<td data-head="Since">${moment(sinceOf(tenant), now)}</td>
<td data-head="Data">${data}</td>
<td data-head="Goes">${purgeAt === undefined ? '–' : moment(purgeAt, now)}</td></tr>`;
}

function sinceOf({ detachedAt, installedAt, state, uninstalledAt }: TenantView): number {
  if (state === 'detached') return detachedAt ?? installedAt;
  return state === 'uninstalled' ? (uninstalledAt ?? installedAt) : installedAt;
}

function remarks(tenant: TenantView, now: number): SafeHtml {
  const { attached = [], attachedTo, deadOauthClientId, suspectedAt } = tenant;
  return html`${
    suspectedAt === undefined
      ? null
      : html`<br><strong>Not believed</strong> since ${moment(suspectedAt, now)}: the site refuses it, or is another by now`
  }${deadOauthClientId === undefined ? null : html`<br>Acts for no users: its <code>oauthClientId</code> is unknown by now`}${attached.map(
    ({ by, clientKey }) => html`<br>Has the data of <code>${clientKey}</code>, on request of ${by}`,
  )}${
    attachedTo === undefined
      ? null
      : html`<br>Its data is with <code>${attachedTo.clientKey}</code>, on request of ${attachedTo.by}`
  }`;
}

/** Only where there is something to move, and somewhere to move it. */
function attachForm({ clientKey, data, state, successor }: TenantView): SafeHtml | null {
  if (data === 0 || successor === undefined || state !== 'detached') return null;
  const field = `by-${clientKey}`;
  return html`<details><summary>Give its data to its successor</summary>
<form method="post" action="/connect/attach">
<p>All of it moves to <code>${successor}</code>. Do this only when the customer asks for it.</p>
<input type="hidden" name="oldClientKey" value="${clientKey}">
<input type="hidden" name="newClientKey" value="${successor}">
<label for="${field}">On request of</label>
<input id="${field}" name="by" required maxlength="200">
<button>Move the data</button>
</form></details>`;
}
