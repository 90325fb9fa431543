import type { ClientEnvironment } from '../environment.ts';

const wordsAtOnce = 256;

/** @returns a source of numbers from 0 up to, not including, 1; it draws many at once, since jitter needs one an account */
export function createRandom(environment: ClientEnvironment): () => number {
  let words: Uint32Array = new Uint32Array();
  let next = 0;
  return () => {
    if (next >= words.length) {
      words = new Uint32Array(Uint8Array.from(environment.randomBytes(wordsAtOnce * 4)).buffer);
      next = 0;
    }
    const word = words[next] ?? 0;
    next += 1;
    return word / 2 ** 32;
  };
}
