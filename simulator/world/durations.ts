/** Durations in milliseconds, derived from units so that a fact can say `90 * DAY`. */
export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
