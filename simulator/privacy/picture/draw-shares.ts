import { html, type SafeHtml } from '@remix-run/html-template';
import { countText, instantText } from '../../world/words.ts';
import { STANDINGS } from './standings.ts';
import { COLUMNS, type Shares, type TimeGrid } from './time-grid.ts';
import { axis, tenths, ticksOf, timeScale } from './time-scale.ts';

const WIDTH = 1000;
const TRACK = { left: 70, width: 880 };
const TOP = 8;
const HEIGHT = 160;

/** How many accounts stand how over time, upon each other. @param accounts - how many there are in truth */
export function drawShares(grid: TimeGrid, name: string, accounts: number): SafeHtml {
  const bottom = TOP + HEIGHT;
  const scale = timeScale(grid.from, grid.to, TRACK.left, TRACK.width);
  const sampled = Math.max(grid.lines.length, 1);
  return html`<figure><figcaption>How many accounts stand how.</figcaption>
<div class="wide"><svg class="shares" viewBox="0 0 ${WIDTH} ${bottom + 26}" role="img" aria-labelledby="${name}-title ${name}-desc">
<title id="${name}-title">How many accounts stand how, over time</title>
<desc id="${name}-desc">From ${instantText(grid.from)} to ${instantText(grid.to)}; the table below has the numbers.</desc>
${axis(scale, TOP, bottom)}<text x="${TRACK.left - 8}" y="${TOP + 12}" text-anchor="end">${countText(accounts)}</text>
<text x="${TRACK.left - 8}" y="${bottom}" text-anchor="end">0</text>
${areasOf(grid.shares, sampled, bottom).map((path, index) => html`<path class="${STANDINGS[index]?.[0]}" d="${path}"/>`)}</svg></div></figure>
${sharesTable(grid, accounts / sampled)}`;
}

function areasOf(shares: Shares, sampled: number, bottom: number): string[] {
  const floor = new Array<number>(COLUMNS).fill(0);
  const x = (column: number) => tenths(TRACK.left + (column / COLUMNS) * TRACK.width);
  const y = (count: number) => tenths(bottom - (count / sampled) * HEIGHT);
  return shares.map((share) => {
    if (share.every((count) => count === 0)) return '';
    const lower = floor.map(
      (_, column) => `V${y(floor[COLUMNS - 1 - column] ?? 0)}H${x(COLUMNS - 1 - column)}`,
    );
    share.forEach((count, column) => {
      floor[column] = (floor[column] ?? 0) + count;
    });
    const upper = floor.map((count, column) => `V${y(count)}H${x(column + 1)}`);
    return `M${x(0)} ${bottom}${upper.join('')}${lower.join('')}z`;
  });
}

/** The same in numbers, at the ticks of the axis and at the end. */
function sharesTable({ from, to, shares }: TimeGrid, scale: number): SafeHtml {
  const instants = [...ticksOf({ from, to }, 12).map(({ at }) => at), to];
  const columnOf = (at: number) => Math.min(COLUMNS - 1, Math.floor(((at - from) / (to - from)) * COLUMNS));
  return html`<details><summary>The same as a table</summary><div class="wide"><table>
<thead><tr><th scope="col">at</th>${STANDINGS.map(([, text]) => html`<th scope="col" class="number">${text}</th>`)}</tr></thead>
<tbody>${instants.map(
    (at) => html`<tr><th scope="row">${instantText(at)}</th>${shares.map(
      (share) => html`<td class="number">${countText(Math.round((share[columnOf(at)] ?? 0) * scale))}</td>`,
    )}</tr>
`,
  )}</tbody></table></div></details>
`;
}
