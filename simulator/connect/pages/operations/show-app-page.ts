import { html } from '@remix-run/html-template';
import type { operations } from '../../../../openapi/connect.gen.ts';
import { redirectTo } from '../../../oauth/authorization/refusals.ts';
import type { Handler } from '../../../world/call.ts';
import { appFrame } from '../app-frame.ts';
import { requireAppPage } from '../app-visit.ts';
import { framePage, placeLine } from '../frame-page.ts';
import { loginAddress, requireAdmin, visitOf } from '../site-visit.ts';

/** GET /plugins/servlet/ac/{appKey}/{moduleKey}: a page of an app, in the product's frame. */
export const showAppPage: Handler<operations['showAppPage']> = (call) => {
  const visit = visitOf(call);
  if (!visit) return redirectTo(loginAddress(call));
  const { installation, module } = requireAppPage(call, visit);
  if (module.type !== 'generalPages' && module.type !== 'webPanels') requireAdmin(visit);
  const frame = appFrame(call, { installation, module, visit });
  const body = html`${placeLine(visit)}
<h1>${module.name}</h1>
<p class="quiet">A page of ${installation.descriptor.name} (<code>${installation.appKey}</code>), which answers at ${installation.descriptor.baseUrl}</p>
${frame}<div class="flags" aria-live="polite"></div>`;
  return framePage({ visit, title: module.name, body, framed: [installation] });
};
