import { countText } from '../world/words.ts';
import type { Row } from './diagram.ts';
import { dayText, timeText } from './time-rows.ts';

/** Rows repeat in parts of at most so many. */
const LONGEST_PART = 48;
/** What occurs more rarely is shown each time. */
const FEWEST = 3;
/** A fold may repeat together with what stands around it. */
const ROUNDS = 3;

/** Folds what repeats: rows, and parts of several rows, that are alike. */
export function foldRepeats(rows: readonly Row[]): Row[] {
  let folded: readonly Row[] = rows;
  for (let round = 0; round < ROUNDS; round++) {
    const next = foldOnce(folded);
    if (next.length === folded.length) break;
    folded = next;
  }
  return [...folded];
}

function foldOnce(rows: readonly Row[]): Row[] {
  const runs = runsOf(rows.map(({ alike }) => alike));
  const folded: Row[] = [];
  for (let at = 0; at < rows.length; ) {
    const part = bestPart(rows, runs, at);
    if (!part) {
      folded.push(rows[at++] as Row);
      continue;
    }
    const ahead = rowsBefore(rows, runs, at, part);
    folded.push(...rows.slice(at, at + ahead));
    at += ahead;
    const times = timesOf(runs, at, part.length);
    const all = rows.slice(at, at + part.length * times);
    folded.push(foldOf(all, { length: part.length, times }));
    at += all.length;
  }
  return folded;
}

interface Part {
  readonly length: number;
  readonly times: number;
}

/** For each length of a part: how many rows from here on are like the row that much further on. */
function runsOf(keys: readonly string[]): Int32Array[] {
  const numbers = new Map<string, number>();
  const keyNumbers = keys.map((key) => {
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  });
  return Array.from({ length: LONGEST_PART + 1 }, (_, length) => {
    const run = new Int32Array(keys.length + 1);
    if (length === 0) return run;
    for (let at = keys.length - length - 1; at >= 0; at--) {
      run[at] = keyNumbers[at] === keyNumbers[at + length] ? (run[at + 1] ?? 0) + 1 : 0;
    }
    return run;
  });
}

/** The part beginning here whose folding saves most; of those that save the same, the shortest. */
function bestPart(rows: readonly Row[], runs: readonly Int32Array[], at: number): Part | undefined {
  let best: (Part & { saved: number }) | undefined;
  for (let length = 1; length <= LONGEST_PART; length++) {
    const times = timesOf(runs, at, length);
    const saved = (times - 1) * length;
    if (times < FEWEST || saved <= (best?.saved ?? 1)) continue;
    if (isWorthIt(rows, at, length) && isWhole(rows, at, length)) best = { length, times, saved };
  }
  return best;
}

const timesOf = (runs: readonly Int32Array[], at: number, length: number): number =>
  Math.floor((runs[length]?.[at] ?? 0) / length) + 1;

/** How many rows are better shown before a fold, so that what it holds begins with time that passes, or a heading. */
function rowsBefore(rows: readonly Row[], runs: readonly Int32Array[], at: number, { length }: Part): number {
  for (let ahead = 0; ahead < length; ahead++) {
    const begins = isBeginning(rows[at + ahead]) && (ahead === 0 || !isBeginning(rows[at + ahead - 1]));
    if (!begins) continue;
    const whole = isWhole(rows, at, ahead) && isWhole(rows, at + ahead, length);
    if (whole && timesOf(runs, at + ahead, length) >= FEWEST) return ahead;
  }
  return 0;
}

const isBeginning = (row: Row | undefined): boolean => row?.kind === 'heading' || row?.kind === 'gap';

/** Headings and remarks alone are not. */
const isWorthIt = (rows: readonly Row[], at: number, length: number): boolean =>
  rows.slice(at, at + length).some(({ kind }) => kind === 'arrow' || kind === 'gap' || kind === 'fold');

/** Whether each request of a part has its answer in it, and the other way round. */
function isWhole(rows: readonly Row[], at: number, length: number): boolean {
  const open = new Set<number>();
  for (const row of rows.slice(at, at + length)) {
    if (row.kind !== 'arrow') continue;
    if (row.role === 'request' && row.arrives) open.add(row.exchange);
    if (row.role === 'answer' && !open.delete(row.exchange)) return false;
  }
  return open.size === 0;
}

function foldOf(all: readonly Row[], { length, times }: Part): Row {
  const first = all[0] as Row;
  const rows = foldRepeats(all.slice(0, length));
  const at = all.at(-1)?.at ?? first.at;
  const more = `\u00d7 ${countText(times - 1)} more like ${length === 1 ? 'this' : 'these'}`;
  const text = at === first.at ? more : `${more}, until ${dayText(at)}, ${timeText(at).slice(0, 5)}`;
  const alike = `fold ${rows.map((row) => row.alike).join('|')}`;
  return { kind: 'fold', rows, times, text, alike, at, seq: first.seq };
}
