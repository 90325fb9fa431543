import { DAY, MINUTE } from '../world/durations.ts';

/** What is taken for a time: RFC 3339, or that with one of the two faults of the text of Postgres. */
export type TimeForms = 'rfc-3339' | 'space-taken' | 'hour-offset-taken';

/** What follows the seconds: any fraction, and an offset with hours and minutes. */
const END = /^(?:\.(\d+))?(?:[Zz]|([+-])([01]\d|2[0-3]):([0-5]\d))$/;
const HOUR_OFFSET = /[+-]\d\d$/;

/**
 * Reads a date-time of RFC 3339, section 5.6, which is less than what `Date.parse` takes, and more: a leap second is one.
 *
 * @returns milliseconds since the Unix epoch, finer fractions cut off; undefined when it is none
 */
export function instantOf(text: string, forms: TimeForms = 'rfc-3339'): number | undefined {
  const day = dayOf(text);
  const hour = digits(text, 11, 13);
  const minute = digits(text, 14, 16);
  const second = digits(text, 17, 19);
  if (day === undefined || !isSeparator(text[10], forms) || text[13] !== ':' || text[16] !== ':')
    return undefined;
  if (!(hour <= 23 && minute <= 59 && second <= 60)) return undefined;
  const rest = millisecondsOf(text) ?? restOf(text.slice(19), forms);
  return rest === undefined ? undefined : day + ((hour * 60 + minute) * 60 + second) * 1000 + rest;
}

/** The beginning of `2026-06-03`, in milliseconds. */
function dayOf(text: string): number | undefined {
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  if (text[4] !== '-' || text[7] !== '-' || !(year >= 0 && month >= 1 && month <= 12 && day >= 1))
    return undefined;
  if (day > 28 && day > daysOf(year, month)) return undefined;
  return DAY * daysSinceEpoch(year, month, day);
}

/** Years are counted from March, so that a leap day is the last of one; `Date.UTC` takes years below 100 for others. */
function daysSinceEpoch(year: number, month: number, day: number): number {
  const from = month > 2 ? year : year - 1;
  const sinceMarch = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5);
  const leapDays = Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400);
  return from * 365 + leapDays + sinceMarch + day - DAYS_TO_EPOCH;
}

/** From the first of March of the year 0, and one, to the Unix epoch. */
const DAYS_TO_EPOCH = 719_469;

/** The number of those digits; NaN where one of them is none. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let index = from; index < to; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

const isSeparator = (letter: string | undefined, forms: TimeForms): boolean =>
  letter === 'T' || letter === 't' || (letter === ' ' && forms === 'space-taken');

/** The fraction where the rest is of the form that JavaScript writes, `.382Z`, since nearly all are. */
function millisecondsOf(text: string): number | undefined {
  if (text.length !== 24 || text[19] !== '.' || text[23] !== 'Z') return undefined;
  const milliseconds = digits(text, 20, 23);
  return milliseconds >= 0 ? milliseconds : undefined;
}

/** The fraction less the offset, in milliseconds. */
function restOf(text: string, forms: TimeForms): number | undefined {
  if (text === 'Z') return 0;
  const whole = forms === 'hour-offset-taken' && HOUR_OFFSET.test(text) ? `${text}:00` : text;
  const match = END.exec(whole);
  if (!match) return undefined;
  const [, fraction = '', sign, hours, minutes] = match;
  const offset = sign === undefined ? 0 : (Number(hours) * 60 + Number(minutes)) * MINUTE;
  return Number(fraction.slice(0, 3).padEnd(3, '0')) + (sign === '-' ? offset : -offset);
}

function daysOf(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}
