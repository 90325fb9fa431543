import { randomBytes } from 'node:crypto';

/** Everything ambient that the simulator may touch: the system clock, real randomness and waiting. */
export interface Environment {
  /** The wall clock, in milliseconds since the Unix epoch. */
  now(): number;
  /** A seed for a world whose owner gave none: 16 hexadecimal digits. */
  newSeed(): string;
  /** Resolves after so many real milliseconds, or at once when `signal` is aborted. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** The real machine. The one place in the simulator that reads its clock, rolls its dice or waits. */
export const systemEnvironment: Environment = {
  now: () => Date.now(),
  newSeed: () => randomBytes(8).toString('hex'),
  wait: (milliseconds, signal) =>
    new Promise((resolve) => {
      const timer = setTimeout(done, milliseconds);
      function done(): void {
        clearTimeout(timer);
        signal?.removeEventListener('abort', done);
        resolve();
      }
      signal?.addEventListener('abort', done);
      if (signal?.aborted) done();
    }),
};
