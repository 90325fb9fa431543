import { DAY, HOUR, MINUTE } from '../world/durations.ts';
import { plural } from '../world/words.ts';
import type { GapRow, Row } from './diagram.ts';

/** Time that passes between two rows is told when it is as long as this. */
const SHORTEST_GAP = MINUTE;

/** Adds how much time passes where it does; an answer takes the time of what came before it. */
export function withTime(rows: readonly Row[]): Row[] {
  const timed: Row[] = [];
  let now: number | undefined;
  for (const row of rows) {
    const at = row.kind === 'arrow' && row.role === 'answer' ? Math.max(row.at, now ?? row.at) : row.at;
    if (now === undefined) timed.push(beginning(at, row.seq));
    else if (Math.abs(at - now) >= SHORTEST_GAP) timed.push(gapRow(now, at, row.seq));
    timed.push({ ...row, at });
    now = at;
  }
  return timed;
}

function beginning(at: number, seq: number): GapRow {
  return {
    kind: 'gap',
    at,
    seq,
    text: `${dayText(at)}, ${timeText(at).slice(0, 5)} UTC`,
    alike: 'beginning',
  };
}

function gapRow(before: number, at: number, seq: number): GapRow {
  const text = `${spanWords(Math.abs(at - before))} ${at < before ? 'back' : 'later'}`;
  return {
    kind: 'gap',
    at,
    seq,
    text: `${text}: ${dayText(at)}, ${timeText(at).slice(0, 5)}`,
    alike: `gap ${text}`,
  };
}

/** A duration in milliseconds in its largest unit, and the next where it is no whole number: `7 days`. */
export function spanWords(milliseconds: number): string {
  const minutes = Math.round(milliseconds / MINUTE);
  const parts = [
    [Math.floor((minutes * MINUTE) / DAY), 'day'],
    [Math.floor(((minutes * MINUTE) % DAY) / HOUR), 'hour'],
    [minutes % 60, 'minute'],
  ] as const;
  const first = parts.findIndex(([count]) => count > 0);
  const said = parts.slice(first, first + 2).filter(([count]) => count > 0);
  return said.map(([count, unit]) => plural(count, unit)).join(' ');
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Mon 5 Jan 2026`, of UTC. */
export function dayText(at: number): string {
  const date = new Date(at);
  const day = `${DAYS[date.getUTCDay()]} ${date.getUTCDate()}`;
  return `${day} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** `09:00:00`, of UTC. */
export const timeText = (at: number): string => new Date(at).toISOString().slice(11, 19);
