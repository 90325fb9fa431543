import { randomBytes } from 'node:crypto';
import type { Send } from './outgoing.ts';
import { sendOverNetwork } from './send-over-network.ts';

/** Everything ambient that the simulator may touch: the system clock, real randomness, waiting, and apps to be called. */
export interface Environment {
  /** The wall clock, in milliseconds since the Unix epoch. */
  now(): number;
  /** A seed for a world whose owner gave none: 16 hexadecimal digits. */
  newSeed(): string;
  /** Resolves after so many real milliseconds, or at once when `signal` is aborted. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** Calls an app. Only `call-app.ts` uses it, which enters what happened into the journal. */
  readonly send: Send;
}

/** The real machine, which calls apps on itself only. The one place in the simulator that reads its clock, rolls its dice, waits or calls. */
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
  send: sendOverNetwork(),
};
