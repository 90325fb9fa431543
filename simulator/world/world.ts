import type { components } from '../../openapi/control.gen.ts';
import { Clock, type ClockState } from './clock.ts';
import { Dice } from './dice.ts';
import type { Environment } from './environment.ts';
import type { Dial } from './facts.ts';
import { Faults } from './faults.ts';
import { Journal } from './journal.ts';

/** With what a world begins; validated by `setup.ts` before it gets here. */
export type WorldSetup = components['schemas']['WorldSetup'];

/** Where virtual time begins when a setup does not say: a Monday, so that weeks are easy to count. */
const BEGINNING = Date.UTC(2026, 0, 5, 9, 0, 0);

export interface WorldOptions {
  readonly name: string;
  readonly setup: WorldSetup;
  readonly environment: Environment;
}

/**
 * One simulated Atlassian: a value made of slices, with a clock, dice, dials, faults and a journal. Worlds share
 * nothing; the rooms declare what is in them.
 */
export class World {
  readonly name: string;
  readonly setup: WorldSetup;
  readonly clock: Clock;
  readonly dice: Dice;
  readonly faults = new Faults();
  readonly journal = new Journal();
  /** By name; read and write them through {@link defineSlice} only. */
  readonly slices = new Map<string, object>();
  /** Where dials stand that are not at their default. */
  readonly dials: Map<string, string>;
  /**
   * The name under which this world was first made; forks and restored snapshots keep it. Credentials carry it, so that
   * those of another world are refused even where both worlds were made from one seed.
   */
  lineage: string;
  /** The world's first moment, in milliseconds; moves only with {@link reset}. */
  startedAt: number;
  readonly #environment: Environment;
  readonly #seed: string;
  readonly #firstClock: ClockState;

  constructor({ name, setup, environment }: WorldOptions) {
    this.name = name;
    this.lineage = name;
    this.setup = setup;
    this.#environment = environment;
    this.#seed = `${setup.seed ?? name}`;
    this.#firstClock = firstClock(setup, environment);
    this.clock = new Clock(environment, this.#firstClock);
    this.dice = new Dice({ seed: this.#seed, rolls: {} });
    this.dials = new Map(Object.entries(setup.dials ?? {}).map(([dial, value]) => [dial, String(value)]));
    this.startedAt = this.clock.now();
  }

  get environment(): Environment {
    return this.#environment;
  }

  /** Where a dial stands in this world. */
  dial<P extends string>(dial: Dial<P>): P {
    return (this.dials.get(dial.name) as P | undefined) ?? dial.default;
  }

  /** Enters an event into the journal, at the world's present. */
  record(type: string, data?: Readonly<Record<string, unknown>>): void {
    this.journal.record(this.clock.now(), type, data);
  }

  /** Makes the world what it was when it was created; the journal is emptied, scripted faults are gone. */
  reset(): void {
    this.clock.restore(this.#firstClock);
    this.dice.restore({ seed: this.#seed, rolls: {} });
    this.dials.clear();
    for (const [dial, value] of Object.entries(this.setup.dials ?? {})) this.dials.set(dial, String(value));
    this.startedAt = this.clock.now();
    this.lineage = this.name;
    this.slices.clear();
    this.faults.clear();
    this.journal.clear();
  }
}

function firstClock(setup: WorldSetup, environment: Environment): ClockState {
  const at = setup.clock?.at === undefined ? undefined : Date.parse(setup.clock.at);
  if (setup.clock?.mode === 'wall')
    return { mode: 'wall', offset: at === undefined ? 0 : at - environment.now() };
  return { mode: 'virtual', at: at ?? BEGINNING };
}
