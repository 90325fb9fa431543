import { html } from '@remix-run/html-template';
import type { Account } from '../../world/directory.ts';
import { type PageAnswer, page } from './page.ts';

/** Who may be picked, and where to go on to. */
export interface LoginPageContent {
  readonly action: string;
  readonly continueTo: string;
  readonly people: readonly Account[];
  /** Account id of who is signed in already. */
  readonly signedIn: string | undefined;
}

/** The login page: an account picker, since a simulated account has no password to type. */
export function loginPage(content: LoginPageContent): PageAnswer<200> {
  const { action, continueTo, people, signedIn } = content;
  const title = 'Log in to continue';
  const body = html`<h1>${title}</h1>
<p>Who are you in this world? Nobody asks for a password here.</p>
${people.length === 0 ? html`<p class="notice">This world has no active account. Add one to its setup.</p>` : ''}
<form method="post" action="${action}">
<input type="hidden" name="continue" value="${continueTo}">
<ul class="people">
${people.map(
  (account) => html`<li><button name="account_id" value="${account.accountId}">
<strong>${account.name}</strong>
<span class="quiet">${account.email}${account.accountId === signedIn ? ' (signed in)' : ''}</span>
</button></li>
`,
)}</ul>
</form>`;
  return page(200, { title, body });
}
