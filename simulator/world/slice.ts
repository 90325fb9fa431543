import type { Shape } from './shape.ts';
import type { World } from './world.ts';

/** A room's part of the state of a world. */
export interface Slice<T extends object> {
  readonly name: string;
  /** This world's value, made from the world's setup when first asked for. */
  of(world: World): T;
}

/** A slice as snapshots know it. */
export interface KnownSlice extends Slice<object> {
  readonly shape: Shape;
}

const slices = new Map<string, KnownSlice>();

/**
 * Declares a slice. Its value is plain data (objects, arrays, `Map`s with string keys, JSON scalars), so that it can be
 * kept, restored and forked.
 *
 * @param name - unique; names the slice in snapshots
 * @param make - builds the first value from `world.setup`; must depend on nothing else but `world.startedAt` and the
 * world's dice, in streams of its own, since it runs when the slice is first asked for
 * @param shape - what a snapshot must hold of it, so that what is restored can be relied on
 */
export function defineSlice<T extends object>(
  name: string,
  make: (world: World) => T,
  shape: Shape,
): Slice<T> {
  if (slices.has(name)) throw new Error(`slice ${name} is declared twice`);
  const of = (world: World) => (world.slices.get(name) as T | undefined) ?? begin(world, name, make);
  slices.set(name, { name, of, shape });
  return { name, of };
}

/** All slices that this build knows, by name; a snapshot with others is not ours to read. */
export const knownSlices = (): ReadonlyMap<string, KnownSlice> => slices;

function begin<T extends object>(world: World, name: string, make: (world: World) => T): T {
  const value = make(world);
  world.slices.set(name, value);
  return value;
}
