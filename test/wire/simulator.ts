import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { createSimulator, type Simulator, type WorldSetup } from '../../simulator/index.ts';
import { SETUP } from './setup.ts';
import { TestWorld } from './test-world.ts';

/** A simulator that listens; one per file. */
export interface Listening {
  readonly simulator: Simulator;
  /** `http://127.0.0.1:{port}`. */
  readonly base: string;
  readonly port: number;
  /** A world of its own for a test. @param changes - to {@link SETUP}, member by member */
  world(changes?: WorldSetup, name?: string): TestWorld;
}

/** Starts a real server before the tests of a file; no test may end with a defect of ours reported. */
export function listen(): Listening {
  const bugs: Error[] = [];
  const simulator = createSimulator({ onBug: (error) => bugs.push(error) });
  let port = 0;
  let worlds = 0;
  beforeAll(async () => {
    await simulator.app.listen({ host: '127.0.0.1', port: 0 });
    port = (simulator.app.server.address() as AddressInfo).port;
  });
  afterEach(() => expect(bugs.splice(0)).toEqual([]));
  afterAll(() => simulator.app.close());
  const base = () => `http://127.0.0.1:${port}`;
  return {
    simulator,
    get base() {
      return base();
    },
    get port() {
      return port;
    },
    world(changes = {}, name = `w${++worlds}`) {
      return new TestWorld(base(), simulator.worlds.create(name, { ...SETUP, ...changes }));
    },
  };
}
