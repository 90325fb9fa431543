import type { World } from '../world/world.ts';

/**
 * Lets something happen that nobody waits for. What goes wrong in it is a defect of ours, which the journal shows.
 *
 * @param onBug - told of it too
 */
export function inBackground(world: World, work: Promise<void>, onBug?: () => void): void {
  work.catch((error: unknown) => {
    world.record('fauxlassian.bug', { message: error instanceof Error ? error.message : String(error) });
    onBug?.();
  });
}
