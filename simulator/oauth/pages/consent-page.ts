import { html, type SafeHtml } from '@remix-run/html-template';
import type { Account, Site } from '../../world/directory.ts';
import type { App } from '../state.ts';
import { type PageAnswer, page } from './page.ts';
import { scopeText } from './scope-texts.ts';

/** What the consent page asks, of whom, for which app. */
export interface ConsentPageContent {
  readonly app: App;
  readonly account: Account;
  readonly scopes: readonly string[];
  /** The sites on offer, each with its address; undefined when no site is to be chosen. */
  readonly offers: readonly { readonly site: Site; readonly host: string }[] | undefined;
  readonly transactionId: string;
  readonly action: string;
  readonly switchAccount: string;
  /** What is wrong with the answer that was given. */
  readonly problem?: string;
  readonly chosen?: string;
}

/** Accept waits for a site (observed); without scripts the server says so instead. */
const SCRIPT = `
const site = document.getElementById('site');
const accept = document.getElementById('accept');
const sync = () => { accept.disabled = site.value === ''; };
site.addEventListener('change', sync);
addEventListener('pageshow', sync);
sync();
`;

/** The consent page. Heading, buttons and site picker in observed words; everything else is ours. */
export function consentPage<S extends number>(status: S, content: ConsentPageContent): PageAnswer<S> {
  const { app, account, offers, problem } = content;
  const title = `${app.name} is requesting access to your Atlassian account.`;
  const body = html`<h1>${title}</h1>
${app.vendorName === '' ? '' : html`<p class="quiet">By ${app.vendorName}</p>`}
${bannerOf(app)}
<p>You are <strong>${account.name}</strong> (${account.email}).
<a href="${content.switchAccount}">Not you? Switch account</a></p>
<h2>${app.name} wants to</h2>
<ul class="scopes">
${content.scopes.map(scopeItem)}</ul>
${problem === undefined ? '' : html`<p class="notice" role="alert" id="problem">${problem}</p>`}
<form method="post" action="${content.action}">
<input type="hidden" name="transaction" value="${content.transactionId}">
${offers === undefined ? '' : sitePicker(offers, content)}
<p class="actions">
<button class="act" id="accept" name="decision" value="accept">Accept</button>
<button id="cancel" name="decision" value="cancel">Cancel</button>
</p>
</form>`;
  return page(status, { title, body, ...(offers === undefined ? {} : { script: SCRIPT }) });
}

/** Private apps warn of developer mode (staff, t/69937), shared ones that are not reviewed say so (documented). */
function bannerOf(app: App): SafeHtml | string {
  if (app.sharing === 'not-sharing') {
    return html`<p class="notice">This app is in developer mode: it is not shared, and only you, its owner, can grant it
access.</p>`;
  }
  if (app.reviewed) return '';
  return html`<p class="notice">This app has not yet been reviewed by Atlassian.</p>`;
}

function scopeItem(scope: string): SafeHtml {
  const { title, description } = scopeText(scope);
  return html`<li><strong>${title}</strong>${description === undefined ? '' : html`<span class="quiet">${description}</span>`}</li>
`;
}

function sitePicker(
  offers: NonNullable<ConsentPageContent['offers']>,
  content: ConsentPageContent,
): SafeHtml {
  const described = content.problem === undefined ? '' : html.raw` aria-describedby="problem"`;
  const none = html`<p class="notice">You have no site with a product that ${content.app.name} asks for.</p>`;
  return html`<label for="site">Use app on</label>
<select id="site" name="cloud_id"${described}>
<option value="">Choose a site</option>
${offers.map(({ site, host }) => {
  const selected = site.cloudId === content.chosen ? html.raw` selected` : '';
  return html`<option value="${site.cloudId}"${selected}>${site.name} (${host})</option>
`;
})}</select>
${offers.length === 0 ? none : ''}`;
}
