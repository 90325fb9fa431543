import type { ClientEnvironment } from '../environment.ts';

/** @returns 256 bits nobody can guess, as 43 characters that any URL carries unchanged. */
export function randomText(environment: ClientEnvironment): string {
  return Buffer.from(environment.randomBytes(32)).toString('base64url');
}
