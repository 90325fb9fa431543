import { html, type SafeHtml } from '@remix-run/html-template';
import { type Diagram, diagramDocument, summaryOf } from '../../simulator/diagram/index.ts';
import type { ScenarioResult, Status, SuiteResult } from '../runner/results.ts';
import { verdictOf } from './about-scenario.ts';
import { situationsOf } from './situations.ts';

/** The pages of a scenario, by their names in the folder. */
export interface ReportPages {
  readonly diagram: Diagram;
  readonly html: string;
  readonly mermaid: string;
  readonly picture: string | undefined;
}

type PagesById = ReadonlyMap<string, ReportPages>;

/** Draws the page that lists all scenarios of a run, by room, and the situations that they cover. */
export function drawIndex({ results, app, seed }: SuiteResult, pages: PagesById): string {
  const title = 'What happened, by scenario';
  const count = (status: Status) => results.filter((one) => one.status === status).length;
  const others = results.length - count('passed') - count('failed');
  const rest = others === 0 ? '' : `, ${others} not played`;
  const summary = `${count('passed')} passed, ${count('failed')} failed${rest}; ${app}, seed ${seed}.`;
  const rooms = [...new Set(results.map(roomOf))];
  const body = html`<h1>${title}</h1>
<p>${summary}</p>
${failedPart(results, pages)}<p class="quiet">Each scenario as a sequence diagram of who asked whom for what, with the reason of every refusal, and as Mermaid text.</p>
${rooms.map((room) =>
  sectionOf(
    room,
    results.filter((one) => roomOf(one) === room),
    pages,
  ),
)}
${situationTable(results, pages)}`;
  return diagramDocument(title, summary, body);
}

/** Whoever opens the report of a run that failed wants these. */
function failedPart(results: readonly ScenarioResult[], pages: PagesById): SafeHtml | string {
  const failed = results.filter(({ status }) => status === 'failed');
  if (failed.length === 0) return '';
  const names = failed.map(({ id }, index) => {
    const file = pages.get(id)?.html;
    return html`${index === 0 ? '' : ', '}${file === undefined ? id : html`<a href="${file}">${id}</a>`}`;
  });
  return html`<p class="bad">Failed: ${names}</p>
`;
}

const roomOf = ({ id }: ScenarioResult): string => id.split('/')[0] ?? id;

function sectionOf(room: string, results: readonly ScenarioResult[], pages: PagesById): SafeHtml {
  return html`<h2>${room} <span class="quiet">${results.length}</span></h2>
<table><thead><tr><th scope="col">result</th><th scope="col">scenario</th><th scope="col">what went over the wire</th><th scope="col">plays</th><th scope="col">also as</th></tr></thead>
<tbody>${results.map((result) => rowOf(result, pages.get(result.id)))}</tbody></table>
`;
}

function rowOf(
  { id, title, status, situations, reason }: ScenarioResult,
  pages: ReportPages | undefined,
): SafeHtml {
  const { text, tone } = verdictOf(status);
  const name = pages ? html`<a href="${pages.html}">${title}</a>` : title;
  const also = pages
    ? html`<a href="${pages.mermaid}">Mermaid</a>${pages.picture === undefined ? '' : html` <a href="${pages.picture}">picture</a>`}`
    : '';
  const summary = pages ? summaryOf(pages.diagram) : (reason ?? '');
  return html`<tr><td class="${tone}">${text}</td><th scope="row">${name}<br><span class="quiet">${id}</span></th><td>${summary}</td><td>${situations.join(', ')}</td><td>${also}</td></tr>
`;
}

function situationTable(results: readonly ScenarioResult[], pages: PagesById): SafeHtml {
  const rows = situationsOf(results).map(({ situation, title, scenarios }) => {
    const played = scenarios.map(({ id, status }) => {
      const { text, tone } = verdictOf(status);
      const file = pages.get(id)?.html;
      const name = file === undefined ? id : html`<a href="${file}">${id}</a>`;
      return html`<span class="${tone}">${text.slice(0, 1)}</span> ${name}<br>`;
    });
    return html`<tr><th scope="row">${situation}</th><td>${title}</td><td>${played.length === 0 ? html`<span class="quiet">none of this run</span>` : played}</td></tr>
`;
  });
  return html`<h2>Situations of the forum threads</h2>
<table><thead><tr><th scope="col"></th><th scope="col">situation</th><th scope="col">played by</th></tr></thead>
<tbody>${rows}</tbody></table>`;
}
