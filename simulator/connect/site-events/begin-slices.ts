import { knownSlices } from '../../world/slice.ts';
import type { World } from '../../world/world.ts';

/**
 * Makes every room's part of a world that was not asked for yet: it is made from a setup, which knows sites by the handles
 * of the world's first moment.
 */
export function beginSlices(world: World): void {
  for (const slice of knownSlices().values()) slice.of(world);
}
