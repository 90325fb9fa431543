import type { Environment } from './environment.ts';
import { checkSnapshot, restoreSnapshot, snapshotOf } from './snapshot.ts';
import { World, type WorldSetup } from './world.ts';

/** The grammar of a world's name: it stands in addresses, behind a tilde. */
export const WORLD_NAME = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** The world that is meant when an address names none. */
export const DEFAULT_WORLD = 'default';

/** The worlds of one process. */
export class Worlds {
  readonly environment: Environment;
  readonly #worlds = new Map<string, World>();
  readonly #listeners = new Set<(world: World) => void>();

  constructor(environment: Environment) {
    this.environment = environment;
  }

  get(name: string): World | undefined {
    return this.#worlds.get(name);
  }

  list(): World[] {
    return [...this.#worlds.values()];
  }

  /**
   * Makes a world; one of the same name is replaced.
   *
   * @param name - see {@link WORLD_NAME}
   * @param setup - checked by the caller (`checkSetup`)
   * @throws RangeError when the name does not fit its grammar
   */
  create(name: string, setup: WorldSetup = {}): World {
    return this.#enter(this.#make(name, setup));
  }

  /** Makes a world from a snapshot, under this name; one of the same name is replaced. @throws SnapshotError, RangeError */
  createFrom(name: string, snapshot: unknown): World {
    const world = this.#make(name, checkSnapshot(snapshot).setup);
    restoreSnapshot(world, snapshot);
    return this.#enter(world);
  }

  /** Makes a second world that starts as the first one is now. */
  fork(world: World, name: string): World {
    return this.createFrom(name, snapshotOf(world));
  }

  delete(name: string): boolean {
    this.#worlds.get(name)?.faults.clear();
    return this.#worlds.delete(name);
  }

  /** Calls back for each world that is made from now on. */
  onCreate(listener: (world: World) => void): void {
    this.#listeners.add(listener);
  }

  #make(name: string, setup: WorldSetup): World {
    if (WORLD_NAME.test(name)) return new World({ name, setup, environment: this.environment });
    throw new RangeError(`a world's name is lower-case letters, digits and hyphens, at most 63: "${name}"`);
  }

  #enter(world: World): World {
    this.#worlds.get(world.name)?.faults.clear();
    this.#worlds.set(world.name, world);
    for (const listener of this.#listeners) listener(world);
    return world;
  }
}
