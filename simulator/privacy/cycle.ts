import { DAY, HOUR, SECOND } from '../world/durations.ts';
import type { World } from '../world/world.ts';
import { cyclePeriod, cyclePeriodForm, cyclePeriodOn, lateness } from './dials.ts';
import type { AppBook, BookEntry } from './state.ts';

/** "The default cycle period is 7 days" (user privacy guide for app developers). In milliseconds. */
const DEFAULT_CYCLE = 7 * DAY;

const PERIODS = {
  '7-days': DEFAULT_CYCLE,
  '1-hour': HOUR,
  '1-day': DAY,
  '3-days': 3 * DAY,
  '14-days': 14 * DAY,
  '15-days': 15 * DAY,
  '25-days': 25 * DAY,
} as const;

/** The cycle that an app has to follow at present, in milliseconds: what it was told last, or the default. */
export const cycleOf = (book: AppBook | undefined): number => book?.cycle?.period ?? DEFAULT_CYCLE;

/**
 * The header of an accepted report, by name and value, as the dials say.
 *
 * @param status - of the answer
 * @returns no header where the form is `absent`, or not on this status
 */
export function cycleHeader(world: World, status: 200 | 204): Readonly<Record<string, string>> {
  const form = world.dial(cyclePeriodForm);
  if (form === 'absent' || (status === 204 && world.dial(cyclePeriodOn) === '200-only')) return {};
  return { 'Cycle-Period': written(PERIODS[world.dial(cyclePeriod)], form) };
}

function written(period: number, form: 'days' | 'seconds' | 'iso-8601' | 'words'): string {
  const days = period / DAY;
  if (form === 'seconds') return String(period / SECOND);
  if (form === 'iso-8601') return Number.isInteger(days) ? `P${days}D` : `PT${period / HOUR}H`;
  if (form === 'days') return String(days);
  return `${days} ${days === 1 ? 'Day' : 'Days'}`;
}

/** Notes which cycle an app was told. @param headers - of an answer of ours */
export function noteCycle(world: World, book: AppBook, headers: Readonly<Record<string, string>>): void {
  if (!('Cycle-Period' in headers)) return;
  const period = PERIODS[world.dial(cyclePeriod)];
  const before = cycleOf(book);
  if (book.cycle === undefined || period !== before) book.cycle = { period, before, at: world.clock.now() };
}

/** The first moment at which the next report of an account is not too early, in milliseconds. */
export function notBefore(book: AppBook, lastReport: number): number {
  const { cycle } = book;
  const toldSince = cycle !== undefined && cycle.at > lastReport;
  return lastReport + (toldSince ? Math.min(cycle.before, cycle.period) : cycleOf(book));
}

/** When the next report of an account is due, in milliseconds; a shorter cycle holds from when the app was told. */
export function dueAt(book: AppBook, lastReport: number): number {
  const due = lastReport + cycleOf(book);
  return book.cycle !== undefined && book.cycle.at > lastReport ? Math.max(due, book.cycle.at) : due;
}

/** The moment after which a report that was due then is late, in milliseconds. */
export const lateAfter = (world: World, due: number): number =>
  due + (world.dial(lateness) === 'day' ? DAY : 6 * HOUR);

/** When an account was last reported, in milliseconds; undefined before the first time. */
export const lastReportOf = (entry: BookEntry): number | undefined => entry.reports.at(-1);
