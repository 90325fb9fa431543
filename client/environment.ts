import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

/** Everything that the client needs of the outside world. Nothing else in `client/` touches clock, dice, network or timers. */
export interface ClientEnvironment {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number;
  /** `count` bytes that nobody can guess: states, code verifiers and session ids come from here. */
  randomBytes(count: number): Uint8Array;
  /**
   * The `fetch` of the web; rejects when no answer came. It must end by itself, see {@link requestTimeLimit}, and earlier
   * where a signal says so.
   */
  fetch(input: string | Request, init?: RequestInit): Promise<Response>;
  /** Resolves after so many milliseconds. */
  sleep(milliseconds: number): Promise<void>;
}

/** Milliseconds that one request may take, answer body included. It must stay well under the lease of a refresh. */
export const requestTimeLimit = 15_000;

/** @returns the machine's own clock, dice, network and timers. */
export function systemEnvironment(): ClientEnvironment {
  return {
    now: () => Date.now(),
    randomBytes: (count) => randomBytes(count),
    fetch: (input, init) => fetch(input, { ...init, signal: limited(init?.signal) }),
    sleep: (milliseconds) => pause(milliseconds),
  };
}

function limited(signal: AbortSignal | null | undefined): AbortSignal {
  const limit = AbortSignal.timeout(requestTimeLimit);
  return signal ? AbortSignal.any([signal, limit]) : limit;
}
