import { html, type SafeHtml } from '@remix-run/html-template';
import type { Diagram } from './diagram.ts';
import { drawHeads } from './draw-heads.ts';
import { drawRows } from './draw-rows.ts';
import { type Geometry, wideGeometry } from './geometry.ts';
import { SVG_STYLE } from './style.ts';

/** A picture in two parts, so that the heads can stay in sight while the rows go by. */
export interface DrawnDiagram {
  readonly heads: SafeHtml;
  readonly rows: SafeHtml;
}

const FOOT = 10;

/** Draws a diagram as two pictures of the same width, the heads of the lanes and the rows. */
export function drawParts(diagram: Diagram, geometry: Geometry): DrawnDiagram {
  const heads = drawHeads(diagram.lanes, geometry);
  const rows = drawRows(diagram.rows, 2, geometry);
  const { width } = geometry;
  const height = Math.ceil(rows.bottom) + FOOT;
  return {
    heads: html`<svg class="seq" viewBox="0 0 ${width} ${Math.ceil(heads.bottom)}">${heads.svg}</svg>`,
    rows: html`<svg class="seq" viewBox="0 0 ${width} ${height}" role="group" aria-label="Who did what, in order">
${lifelines(geometry, 0, height)}${rows.svg}</svg>`,
  };
}

/** Draws a diagram as one SVG document. */
export function drawSvg(diagram: Diagram): string {
  const geometry = wideGeometry(diagram.lanes);
  const heads = drawHeads(diagram.lanes, geometry);
  const rows = drawRows(diagram.rows, heads.bottom + 2, geometry);
  const { width } = geometry;
  const height = Math.ceil(rows.bottom) + FOOT;
  return String(html`<svg xmlns="http://www.w3.org/2000/svg" class="seq" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<title>${diagram.title}</title>
<style>${html.raw`${SVG_STYLE}`}</style>
<rect class="ground" width="${width}" height="${height}"/>
${lifelines(geometry, heads.bottom - 4, height)}${heads.svg}
${rows.svg}</svg>
`);
}

function lifelines({ laneX }: Geometry, top: number, bottom: number): SafeHtml {
  const lines = [...laneX.values()].map((x) => html`<path class="life" d="M${x} ${top}V${bottom}"/>`);
  return html`${lines}
`;
}
