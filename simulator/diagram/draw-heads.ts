import { html, type SafeHtml } from '@remix-run/html-template';
import type { Lane } from './diagram.ts';
import { type Drawn, linesHeight, round, textLines } from './draw-text.ts';
import type { Geometry } from './geometry.ts';
import { type Font, textWidth, wrapText } from './measure-text.ts';

const DETAIL_SIZE = 10;

/** Who stands at the head of each lane. */
export function drawHeads(lanes: readonly Lane[], geometry: Geometry): Drawn {
  return geometry.narrow ? drawInTiers(lanes, geometry) : drawSideBySide(lanes, geometry);
}

function drawSideBySide(lanes: readonly Lane[], geometry: Geometry): Drawn {
  const { laneX, spacing, words, wire } = geometry;
  const font = { ...words, bold: true };
  const small = { ...wire, size: DETAIL_SIZE };
  const width = Math.min(spacing - 8, 220);
  const texts = lanes.map(({ title, short, detail = '' }) => ({
    lines: wrapText(
      title.split(' ').every((word) => fits(word, font, width)) ? title : short,
      font,
      width - 12,
    ),
    details: detail !== '' && fits(detail, small, width) ? [detail] : [],
  }));
  const height = Math.max(
    ...texts.map(
      ({ lines, details }) => linesHeight(lines.length, font) + linesHeight(details.length, small),
    ),
  );
  const boxes = lanes.map((lane, index) => {
    const { lines = [], details = [] } = texts[index] ?? {};
    const x = laneX.get(lane.key) ?? 0;
    const top = 9 + (height - linesHeight(lines.length, font) - linesHeight(details.length, small)) / 2;
    const below = round(top + linesHeight(lines.length, font));
    return html`<g class="head ${lane.kind}">${boxOf(lane, x, 4, width, height + 10)}${textLines(lines, { x, y: top, font, className: 'said' })}${textLines(details, { x, y: below, font: small, className: 'detail' })}</g>`;
  });
  return { svg: html`${boxes}`, bottom: height + 18 };
}

const fits = (text: string, font: Font, width: number): boolean => textWidth(text, font) <= width - 12;

/** People are round, services are not. */
function boxOf({ kind }: Lane, x: number, y: number, width: number, height: number): SafeHtml {
  const radius = kind === 'person' || kind === 'job' || kind === 'hand' ? Math.min(18, height / 2) : 4;
  return html`<rect x="${round(x - width / 2)}" y="${y}" width="${round(width)}" height="${round(height)}" rx="${radius}"/>`;
}

/** Names that are wider than their lanes stand on several levels. */
function drawInTiers(lanes: readonly Lane[], geometry: Geometry): Drawn {
  const { laneX, spacing, words } = geometry;
  const font: Font = { ...words, size: 11, bold: true };
  const widest = Math.max(...lanes.map(({ short }) => textWidth(short, font))) + 12;
  const tiers = Math.min(lanes.length, Math.max(1, Math.ceil((widest + 4) / spacing)));
  const height = linesHeight(1, font) + 6;
  const bottom = 6 + tiers * (height + 3) + 4;
  const boxes = lanes.map((lane, index) => {
    const width = textWidth(lane.short, font) + 12;
    const lane0 = laneX.get(lane.key) ?? 0;
    const x = round(Math.max(width / 2 + 1, Math.min(geometry.width - width / 2 - 1, lane0)));
    const y = 4 + (index % tiers) * (height + 3);
    const stem = html`<path class="life" d="M${lane0} ${y + height}V${bottom}"/>`;
    return {
      stem,
      box: html`<g class="head ${lane.kind}">${boxOf(lane, x, y, width, height)}${textLines([lane.short], { x, y: y + 3, font, className: 'said' })}</g>`,
    };
  });
  return { svg: html`${boxes.map(({ stem }) => stem)}${boxes.map(({ box }) => box)}`, bottom };
}
