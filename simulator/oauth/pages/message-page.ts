import { html } from '@remix-run/html-template';
import { type PageAnswer, page } from './page.ts';

/** A page that says one thing. */
export function messagePage<S extends number>(status: S, title: string, text: string): PageAnswer<S> {
  return page(status, { title, body: html`<h1>${title}</h1>\n<p>${text}</p>` });
}
