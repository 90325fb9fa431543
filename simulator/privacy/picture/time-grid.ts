import { STANDINGS } from './standings.ts';
import type { Source, Standing, Story } from './tell-story.ts';
import { stretchesOf } from './tell-story.ts';

/** Columns of time: so many that a week of a year can still be seen. */
export const COLUMNS = 200;

/** No report yet; the standings follow in their order, from 1. */
export const NOTHING = 0;
const CODES = new Map<Standing, number>(STANDINGS.map(([standing], index) => [standing, index + 1]));
const KEPT = CODES.get('kept') ?? 0;
export const LATE = CODES.get('late') ?? 0;

/** How many accounts stand how, at the middle of each column; by standing, then by column. */
export type Shares = readonly (readonly number[])[];

/** Many accounts over columns of time. */
export interface TimeGrid {
  readonly from: number;
  readonly to: number;
  /** A cell each for the accounts, in an order in which those alike lie together. */
  readonly lines: readonly Uint8Array[];
  readonly shares: Shares;
}

/** Reads stories into a grid, ordered by first report, then by closure, then by lateness. */
export function timeGrid(source: Source, stories: Iterable<Story>, from: number): TimeGrid {
  const length = Math.max(source.now - from, 1);
  const shares = STANDINGS.map(() => new Array<number>(COLUMNS).fill(0));
  const lines: { line: Uint8Array; order: string }[] = [];
  for (const story of stories) {
    const line = lineOf(source, story, from, length);
    lines.push({ line, order: orderOf(line) });
    for (let column = 0; column < COLUMNS; column++) {
      const share = shares[(line[column] ?? NOTHING) - 1];
      if (share) share[column] = (share[column] ?? 0) + 1;
    }
  }
  lines.sort((one, other) => (one.order < other.order ? -1 : one.order > other.order ? 1 : 0));
  return { from, to: from + length, lines: lines.map(({ line }) => line), shares };
}

/**
 * A cell is what holds in its middle; what is late at all is late in each cell that it touches. To be due for less than a
 * column is how every app lives, and no news.
 */
function lineOf(source: Source, story: Story, from: number, length: number): Uint8Array {
  const line = new Uint8Array(COLUMNS);
  const place = (at: number) => ((at - from) / length) * COLUMNS;
  for (const stretch of stretchesOf(source, story)) {
    const code = CODES.get(stretch.standing) ?? NOTHING;
    const begin = place(stretch.from);
    const end = place(stretch.to);
    const passing = stretch.standing === 'due' && end - begin < 1;
    if (code === LATE) line.fill(code, Math.floor(begin), Math.ceil(end));
    else paint(line, Math.ceil(begin - 0.5), Math.ceil(end - 0.5), passing ? KEPT : code);
  }
  return line;
}

function paint(line: Uint8Array, begin: number, end: number, code: number): void {
  for (let column = Math.max(begin, 0); column < end && column < COLUMNS; column++) {
    if (line[column] !== LATE) line[column] = code;
  }
}

/** Where the first report, the closure and the first lateness of a line are, so that a sort brings likes together. */
function orderOf(line: Uint8Array): string {
  const first = line.findIndex((code) => code !== NOTHING);
  const over = line.findIndex((code) => code > LATE);
  const late = line.indexOf(LATE);
  return String.fromCharCode(first + 1, over < 0 ? COLUMNS : over, late < 0 ? COLUMNS : late);
}
