import { html, type SafeHtml } from '@remix-run/html-template';

/** What came of the last order, at the top of the page. */
export interface Notice {
  readonly look: 'good' | 'notice';
  readonly title: string;
  /** The host's own words, and where they stand in the host's tables. */
  readonly text?: string;
  readonly detail?: string;
  readonly list?: readonly string[];
}

export function noticePart({ look, title, text, detail, list = [] }: Notice): SafeHtml {
  return html`<div class="${look}" role="${look === 'good' ? 'status' : 'alert'}">
<p><strong>${title}</strong></p>
${text === undefined ? '' : html`<p>${text}</p>`}
${detail === undefined ? '' : html`<p class="quiet"><code>${detail}</code></p>`}
${list.length === 0 ? '' : html`<ul>${list.map((item) => html`<li>${item}</li>`)}</ul>`}
</div>`;
}
