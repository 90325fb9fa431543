import { html, type SafeHtml } from '@remix-run/html-template';
import { countText, instantText } from '../../world/words.ts';
import { STANDINGS } from './standings.ts';
import { COLUMNS, LATE, NOTHING, type TimeGrid } from './time-grid.ts';
import { axis, timeScale } from './time-scale.ts';

const WIDTH = 1000;
const TRACK = { left: 70, width: 880 };
const TOP = 8;
const HEIGHT = 480;

/**
 * Many accounts against time, in cells.
 *
 * @param name - prefix of the ids in the drawing
 * @param most - rows; where there are more accounts, several share one
 * @param accounts - how many there are in truth
 */
export function drawMap(grid: TimeGrid, name: string, most: number, accounts: number): SafeHtml {
  const rows = binned(grid.lines, most);
  const bottom = TOP + HEIGHT;
  const scale = timeScale(grid.from, grid.to, TRACK.left, TRACK.width);
  const across = accounts / Math.max(rows.length, 1);
  const each =
    across === 1
      ? 'A row is an account'
      : `A row stands for about ${countText(Math.round(across))} accounts: late where one that is drawn is late, otherwise as most of them are`;
  return html`<figure><figcaption>Each account against time, by first report. ${each}.</figcaption>
<div class="wide"><svg class="map" viewBox="0 0 ${WIDTH} ${bottom + 26}" role="img" aria-labelledby="${name}-title ${name}-desc">
<title id="${name}-title">Accounts against time, as a map</title>
<desc id="${name}-desc">${countText(accounts)} accounts from ${instantText(grid.from)} to ${instantText(grid.to)}, by first report. ${each}. The table below has the numbers.</desc>
${axis(scale, TOP, bottom)}<text x="${TRACK.left - 8}" y="${TOP + 12}" text-anchor="end">1</text>
<text x="${TRACK.left - 8}" y="${bottom}" text-anchor="end">${countText(accounts)}</text>
<svg x="${TRACK.left}" y="${TOP}" width="${TRACK.width}" height="${HEIGHT}" viewBox="0 0 ${COLUMNS} ${rows.length}" preserveAspectRatio="none" shape-rendering="crispEdges">
${pathsOf(rows).map((path, code) => (path === '' ? '' : html`<path class="${STANDINGS[code - 1]?.[0]}" d="${path}"/>`))}</svg></svg></div></figure>
`;
}

function binned(lines: readonly Uint8Array[], most: number): Uint8Array[] {
  const count = Math.min(lines.length, most);
  return Array.from({ length: count }, (_, row) => {
    const begin = Math.floor((row * lines.length) / count);
    return together(lines.slice(begin, Math.floor(((row + 1) * lines.length) / count)));
  });
}

function together(lines: readonly Uint8Array[]): Uint8Array {
  const [only] = lines;
  if (only && lines.length === 1) return only;
  return Uint8Array.from({ length: COLUMNS }, (_, column) => {
    const counts = new Array<number>(STANDINGS.length + 1).fill(0);
    for (const line of lines) counts[line[column] ?? NOTHING] = (counts[line[column] ?? NOTHING] ?? 0) + 1;
    return counts[LATE] ? LATE : counts.lastIndexOf(Math.max(...counts));
  });
}

/** Rectangles of one colour as one path a colour; runs that are alike in rows upon each other are one rectangle. */
function pathsOf(rows: readonly Uint8Array[]): string[] {
  const paths = new Array<string>(STANDINGS.length + 1).fill('');
  let open = new Map<string, Run>();
  const close = ({ code, x, length, top }: Run, bottom: number) => {
    paths[code] += `M${x} ${top}h${length}V${bottom}h-${length}z`;
  };
  rows.forEach((row, y) => {
    const runs = new Map(runsOf(row, y).map((run) => [`${run.x} ${run.length} ${run.code}`, run]));
    for (const [key, run] of open) {
      if (runs.has(key)) runs.set(key, run);
      else close(run, y);
    }
    open = runs;
  });
  for (const run of open.values()) close(run, rows.length);
  return paths;
}

interface Run {
  readonly code: number;
  readonly x: number;
  readonly length: number;
  readonly top: number;
}

function runsOf(row: Uint8Array, top: number): Run[] {
  const runs: Run[] = [];
  for (let x = 0; x < row.length; ) {
    const code = row[x] ?? NOTHING;
    let end = x + 1;
    while (end < row.length && row[end] === code) end++;
    if (code !== NOTHING) runs.push({ code, x, length: end - x, top });
    x = end;
  }
  return runs;
}
