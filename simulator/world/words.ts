import { DAY, HOUR, MINUTE, SECOND } from './durations.ts';

/** An instant in milliseconds, as people and programs read it: `2026-01-05 09:00:00Z`. */
export const instantText = (at: number): string =>
  new Date(at).toISOString().replace('T', ' ').replace('.000Z', 'Z');

const UNITS = [
  [DAY, 'd'],
  [HOUR, 'h'],
  [MINUTE, 'min'],
  [SECOND, 's'],
] as const;

/** A duration in milliseconds in its largest unit and the next: `3 d 2 h`. */
export function durationText(milliseconds: number): string {
  const index = UNITS.findIndex(([size]) => milliseconds >= size);
  const unit = UNITS[index];
  if (!unit) return `${milliseconds} ms`;
  const [size, name] = unit;
  const whole = `${Math.floor(milliseconds / size)} ${name}`;
  const next = UNITS[index + 1];
  const rest = next ? Math.floor((milliseconds % size) / next[0]) : 0;
  return next && rest > 0 ? `${whole} ${rest} ${next[1]}` : whole;
}

/** How long a run was: in whole days where it was at least two. @param milliseconds - its length */
export const spanText = (milliseconds: number): string =>
  milliseconds >= 2 * DAY ? `${countText(Math.round(milliseconds / DAY))} days` : durationText(milliseconds);

/** A whole number with its thousands apart: `10,000`. */
export const countText = (count: number): string => String(count).replaceAll(/\B(?=(\d{3})+$)/g, ',');

/** A number with its noun: `1 account`, `10,000 accounts`. */
export const plural = (count: number, noun: string): string =>
  `${countText(count)} ${noun}${count === 1 ? '' : 's'}`;

/** Control characters, and those that turn the direction of writing or show nothing. */
const INVISIBLE = /\p{C}/gu;

/** A name of somebody else's choosing, so that it neither reorders nor swallows what stands around it. */
export function labelText(name: string, longest = 60): string {
  const shown = [...name.slice(0, 4 * longest).replaceAll(INVISIBLE, '\uFFFD')];
  return shown.length > longest ? `${shown.slice(0, longest - 1).join('')}…` : shown.join('');
}
