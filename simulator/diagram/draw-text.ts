import { html, type SafeHtml } from '@remix-run/html-template';
import type { Geometry } from './geometry.ts';
import { type Font, textWidth, wrapText } from './measure-text.ts';

/** Something drawn, and down to where it reaches. */
export interface Drawn {
  readonly svg: SafeHtml;
  readonly bottom: number;
}

interface TextPlace {
  readonly geometry: Pick<Geometry, 'left' | 'width'>;
  readonly font: Font;
  /** No line is wider. */
  readonly width: number;
  /** Where its middle would be if there were room on both sides. */
  readonly middle: number;
  readonly y: number;
  readonly className: string;
}

const EDGE = 6;
/** The height of a line, in sizes of the font. */
const LEADING = 1.3;

/** Lines of text around a point, kept within the picture, on a ground that hides the lifelines behind it. */
export function textBlock(text: string, place: TextPlace): Drawn {
  const { font, geometry, middle, y, className } = place;
  const room = geometry.width - geometry.left - 2 * EDGE;
  const lines = wrapText(text, font, Math.min(place.width, room));
  const widest = Math.max(...lines.map((line) => textWidth(line, font)));
  const least = geometry.left + EDGE + widest / 2;
  const most = geometry.width - EDGE - widest / 2;
  const x = round(Math.max(least, Math.min(most, middle)));
  const height = lines.length * font.size * LEADING;
  const ground = html`<rect class="ground" x="${round(x - widest / 2 - 3)}" y="${round(y)}" width="${round(widest + 6)}" height="${round(height + 2)}"/>`;
  const svg = html`${ground}${textLines(lines, { x, y, font, className })}`;
  return { svg, bottom: round(y + height) };
}

/** Lines one below the other. @param anchor - where `x` is in them; the middle if not said */
export function textLines(
  lines: readonly string[],
  { x, y, font, className }: { x: number; y: number; font: Font; className: string },
): SafeHtml {
  const spans = lines.map((line, index) => {
    const at = round(y + (index + 0.8) * font.size * LEADING);
    return html`<text class="${className}" x="${x}" y="${at}">${line}</text>`;
  });
  return html`${spans}`;
}

/** The height of so many lines, in pixels. */
export const linesHeight = (count: number, font: Font): number => round(count * font.size * LEADING);

/** Tenths of a pixel are enough. */
export const round = (pixels: number): number => Math.round(pixels * 10) / 10;
