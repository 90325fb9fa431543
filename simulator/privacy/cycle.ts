import { DAY, HOUR, SECOND } from '../world/durations.ts';
import { Refusal } from '../world/refusal.ts';
import type { World } from '../world/world.ts';
import { cyclePeriod, cyclePeriodForm, cyclePeriodOn, lateness, recordLifetime } from './cycle-dials.ts';
import { facts } from './facts.ts';
import type { AppBook, BookEntry } from './state.ts';

const PERIODS = {
  '7-days': facts.cycle.value,
  '1-hour': HOUR,
  '1-day': DAY,
  '3-days': 3 * DAY,
  '14-days': 14 * DAY,
  '15-days': facts.formerCycle.value,
  '25-days': 25 * DAY,
} as const;

type Form = 'days' | 'seconds' | 'iso-8601' | 'words';

/** The cycle that an app has to follow at present, in milliseconds: what it was told last, or the default. */
export const cycleOf = (book: Pick<AppBook, 'cycle'> | undefined): number =>
  book?.cycle?.period ?? facts.cycle.value;

/**
 * Tells an app the cycle, as far as the dials say.
 *
 * @param status - of the answer; of the service's own answers, not the gateway's
 * @returns the header of the answer, by name and value; none where the form is `absent`, or not on this status
 */
export function tellCycle(world: World, book: AppBook, status: number): Readonly<Record<string, string>> {
  const form = world.dial(cyclePeriodForm);
  if (form === 'absent' || !isTold(world, status)) return {};
  const period = toldPeriod(PERIODS[world.dial(cyclePeriod)], form);
  const before = cycleOf(book);
  if (book.cycle === undefined || period !== before) book.cycle = { period, before, at: world.clock.now() };
  return { 'Cycle-Period': written(period, form) };
}

/** A refusal of a report, which tells the cycle where the dials say so. */
export function tellingCycle(world: World, book: AppBook, refusal: Refusal): Refusal {
  const { condition, answer, reason } = refusal;
  const headers = { ...answer.headers, ...tellCycle(world, book, answer.status) };
  return new Refusal(condition, { ...answer, headers }, reason);
}

function isTold(world: World, status: number): boolean {
  const on = world.dial(cyclePeriodOn);
  return status === 200 || (status === 204 ? on !== '200-only' : on === 'refusals-too');
}

/** A form that counts days cannot say less than one. */
const toldPeriod = (period: number, form: Form): number => (form === 'days' ? Math.max(DAY, period) : period);

function written(period: number, form: Form): string {
  const days = period / DAY;
  if (form === 'seconds') return String(period / SECOND);
  if (form === 'days') return String(days);
  const [count, noun] = Number.isInteger(days) ? [days, 'Day'] : [period / HOUR, 'Hour'];
  if (form === 'words') return `${count} ${noun}${count === 1 ? '' : 's'}`;
  return noun === 'Day' ? `P${count}D` : `PT${count}H`;
}

/** The first moment at which the next report of an account is not too early, in milliseconds. */
export function notBefore(book: AppBook, lastReport: number): number {
  const { cycle } = book;
  const toldSince = cycle !== undefined && cycle.at > lastReport;
  return lastReport + (toldSince ? Math.min(cycle.before, cycle.period) : cycleOf(book));
}

/**
 * When the next report of an account is due, in milliseconds. A shorter cycle holds from when the app was told; who was
 * late by the cycle before is not saved by a longer one.
 */
export function dueAt(book: AppBook, lastReport: number): number {
  const { cycle } = book;
  const due = lastReport + cycleOf(book);
  if (cycle === undefined || cycle.at <= lastReport) return due;
  const dueBefore = lastReport + cycle.before;
  return dueBefore + DAY < cycle.at ? dueBefore : Math.max(due, cycle.at);
}

/** The moment after which the next report of an account is late, in milliseconds. */
export const lateAfter = (world: World, book: AppBook, lastReport: number): number =>
  dueAt(book, lastReport) + (world.dial(lateness) === 'day' ? DAY : 6 * HOUR);

/** Whether the record of an account that was last reported then has aged out at the world's present. */
export const isAgedOut = (world: World, book: AppBook, lastReport: number): boolean =>
  world.dial(recordLifetime) === 'two-cycles' &&
  world.clock.now() > dueAt(book, lastReport) + Math.max(cycleOf(book), LATEST);

/** Two cycles of hours would be over before a report can be late; the tolerance is a day at most. */
const LATEST = 2 * DAY;

/** When an account was last reported, in milliseconds; undefined before the first time. */
export const lastReportOf = (entry: BookEntry): number | undefined => entry.reports[entry.reports.length - 1];
