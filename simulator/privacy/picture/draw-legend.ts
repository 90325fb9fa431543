import { html, type SafeHtml } from '@remix-run/html-template';
import { SHAPES } from './draw-marks.ts';
import { STANDINGS } from './standings.ts';

const MARKS: readonly (readonly [keyof typeof SHAPES, string])[] = [
  ['updated', 'told “updated”'],
  ['told', 'told “closed”'],
  ['changed', 'profile changed'],
  ['closing', 'asked to be closed'],
  ['reopened', 'reopened'],
  ['closed', 'account closed'],
];

/** What the colours mean. */
export const drawLegend = (): SafeHtml => html`<ul class="legend" aria-label="Legend">${swatches()}</ul>
`;

/** What the colours and marks of the rows mean. */
export const drawRowsLegend = (): SafeHtml => html`<ul class="legend" aria-label="Legend">${swatches()}
<li><svg viewBox="-8 -8 16 16" aria-hidden="true"><path class="reports" d="M0 0h0"/></svg>a report</li>
${MARKS.map(([kind, text]) => html`<li><svg viewBox="-8 -8 16 16" aria-hidden="true"><path class="mark ${kind}" d="${SHAPES[kind]}"/></svg>${text}</li>`)}
<li><svg viewBox="-8 -8 16 16" aria-hidden="true"><circle class="seal" r="7"/><path class="check" d="${SHAPES.erased}"/></svg>seen erased</li></ul>
`;

const swatches = (): SafeHtml[] =>
  STANDINGS.map(
    ([standing, text]) =>
      html`<li><svg class="swatch" viewBox="0 0 28 16" aria-hidden="true"><rect class="${standing}" x="1" y="2" width="26" height="12"/></svg>${text}</li>`,
  );
