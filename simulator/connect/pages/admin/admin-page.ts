import { html } from '@remix-run/html-template';
import { type PageAnswer, page } from '../../../oauth/pages/page.ts';
import { PRODUCT_NAMES } from '../../install-failures.ts';
import { installationsAt } from '../../tenants.ts';
import { placeLine } from '../frame-page.ts';
import { ADMIN_STYLE } from '../style.ts';
import type { AdminView } from './admin-view.ts';
import { appPart } from './app-part.ts';
import { eventsPart } from './events-part.ts';
import { installPart } from './install-part.ts';
import { type Notice, noticePart } from './notice.ts';
import { settingsPart } from './settings-part.ts';

/** The page on which an admin manages the apps of a product, and the site itself. */
export function adminPage(view: AdminView, notice: Notice | undefined): PageAnswer<200> {
  const { world, visit } = view;
  const { site, product, tenant } = visit;
  const title = `Apps of ${PRODUCT_NAMES[product]} at ${site.name}`;
  const installed = installationsAt(world, tenant);
  const body = html`${placeLine(visit)}
<h1>${title}</h1>
<p class="quiet">This site's <code>clientKey</code> is <code>${tenant.clientKey}</code>. An import gives it another.</p>
${notice === undefined ? '' : noticePart(notice)}
<h2 id="apps">Installed apps</h2>
${installed.length === 0 ? html`<p>No app is installed.</p>` : installed.map((one) => appPart(view, one))}
${installPart(view)}
${settingsPart(view)}
${eventsPart(view)}`;
  return page(200, { title, body, style: ADMIN_STYLE });
}
