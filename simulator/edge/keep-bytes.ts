import type { Exchange } from '../world/journal.ts';
import { readBody } from './bodies.ts';

/** From this length on, in bytes, Node gives a body memory of its own; shorter ones would hold on to what they share. */
export const LONG = 4096;

/**
 * Lets a journal keep the bytes of a long body in the place of what was read from them, once everybody who listens has been
 * told of the exchange; who looks later finds the body as before, read anew. Thousands of reports are a million objects,
 * and the garbage collector would have to move and mark each.
 */
export function keepBytes(request: Exchange['request'], bytes: Buffer, mediaType: string): void {
  const get = () => readBody(bytes, mediaType).body;
  Object.defineProperty(request, 'body', { get, enumerable: true, configurable: true });
}
