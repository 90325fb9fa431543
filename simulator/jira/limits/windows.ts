import { count, fields, instant, mapOf } from '../../world/shape.ts';
import { defineSlice } from '../../world/slice.ts';
import type { World } from '../../world/world.ts';
import type { Limit } from './limits.ts';

/** One counter: the window in which it counts, and how much of it is spent. */
interface Count {
  /** When the window ends, in milliseconds. */
  endsAt: number;
  spent: number;
}

const slice = defineSlice<{ counts: Map<string, Count> }>(
  'jiraLimits',
  () => ({ counts: new Map() }),
  fields<{ counts: unknown }>({ counts: mapOf(fields<Count>({ endsAt: instant, spent: count })) }),
);

/** So many counters are kept before those whose window is over are forgotten. */
const MANY = 1_000;

/** How a counter stands. */
export interface Standing {
  readonly left: number;
  /** When the window ends, in milliseconds. */
  readonly resetsAt: number;
}

/** How a counter stands, nothing spent. */
export function standingOf(world: World, name: string, { most, window }: Limit): Standing {
  const count = slice.of(world).counts.get(name);
  const now = world.clock.now();
  if (count && now < count.endsAt) return { left: Math.max(0, most - count.spent), resetsAt: count.endsAt };
  return { left: most, resetsAt: (Math.floor(now / window) + 1) * window };
}

/** Spends of a counter, whether or not it has so much left. */
export function spend(world: World, name: string, { window }: Limit, cost: number): void {
  const { counts } = slice.of(world);
  const now = world.clock.now();
  const count = counts.get(name);
  if (count && now < count.endsAt) {
    count.spent += cost;
    return;
  }
  if (counts.size >= MANY) forgetEnded(counts, now);
  const endsAt = (Math.floor(now / window) + 1) * window;
  counts.set(name, { endsAt, spent: cost });
}

function forgetEnded(counts: Map<string, Count>, now: number): void {
  for (const [name, { endsAt }] of counts) if (endsAt <= now) counts.delete(name);
}
