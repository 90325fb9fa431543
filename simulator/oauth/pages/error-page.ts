import { html } from '@remix-run/html-template';
import { type PageAnswer, page } from './page.ts';

/** What the error page is told in its address (observed). */
export interface ErrorPageContent {
  readonly error: string;
  readonly description: string | undefined;
  readonly tracking: string | undefined;
}

/** The error page of id.atlassian.com. Its status is unknown. */
export function errorPage({ error, description, tracking }: ErrorPageContent): PageAnswer<200> {
  const title = 'Something went wrong';
  const text =
    error === 'invalid_request'
      ? 'The authorize request was incomplete or invalid.'
      : 'The app that sent you here made a request that cannot be answered.';
  const body = html`<h1>${title}</h1>
<p>${text}</p>
<p class="notice"><strong>${error}</strong>${description === undefined ? '' : html`: ${description}`}</p>
${tracking === undefined ? '' : html`<p class="quiet">Tracking id: ${tracking}</p>`}
<p class="quiet">The journal of this world has the precise reason, which the real service never gives.</p>`;
  return page(200, { title, body });
}
