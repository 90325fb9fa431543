import { html, type SafeHtml } from '@remix-run/html-template';
import { findSite, hostOfSite } from '../../../world/directory.ts';
import { siteHost } from '../../../world/origins.ts';
import { plural } from '../../../world/words.ts';
import { PRODUCT_NAMES } from '../../install-failures.ts';
import { reportSilence, type SilenceReport } from '../../silence/report-silence.ts';
import { type Backup, connectState } from '../../state.ts';
import { secondText } from '../second-text.ts';
import { type AdminView, orderForm } from './admin-view.ts';
import { eventTitle, silenceOf, usedOn } from './silence-words.ts';

/** What can happen to the site as a whole, and what did. */
export function eventsPart(view: AdminView): SafeHtml {
  const { world, visit } = view;
  const { product, tenant } = visit;
  const { backups, siteEvents } = connectState(world);
  const offered = [...backups.values()].filter((backup) => backup.product === product);
  const past = siteEvents.filter((event) => event.cloudId === tenant.cloudId && event.product === product);
  return html`<h2 id="site">The site as a whole</h2>
<div class="box">
<h3>Backups of ${PRODUCT_NAMES[product]}</h3>
<p class="quiet">An export changes nothing here, and tells no app.</p>
${orderForm(view, 'export', html`<div class="row"><button>Export this site</button></div>`)}
${offered.length === 0 ? html`<p>There is no backup yet.</p>` : offered.map((backup) => backupPart(view, backup))}
</div>
<div class="box">${renameForm(view)}</div>
${past.length === 0 ? '' : html`<h2 id="history">What happened to this site</h2>\n${reportSilence(world, past.slice(-SHOWN)).reverse().map(pastEvent)}`}`;
}

/** As many events of the past as the page tells. */
const SHOWN = 5;

function backupPart(view: AdminView, backup: Backup): SafeHtml {
  const { world, visit } = view;
  const { backupId, cloudId, takenAt } = backup;
  const own = cloudId === visit.tenant.cloudId;
  const source = findSite(world, cloudId);
  const name = `${backupId}, of ${source ? hostOfSite(source) : 'a site that is gone'}, ${secondText(takenAt)}`;
  return html`<details>
<summary>${name}</summary>
${importForm(view, backupId)}
${own ? restoreForm(view, backupId) : ''}
</details>
`;
}

function importForm(view: AdminView, backupId: string): SafeHtml {
  return orderForm(
    view,
    'import',
    html`<input type="hidden" name="backup_id" value="${backupId}">
<div class="notice"><p><strong>Importing replaces everything on this site.</strong></p>
<ul><li>All content here is replaced by that of the backup.</li>
<li>Every app here is removed, and none of them is told.</li>
<li>The site gets a new <code>clientKey</code>; whatever apps still use of the old one is refused.</li>
<li>The site of the backup, and its apps, are left alone. Its apps do not come along.</li></ul></div>
<div class="row"><button class="grave">Import ${backupId} into this site</button></div>`,
  );
}

function restoreForm(view: AdminView, backupId: string): SafeHtml {
  return orderForm(
    view,
    'restore',
    html`<input type="hidden" name="backup_id" value="${backupId}">
<p class="quiet">Restoring takes the content back to that moment. The <code>clientKey</code> and the apps stay, and no app is told.</p>
<div class="row"><button>Restore ${backupId}</button></div>`,
  );
}

function renameForm(view: AdminView): SafeHtml {
  const { handle } = view.visit.site;
  return orderForm(
    view,
    'rename',
    html`<h3>Address</h3>
<p class="quiet">A new address leaves the <code>clientKey</code> as it is. Every app is told, by <code>installed</code> with the new <code>baseUrl</code>.</p>
<div class="row"><div><label for="handle">New name, in place of ${siteHost(handle)}</label>
<input id="handle" name="handle" type="text" required maxlength="63" pattern="[a-z][a-z0-9\\-]*[a-z0-9]|[a-z]" value="${handle}"></div>
<button>Rename site</button></div>`,
  );
}

function pastEvent(report: SilenceReport): SafeHtml {
  const { event } = report;
  const count = event.ended.length;
  const ended = count === 0 ? '' : `; ${plural(count, 'installation')} ended without a word`;
  const silence = [...silenceOf(event), ...usedOn(report)];
  const said = silence.length === 0 ? ['No app lost anything.'] : silence;
  return html`<div class="box"><h3>${eventTitle(event)}</h3>
<p class="quiet">${secondText(event.at)}${ended}</p>
<ul class="told">${said.map((line) => html`<li>${line}</li>`)}</ul></div>
`;
}
