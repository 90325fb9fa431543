import type { Environment } from './environment.ts';

/** RFC 3339 knows four digits for a year; what lives for a while must still end before this. In milliseconds. */
export const LAST_INSTANT = Date.UTC(9990, 0);

/** How a clock is kept in a snapshot: a virtual instant, or an offset to the wall clock; both in milliseconds. */
export type ClockState = { mode: 'virtual'; at: number } | { mode: 'wall'; offset: number };

/**
 * A world's time. A virtual clock moves only when it is told to; a wall clock follows the machine plus an offset.
 * There are no timers behind it: whether something has expired is decided when it is read.
 */
export class Clock {
  readonly #environment: Environment;
  #state: ClockState;

  constructor(environment: Environment, state: ClockState) {
    this.#environment = environment;
    this.#state = { ...state };
  }

  get mode(): ClockState['mode'] {
    return this.#state.mode;
  }

  /** The world's present, in milliseconds since the Unix epoch. */
  now(): number {
    return this.#state.mode === 'virtual' ? this.#state.at : this.#environment.now() + this.#state.offset;
  }

  /**
   * Moves time forward.
   *
   * @param milliseconds - how far; not negative, since nothing in the simulated cloud can unhappen
   * @throws RangeError when the step is negative, not finite, or would go beyond {@link LAST_INSTANT}
   */
  advance(milliseconds: number): void {
    if (!(milliseconds >= 0) || !(this.now() + milliseconds <= LAST_INSTANT)) {
      throw new RangeError(
        `time moves forward, and up to ${new Date(LAST_INSTANT).toISOString()}; asked for ${milliseconds} ms`,
      );
    }
    if (this.#state.mode === 'virtual') this.#state.at += milliseconds;
    else this.#state.offset += milliseconds;
  }

  state(): ClockState {
    return { ...this.#state };
  }

  restore(state: ClockState): void {
    this.#state = { ...state };
  }
}
