import type { CycleReading } from './parts.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Whatever a service says, nobody reports more often than hourly, or less often than once in ninety days. */
const shortest = HOUR;
const longest = 90 * DAY;

/** A bare number up to a year is taken for days, and one from an hour on for seconds; what is between may be either. */
const mostDays = 366;
const leastSeconds = 3_600;

const units: ReadonlyMap<string, number> = new Map([
  ['week', 7 * DAY],
  ['day', DAY],
  ['hour', HOUR],
  ['minute', 60_000],
  ['second', 1_000],
]);

/** Durations of ISO 8601 without years and months, whose length depends on the calendar. */
const isoDuration = /^P(?:(\d{1,9})W)?(?:(\d{1,9})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})S)?)?$/i;

/**
 * Reads the header `Cycle-Period`: "a different cycle period … that you must follow". Its form is documented nowhere, so
 * every plausible one is understood, and for every other one the present period stays.
 *
 * @param header the value, or null where the header is absent
 * @param current the period in force, in milliseconds
 * @see https://developer.atlassian.com/platform/forge/user-privacy-guidelines/
 */
export function readCyclePeriod(header: string | null, current: number): CycleReading {
  if (header === null) return { cyclePeriod: current };
  const text = header.trim();
  const said = ofNumber(text) ?? ofWords(text) ?? ofIsoDuration(text);
  if (said === undefined || said <= 0) {
    return { cyclePeriod: current, warning: `"${text.slice(0, 60)}" is no period that can be read` };
  }
  const cyclePeriod = Math.min(longest, Math.max(shortest, said));
  if (cyclePeriod === said) return { cyclePeriod };
  return { cyclePeriod, warning: `"${text.slice(0, 60)}" is outside of an hour to ninety days` };
}

function ofNumber(text: string): number | undefined {
  if (!/^\d{1,9}$/.test(text)) return undefined;
  const value = Number(text);
  if (value <= mostDays) return value * DAY;
  return value >= leastSeconds ? value * 1_000 : undefined;
}

/** `7 Days`, which is how the oldest client that was found writes it; other units likewise. */
function ofWords(text: string): number | undefined {
  const [, count, unit] = /^(\d{1,9}) *(week|day|hour|minute|second)s?$/i.exec(text) ?? [];
  const length = units.get(unit?.toLowerCase() ?? '');
  return length === undefined ? undefined : Number(count) * length;
}

function ofIsoDuration(text: string): number | undefined {
  const counts = isoDuration.exec(text)?.slice(1);
  if (counts === undefined) return undefined;
  const lengths = [...units.values()];
  return counts.reduce((sum, count, index) => sum + Number(count ?? 0) * (lengths[index] ?? 0), 0);
}
