import { html, type SafeHtml } from '@remix-run/html-template';
import type { FoldRow, GapRow, HeadingRow, NoteRow, Row } from './diagram.ts';
import { drawArrow } from './draw-arrow.ts';
import { type Drawn, linesHeight, round, textBlock, textLines } from './draw-text.ts';
import type { Geometry } from './geometry.ts';
import { textWidth, wrapText } from './measure-text.ts';
import { timeText } from './time-rows.ts';

/** Draws rows one below the other, with the time in the margin where it has changed. */
export function drawRows(rows: readonly Row[], top: number, geometry: Geometry, depth = 0): Drawn {
  const parts: SafeHtml[] = [];
  let y = top;
  let shown = '';
  for (const row of rows) {
    const time = timeText(row.at);
    if (time !== shown && row.kind !== 'fold' && row.kind !== 'gap') {
      const { svg, height } = timeMark(time, y, geometry);
      parts.push(svg);
      y += height;
      shown = time;
    }
    const drawn = drawRow(row, y, geometry, depth);
    parts.push(drawn.svg);
    y = drawn.bottom + 2;
  }
  return { svg: html`${parts}`, bottom: y };
}

/** On a narrow picture it stands on a line of its own. */
function timeMark(time: string, y: number, { narrow, wire }: Geometry): { svg: SafeHtml; height: number } {
  if (!narrow) return { svg: html`<text class="time" x="6" y="${y + 16}">${time}</text>`, height: 0 };
  const width = round(textWidth(time, { ...wire, size: 9.5 }) + 4);
  const ground = html`<rect class="ground" x="2" y="${y}" width="${width}" height="12"/>`;
  return { svg: html`${ground}<text class="time" x="4" y="${y + 10}">${time}</text>`, height: 12 };
}

function drawRow(row: Row, y: number, geometry: Geometry, depth: number): Drawn {
  switch (row.kind) {
    case 'arrow':
      return drawArrow(row, y, geometry);
    case 'note':
      return drawNote(row, y, geometry);
    case 'heading':
      return drawHeading(row, y, geometry);
    case 'gap':
      return drawGap(row, y, geometry);
    case 'fold':
      return drawFold(row, y, geometry, depth);
  }
}

function drawNote({ lane, text, tone }: NoteRow, y: number, geometry: Geometry): Drawn {
  const { laneX, left, width, words, noteWidth } = geometry;
  const own = lane === undefined ? undefined : laneX.get(lane);
  const room = width - left - 24;
  const lines = wrapText(text, words, Math.min(room, own === undefined ? room * 0.8 : noteWidth));
  const boxWidth = round(Math.max(...lines.map((line) => textWidth(line, words))) + 16);
  const middle = own ?? (left + width) / 2;
  const x = round(Math.max(left + 4, Math.min(width - 4 - boxWidth, middle - boxWidth / 2)));
  const height = linesHeight(lines.length, words) + 8;
  const box = html`<rect x="${x}" y="${y + 3}" width="${boxWidth}" height="${height}" rx="3"/>`;
  const centre = round(x + boxWidth / 2);
  const said = textLines(lines, { x: centre, y: y + 7, font: words, className: 'said' });
  return {
    svg: html`<g class="note ${tone}">${box}${said}</g>
`,
    bottom: y + height + 7,
  };
}

function drawHeading({ text }: HeadingRow, y: number, { left, width, words }: Geometry): Drawn {
  const font = { ...words, bold: true };
  const lines = wrapText(text, font, width - left - 20);
  const height = linesHeight(lines.length, font) + 6;
  const band = html`<rect x="${left}" y="${y + 5}" width="${width - left}" height="${height}" rx="3"/>`;
  const said = textLines(lines, { x: left + 9, y: y + 8, font, className: 'said' });
  return {
    svg: html`<g class="heading">${band}${said}</g>
`,
    bottom: y + height + 6,
  };
}

function drawGap({ text }: GapRow, y: number, geometry: Geometry): Drawn {
  const { left, width, words } = geometry;
  const middle = (left + width) / 2;
  const block = textBlock(text, { geometry, font: words, width, middle, y: y + 8, className: 'said' });
  const at = round((y + 8 + block.bottom) / 2);
  const line = html`<path d="M${left} ${at}H${width}"/>`;
  return {
    svg: html`<g class="gap">${line}${block.svg}</g>
`,
    bottom: block.bottom + 6,
  };
}

/** A frame around what repeats, which says how often. */
function drawFold(row: FoldRow, y: number, geometry: Geometry, depth: number): Drawn {
  const { left, width, words } = geometry;
  const inset = 2 + depth * 4;
  const font = { ...words, bold: true };
  const inner = drawRows(row.rows, y + 8, geometry, depth + 1);
  const lines = wrapText(row.text, font, width - left - 2 * inset - 20);
  const height = linesHeight(lines.length, font) + 6;
  const x = left + inset;
  const frameWidth = width - left - 2 * inset;
  const frame = html`<rect class="frame" x="${x}" y="${y + 4}" width="${frameWidth}" height="${round(inner.bottom + height - y)}" rx="4"/>`;
  const tab = html`<rect class="tab" x="${x}" y="${inner.bottom + 4}" width="${frameWidth}" height="${height}" rx="4"/>`;
  const said = textLines(lines, { x: x + 8, y: inner.bottom + 7, font, className: 'said' });
  return {
    svg: html`<g class="fold">${inner.svg}${frame}${tab}${said}</g>
`,
    bottom: round(inner.bottom + height + 8),
  };
}
