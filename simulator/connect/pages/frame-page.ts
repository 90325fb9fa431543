import { html, type SafeHtml } from '@remix-run/html-template';
import { type PageAnswer, page } from '../../oauth/pages/page.ts';
import { PRODUCT_NAMES } from '../install-failures.ts';
import type { Installation } from '../state.ts';
import type { SiteVisit } from './site-visit.ts';
import { SITE_STYLE } from './style.ts';

/** A page of a product with pages of apps in it. */
export interface FramePage {
  readonly visit: SiteVisit;
  readonly title: string;
  readonly body: SafeHtml;
  /** The apps that it frames. */
  readonly framed: readonly Installation[];
}

/** Renders a page of a product that frames apps: those may be framed, the host's script runs, and nothing else. */
export function framePage({ visit, title, body, framed }: FramePage): PageAnswer<200> {
  const origins = [...new Set(framed.flatMap(({ descriptor }) => originOf(descriptor.baseUrl)))];
  return page(200, {
    title,
    body,
    style: SITE_STYLE,
    scriptAddress: `${visit.base}/atlassian-connect/host.js`,
    reach: {
      ...(origins.length > 0 && { 'frame-src': origins.join(' ') }),
      'connect-src': `${visit.base}/`,
    },
  });
}

/** As a policy may name it; an address that is odd enough to be more than one source is not framed. */
function originOf(address: string): string[] {
  const { origin } = new URL(address);
  return /^https?:\/\/[\w.:[\]-]+$/.test(origin) ? [origin] : [];
}

/** The line at the top: where this is, and who is there. */
export const placeLine = ({ site, base, account, switchAccount, product }: SiteVisit): SafeHtml =>
  html`<p class="place"><span>${PRODUCT_NAMES[product]} at <strong>${site.name}</strong></span>
<span><a href="${base}/plugins/servlet/upm">Apps</a></span>
<span>You are <strong>${account.name}</strong>. <a href="${switchAccount}">Switch account</a></span></p>`;
