import { html, type SafeHtml } from '@remix-run/html-template';
import { DAY, HOUR, MINUTE, SECOND } from '../../world/durations.ts';

/** From time to place. */
export interface TimeScale {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly width: number;
  /** Where an instant is, to a tenth of a unit. */
  x(at: number): number;
}

/** Shows a span of time, in milliseconds, on a width; a span of nothing is widened, so that there is something to see. */
export function timeScale(from: number, to: number, left: number, width: number): TimeScale {
  const length = Math.max(to - from, MINUTE);
  const x = (at: number) => tenths(left + ((Math.min(Math.max(at, from), to) - from) / length) * width);
  return { from, to: from + length, left, width, x };
}

/** A number as a drawing spells it. */
export const tenths = (value: number): number => Math.round(value * 10) / 10;

const STEPS = [1, 5, 10, 30]
  .map((count) => count * SECOND)
  .concat([1, 5, 15, 30].map((count) => count * MINUTE))
  .concat([1, 2, 3, 6, 12].map((count) => count * HOUR))
  .concat([1, 2, 7, 14, 28].map((count) => count * DAY));
/** A Monday, so that weeks begin with one. */
const MONDAY = Date.UTC(2026, 0, 5);
const MONTHS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000];

/** A place on the axis: an instant and what is written there. */
export interface Tick {
  readonly at: number;
  readonly text: string;
}

/** Ticks at round moments of UTC. @param most - of them */
export function ticksOf({ from, to }: Pick<TimeScale, 'from' | 'to'>, most: number): Tick[] {
  const step = STEPS.find((one) => (to - from) / one <= most);
  if (step === undefined) return monthsOf(from, to, most);
  const first = MONDAY + Math.ceil((from - MONDAY) / step) * step;
  const count = Math.max(0, Math.floor((to - first) / step) + 1);
  return Array.from({ length: count }, (_, index) => tick(first + index * step, step));
}

function tick(at: number, step: number): Tick {
  const text = new Date(at).toISOString();
  if (step >= DAY) return { at, text: text.slice(0, 10) };
  return {
    at,
    text: step >= MINUTE ? `${text.slice(5, 10)} ${text.slice(11, 16)}Z` : `${text.slice(11, 19)}Z`,
  };
}

function monthsOf(from: number, to: number, most: number): Tick[] {
  const month = (at: number) => new Date(at).getUTCFullYear() * 12 + new Date(at).getUTCMonth();
  const step = MONTHS.find((one) => (month(to) - month(from)) / one <= most) ?? 12_000;
  const ticks: Tick[] = [];
  for (let at = Math.ceil(month(from) / step) * step; at <= month(to); at += step) {
    const instant = Date.UTC(Math.floor(at / 12), at % 12);
    if (instant >= from && instant <= to)
      ticks.push({ at: instant, text: new Date(instant).toISOString().slice(0, 10) });
  }
  return ticks;
}

/** Lines over a drawing at the ticks of its scale, with their dates below. */
export function axis(scale: TimeScale, top: number, bottom: number): SafeHtml {
  const ticks = ticksOf(scale, 7);
  return html`<g class="axis">${ticks.map(({ at, text }) => {
    const x = scale.x(at);
    return html`<path d="M${x} ${top}V${bottom + 4}"/><text x="${x}" y="${bottom + 17}" text-anchor="middle">${text}</text>`;
  })}<path class="floor" d="M${scale.left} ${bottom}h${scale.width}"/></g>
`;
}
