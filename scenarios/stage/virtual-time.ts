/** What is waited for is woken by the world's clock, never by the machine's. */
interface Sleeper {
  readonly wakeAt: number;
  readonly wake: () => void;
}

/** The part of a world's clock that is needed here. */
export interface MovableClock {
  now(): number;
  advance(milliseconds: number): void;
}

/** How many turns of the event loop must pass without anything under way before time goes on. */
const IDLE_TURNS = 3;

/**
 * Lets an app sleep in virtual time. While a request is under way, time stands still, even when it is held at a
 * barrier; when everybody who is awake has nothing left to do, time jumps to the moment at which the next one wakes.
 */
export class VirtualTime {
  readonly #clock: MovableClock;
  readonly #sleepers: Sleeper[] = [];
  #underWay = 0;
  #watching = false;

  constructor(clock: MovableClock) {
    this.#clock = clock;
  }

  now(): number {
    return this.#clock.now();
  }

  /** Resolves when the world's clock stands so many milliseconds later. */
  sleep(milliseconds: number): Promise<void> {
    return new Promise((wake) => {
      this.#sleepers.push({ wakeAt: this.now() + milliseconds, wake });
      this.#sleepers.sort((one, other) => one.wakeAt - other.wakeAt);
      this.#watch();
    });
  }

  /** Keeps time standing still until this is done. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.#underWay += 1;
    try {
      return await work();
    } finally {
      this.#underWay -= 1;
      this.#watch();
    }
  }

  /** Wakes whoever should be awake by now; to be called when somebody else moved the clock. */
  catchUp(): void {
    while (this.#sleepers[0] && this.#sleepers[0].wakeAt <= this.now()) this.#sleepers.shift()?.wake();
  }

  #watch(): void {
    if (this.#watching || this.#sleepers.length === 0) return;
    this.#watching = true;
    this.#waitForIdleness(IDLE_TURNS);
  }

  #waitForIdleness(turns: number): void {
    setImmediate(() => {
      if (this.#underWay > 0) this.#watching = false;
      else if (turns > 1) this.#waitForIdleness(turns - 1);
      else this.#wakeNext();
    });
  }

  #wakeNext(): void {
    this.#watching = false;
    const next = this.#sleepers.shift();
    if (!next) return;
    this.#clock.advance(Math.max(0, next.wakeAt - this.now()));
    next.wake();
    this.#watch();
  }
}
