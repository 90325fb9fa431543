import { html } from '@remix-run/html-template';
import { type PageAnswer, page } from './page.ts';

/** What a message says, and where it lets its reader go. */
export interface Message {
  readonly title: string;
  readonly text: string;
  readonly link?: { readonly text: string; readonly address: string } | undefined;
}

/** A page that says one thing. */
export function messagePage<S extends number>(status: S, { title, text, link }: Message): PageAnswer<S> {
  const way = link === undefined ? '' : html`<p><a href="${link.address}">${link.text}</a></p>`;
  return page(status, { title, body: html`<h1>${title}</h1>\n<p>${text}</p>\n${way}` });
}
