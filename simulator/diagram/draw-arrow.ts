import { html, type SafeHtml } from '@remix-run/html-template';
import type { ArrowRow } from './diagram.ts';
import { type Drawn, textBlock } from './draw-text.ts';
import type { Geometry } from './geometry.ts';

const CROSS = '\u2717 ';
/** Between an arrow and the text above and below it. */
const ABOVE = 6;
const BELOW = 4;

/** A request or an answer: its label, the arrow, and below it why it was refused. */
export function drawArrow(row: ArrowRow, y: number, geometry: Geometry): Drawn {
  const { laneX, narrow, prefix } = geometry;
  const from = laneX.get(row.from) ?? 0;
  const to = laneX.get(row.to) ?? 0;
  const middle = (from + to) / 2;
  const width = Math.max(Math.abs(to - from) - 20, geometry.labelWidth);
  const label = textBlock(`${row.tone === 'bad' ? CROSS : ''}${row.label}`, {
    ...{ geometry, font: geometry.wire, width, middle, y: y + 4, className: 'wire' },
  });
  const line = label.bottom + ABOVE;
  const reasons = row.reasons.map((text) => ({ text }));
  let bottom = line + (narrow ? 5 : 6);
  const drawn: SafeHtml[] = [];
  for (const { text } of reasons) {
    const block = textBlock(text, {
      ...{ geometry, font: geometry.words, width, middle, y: bottom + BELOW - 3, className: 'why' },
    });
    bottom = block.bottom + 2;
    drawn.push(block.svg);
  }
  const id = row.role === 'request' ? html` id="${prefix}${row.exchange}"` : '';
  const svg = html`<g class="${row.role} ${row.tone}"${id}>${label.svg}${lineOf(row, from, to, line)}${drawn}</g>
`;
  return { svg, bottom: bottom + 2 };
}

function lineOf(row: ArrowRow, from: number, to: number, y: number): SafeHtml {
  const right = to >= from ? 1 : -1;
  if (row.arrives) {
    const head =
      row.role === 'request'
        ? `M${to} ${y}l${-9 * right} -4.5v9z`
        : `M${to - 9 * right} ${y - 5}L${to} ${y}l${-9 * right} 5`;
    const className = row.role === 'request' ? 'head' : 'open';
    return html`<path class="line" d="M${from} ${y}H${to}"/><path class="${className}" d="${head}"/>`;
  }
  const end = Math.round(from + (to - from) * 0.62);
  const cross = html`<path class="cross" d="M${end - 5} ${y - 5}l10 10m0 -10l-10 10"/>`;
  const rest = html`<path class="gone" d="M${end} ${y}H${to}"/>`;
  return html`<path class="line" d="M${from} ${y}H${end}"/>${rest}${cross}`;
}
