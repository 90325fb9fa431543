import { countText, plural } from '../world/words.ts';
import { type NoteRow, type Row, shownRows } from './diagram.ts';

/** More rows than these nobody reads, and a page of them would be too big. */
const MOST_ROWS = 600;
const KEPT_AT_END = 200;

/** Leaves out the middle of what is too long, and says what that was. */
export function shorten(rows: readonly Row[]): Row[] {
  const sizes = rows.map((row) => (row.kind === 'fold' ? shownRows(row.rows).length + 1 : 1));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total <= MOST_ROWS) return [...rows];
  const head = countUpTo(sizes, MOST_ROWS - KEPT_AT_END);
  const tail = Math.min(rows.length - head, countUpTo([...sizes].reverse(), KEPT_AT_END));
  const left = rows.slice(head, rows.length - tail);
  const [first] = left;
  if (!first) return [...rows];
  return [...rows.slice(0, head), cutRow(first, left), ...rows.slice(rows.length - tail)];
}

function countUpTo(sizes: readonly number[], most: number): number {
  let sum = 0;
  const end = sizes.findIndex((size) => {
    sum += size;
    return sum > most;
  });
  return end === -1 ? sizes.length : end;
}

interface Count {
  exchanges: number;
  readonly refused: Map<string, number>;
}

function cutRow({ at, seq }: Row, left: readonly Row[]): NoteRow {
  const count: Count = { exchanges: 0, refused: new Map() };
  countRows(left, 1, count);
  const refusals = [...count.refused].map(([condition, times]) => `${condition} \u00d7 ${countText(times)}`);
  const refused =
    refusals.length === 0 ? 'none of them refused' : `refused among them: ${refusals.join(', ')}`;
  const text = `Left out here: ${plural(count.exchanges, 'exchange')}; ${refused}.`;
  const tone = refusals.length > 0 ? 'bad' : 'quiet';
  return { kind: 'note', lane: undefined, at, seq, text, tone, alike: `cut ${seq}` };
}

function countRows(rows: readonly Row[], times: number, count: Count): void {
  for (const row of rows) {
    if (row.kind === 'fold') countRows(row.rows, times * row.times, count);
    if (row.kind !== 'arrow') continue;
    if (row.role === 'request') count.exchanges += times;
    if (row.refused !== undefined)
      count.refused.set(row.refused, (count.refused.get(row.refused) ?? 0) + times);
  }
}
