import { html, type SafeHtml } from '@remix-run/html-template';
import { documentOf, policyOf } from '../world/document.ts';
import { countText, plural } from '../world/words.ts';
import type { Diagram, ShownFinding } from './diagram.ts';
import { drawParts } from './draw-svg.ts';
import { type Geometry, narrowGeometry, wideGeometry } from './geometry.ts';
import { LETTER_WORDS } from './secret-names.ts';
import { PAGE_STYLE } from './style.ts';

/** What a page of a diagram may do in a browser: be looked at. */
export const DIAGRAM_POLICY = policyOf(PAGE_STYLE);

/** A document in the look of diagrams. @param summary - in a sentence */
export const diagramDocument = (title: string, summary: string, body: SafeHtml): string =>
  documentOf({ title, summary, body, style: PAGE_STYLE });

/** Draws a diagram as an HTML document that needs nothing else. @param about - what stands between title and diagram */
export function drawPage(diagram: Diagram, about: SafeHtml | string = ''): string {
  const { title, lanes, findings, dropped } = diagram;
  const summary = summaryOf(diagram);
  const body = html`<h1>${title}</h1>
${about}
<p class="quiet">${summary} Times are those of the simulated world, in UTC.</p>
${dropped === 0 ? '' : html`<p class="notice">The journal has lost its oldest entries (${countText(dropped)}); the diagram begins after them.</p>`}
${findings.length === 0 ? '' : findingList(findings)}
${
  lanes.length === 0
    ? html`<p class="notice">Nothing went over the wire.</p>`
    : html`${legend(diagram.letters)}
${figure(diagram, wideGeometry(lanes), 'desk')}
${figure(diagram, narrowGeometry(lanes), 'phone')}`
}`;
  return diagramDocument(title, summary, body);
}

/** How much happened, and what of it was refused. */
export function summaryOf({ exchanges, refusals, findings }: Diagram): string {
  const refused = refusals === 0 ? 'none refused' : `${countText(refusals)} refused`;
  const broken = findings.length === 0 ? '' : `, ${plural(findings.length, 'finding')} of the rulebook`;
  return `${plural(exchanges, 'exchange')}, ${refused}${broken}.`;
}

function figure(diagram: Diagram, geometry: Geometry, className: string): SafeHtml {
  const { heads, rows } = drawParts(diagram, geometry);
  return html`<figure class="${className}"><div class="heads">${heads}</div>
${rows}</figure>`;
}

function legend(used: readonly string[]): SafeHtml {
  const letters = used.map((letter) => `${letter}: ${LETTER_WORDS[letter]}`);
  const secrets = html`<li>Secrets are hidden, and numbered as they appear: ${letters.join(', ')}</li>`;
  return html`<ul class="legend"><li>&#8594; request</li><li>&#8674; answer</li><li class="bad">&#10007; refused, with the reason that only the journal has</li><li>an arrow that breaks off: lost, or never sent</li>${used.length === 0 ? '' : secrets}</ul>`;
}

function findingList(findings: readonly ShownFinding[]): SafeHtml {
  const items = findings.map(
    ({
      rule,
      level,
      message,
      why,
      source,
      evidence,
    }) => html`<li><strong class="bad">${rule}</strong> (${level}): ${message} ${evidence.slice(0, 20).map(linkTo)}<br><span class="quiet">${why} [${source}]</span></li>
`,
  );
  return html`<h2>What the rulebook found</h2>
<ul>${items}</ul>`;
}

/** Each of the two pictures has rows of its own to lead to. */
const linkTo = (seq: number): SafeHtml =>
  html` <a class="desk" href="#x${seq}">#${seq}</a><a class="phone" href="#n${seq}">#${seq}</a>`;
