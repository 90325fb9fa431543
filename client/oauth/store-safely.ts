import type { ClientContext } from '../context.ts';
import { ClientProblem } from './problem.ts';

const storeAttempts = 3;
const storePause = 200;

/**
 * Stores what cannot be had a second time, with a few attempts.
 *
 * @throws ClientProblem `retry-later` when it could not be stored; the caller must not use what is not stored
 */
export async function storeSafely<T>(context: ClientContext, store: () => Promise<T>): Promise<T> {
  let cause: unknown;
  for (let attempt = 0; attempt < storeAttempts; attempt += 1) {
    if (attempt > 0) await context.environment.sleep(storePause);
    try {
      return await store();
    } catch (thrown) {
      cause = thrown;
    }
  }
  throw new ClientProblem({
    kind: 'retry-later',
    condition: 'not-stored',
    message: 'This app could not store the renewed permission, so it does not use it.',
    cause,
  });
}
