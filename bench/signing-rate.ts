import { generateKeyPairSync, sign } from 'node:crypto';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
/** About as long as the part of an access token that is signed. */
const SIGNED = Buffer.alloc(2_048, 'a');

/** @returns RS256 signatures a second, of one core that does nothing else */
export function signingRate(milliseconds: number): number {
  const startedAt = performance.now();
  let count = 0;
  while (performance.now() - startedAt < milliseconds) {
    sign('sha256', SIGNED, privateKey);
    count++;
  }
  return (count * 1000) / (performance.now() - startedAt);
}
