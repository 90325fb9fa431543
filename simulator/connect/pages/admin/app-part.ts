import { html, type SafeHtml } from '@remix-run/html-template';
import { isLicensed, licenseStatus } from '../../licence.ts';
import type { Installation } from '../../state.ts';
import { freePages, issuePanels } from '../page-modules.ts';
import { secondText } from '../second-text.ts';
import { type AdminView, orderForm } from './admin-view.ts';

/** An installed app: who it is here, its pages, and what can be done to it. */
export function appPart(view: AdminView, installation: Installation): SafeHtml {
  const { descriptor, appKey, state, version, listing, clientKey, oauthClientId } = installation;
  return html`<article class="box">
<header><h3>${descriptor.name}</h3> <span class="state ${state}">${state}</span></header>
<dl>
<div><dt>Key</dt><dd><code>${appKey}</code></dd></div>
<div><dt>Version</dt><dd>${version}</dd></div>
<div><dt>Came by</dt><dd>${listing === 'marketplace' ? 'the Marketplace' : 'private upload'}</dd></div>
<div><dt>Licence</dt><dd>${licenseText(view, installation)}</dd></div>
<div class="wide"><dt>clientKey</dt><dd><code>${clientKey}</code></dd></div>
<div><dt>oauthClientId</dt><dd><code title="${oauthClientId}">${shortened(oauthClientId)}</code></dd></div>
</dl>
${state === 'enabled' ? pagesPart(view, installation) : ''}
<div class="row">
${button(view, installation, 'upgrade', 'Upgrade')}
${state === 'enabled' ? button(view, installation, 'disable', 'Disable') : button(view, installation, 'enable', 'Enable')}
${installation.license === undefined ? '' : licenseButtons(view, installation)}
${button(view, installation, 'uninstall', 'Uninstall', 'grave')}
</div>
</article>
`;
}

function pagesPart({ visit }: AdminView, { descriptor, appKey }: Installation): SafeHtml {
  const pages = freePages(descriptor);
  const panels = issuePanels(descriptor).map(({ name }) => name);
  const links = pages.map(
    ({ name, moduleKey }, index) =>
      html`${index === 0 ? '' : ', '}<a href="${visit.base}/plugins/servlet/ac/${encodeURIComponent(appKey)}/${encodeURIComponent(moduleKey)}">${name}</a>`,
  );
  return html`${pages.length === 0 ? '' : html`<p>Pages: ${links}</p>`}
${panels.length === 0 ? '' : html`<p class="quiet">On every issue (<code>/browse/&hellip;</code>): ${panels.join(', ')}</p>`}`;
}

function licenseText({ world }: AdminView, installation: Installation): string {
  const { license } = installation;
  if (!license) return 'none';
  const end = license.paidUntil === undefined ? '' : `, paid until ${secondText(license.paidUntil)}`;
  const told = licenseStatus(world, installation) ?? 'nothing';
  const late = isLicensed(world, license) === (told === 'active') ? '' : ', as it was before';
  return `${license.state.toLowerCase().replaceAll('_', ' ')}${end} (the app is told: ${told}${late})`;
}

function licenseButtons(view: AdminView, installation: Installation): SafeHtml {
  return html`${button(view, installation, 'lapse-licence', 'Let the licence lapse')}
${button(view, installation, 'renew-licence', 'Renew the licence')}`;
}

function button(view: AdminView, app: Installation, order: string, label: string, look = ''): SafeHtml {
  const { appKey, descriptor } = app;
  return orderForm(
    view,
    order,
    html`<input type="hidden" name="app_key" value="${appKey}">
<button class="${look}" aria-label="${label}: ${descriptor.name}">${label}</button>`,
  );
}

const shortened = (text: string): string =>
  text.length > 14 ? `${text.slice(0, 8)}…${text.slice(-4)}` : text;
