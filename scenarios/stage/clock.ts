import type { components } from '../../openapi/control.gen.ts';
import { asked } from './control.ts';
import type { StageContext } from './stage-context.ts';

type ClockAdvance = components['schemas']['ClockAdvance'];

/** Time of the scenario's world; it moves only here, and while an app sleeps. */
export interface StageClock {
  /** Lets time pass. The parts add up: `{ days: 90, seconds: -1 }`. */
  advance(by: Duration): Promise<void>;
  now(): number;
}

/** A stretch of time; parts may be negative as long as the whole is not. */
export type Duration = Partial<Record<keyof typeof UNITS, number>>;

const UNITS = {
  days: 86_400_000,
  hours: 3_600_000,
  minutes: 60_000,
  seconds: 1_000,
  milliseconds: 1,
} as const;

export function createStageClock(context: StageContext): StageClock {
  const { now, steps } = context;
  return {
    now,
    advance: (by) => steps.run(`time passes: ${inWords(by)}`, () => moveClock(context, millisecondsOf(by))),
  };
}

/** Moves the world's clock, and wakes whoever slept until then. */
export async function moveClock(
  { control, world, catchUp }: StageContext,
  milliseconds: number,
): Promise<void> {
  const body: ClockAdvance = { milliseconds };
  await asked(control.POST('/worlds/{world}/clock/advance', { params: { path: { world } }, body }));
  catchUp();
}

/** @returns the length of a stretch of time, in milliseconds */
export function millisecondsOf(by: Duration): number {
  return Object.entries(by).reduce(
    (sum, [unit, count]) => sum + UNITS[unit as keyof typeof UNITS] * count,
    0,
  );
}

/** @returns `90 days 4 hours` */
export function inWords(by: Duration): string {
  return Object.entries(by)
    .map(([unit, count]) => `${count} ${unit}`)
    .join(' ');
}
