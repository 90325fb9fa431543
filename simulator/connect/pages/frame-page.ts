import { html, type SafeHtml } from '@remix-run/html-template';
import { type PageAnswer, page } from '../../oauth/pages/page.ts';
import { PRODUCT_NAMES } from '../install-failures.ts';
import type { Installation } from '../state.ts';
import { productPath } from '../tenants.ts';
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

/** The line at the top: where this is, where else one can go, and who is there. */
export const placeLine = (visit: SiteVisit): SafeHtml =>
  html`<p class="place"><span>${PRODUCT_NAMES[visit.product]} at <strong>${visit.site.name}</strong>:
<a href="${visit.base}/plugins/servlet/upm">Apps</a>${otherProduct(visit)}</span>
<span>You are <strong>${visit.account.name}</strong>. <a href="${visit.switchAccount}">Switch account</a></span></p>`;

function otherProduct({ site, product, base }: SiteVisit): SafeHtml | string {
  const other = site.products.find((one) => one !== product);
  if (other === undefined) return '';
  const root = base.slice(0, base.length - productPath(product).length);
  return html`. <a href="${root}${productPath(other)}/plugins/servlet/upm">Apps of ${PRODUCT_NAMES[other]}</a>`;
}
