import { createSimulator, type World, type WorldSetup } from '../simulator/index.ts';
import { oauthState } from '../simulator/oauth/state.ts';
import { sites } from '../simulator/world/directory.ts';
import { demoWorld } from '../worlds/demo.gen.ts';
import { type Measurement, median, type Row } from './row.ts';

const RUNS = 5_000;
const { worlds } = createSimulator();

/** In process. What is in a world is made when it is first asked for, so that is shown as well. */
export const newWorlds: Row = {
  name: 'worlds',
  async measure() {
    return [...figuresOf('demo world', demoWorld), ...figuresOf('empty world', {})];
  },
};

function figuresOf(name: string, setup: WorldSetup): Measurement[] {
  const world = worlds.create('reset', setup);
  const figures: Measurement[] = [
    timed(`new, ${name}`, () => worlds.create('new', setup), 0.5),
    timed(`new and first read, ${name}`, () => read(worlds.create('new', setup))),
    timed(
      `reset, ${name}`,
      () => world.reset(),
      0.05,
      () => read(world),
    ),
    timed(`reset and first read, ${name}`, () => {
      world.reset();
      read(world);
    }),
  ];
  worlds.delete('new');
  worlds.delete('reset');
  return figures;
}

function read(world: World): void {
  oauthState(world);
  sites(world);
}

/** @param before - not timed */
function timed(what: string, action: () => unknown, target?: number, before?: () => void): Measurement {
  const times = Array.from({ length: RUNS }, () => {
    before?.();
    const startedAt = performance.now();
    action();
    return performance.now() - startedAt;
  });
  return {
    what,
    unit: 'ms',
    ours: median(times),
    ...(target && { target: { relation: '<', value: target } }),
  };
}
