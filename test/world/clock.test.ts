import { describe, expect, it } from 'vitest';
import { createSimulator } from '../../simulator/index.ts';
import { LAST_INSTANT } from '../../simulator/world/clock.ts';

describe('the clock of a world', () => {
  it.each(['virtual', 'wall'] as const)('moves forward only: %s', (mode) => {
    const { clock } = createSimulator().worlds.create('w', { clock: { mode } });
    expect(() => clock.advance(-1)).toThrow('time moves forward');
    expect(() => clock.advance(Number.NaN)).toThrow('time moves forward');
  });

  it('goes as far as a snapshot can be restored, and no further', () => {
    const { worlds } = createSimulator();
    const world = worlds.create('w');
    world.clock.advance(LAST_INSTANT - world.clock.now());
    expect(() => world.clock.advance(1)).toThrow('up to 9990-01-01T00:00:00.000Z');
    expect(worlds.fork(world, 'copy').clock.now()).toBe(LAST_INSTANT);
  });
});
