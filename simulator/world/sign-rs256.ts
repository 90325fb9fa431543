import { createPrivateKey, type KeyObject, sign } from 'node:crypto';
import { promisify } from 'node:util';
import type { Claims } from './jwts.ts';

const signOnThreadPool = promisify(sign) as (
  algorithm: string,
  data: Buffer,
  key: KeyObject,
) => Promise<Buffer>;

/**
 * Signs JWTs with RS256 (RFC 7515, section 5.1; RFC 7518, section 3.3). By hand, since `@fastify/jwt` signs on the event
 * loop, where one RSA signature costs more than all else of a token request.
 *
 * @param kid - the header's name of the key
 * @returns what signs claims
 */
export function createRs256Signer(kid: string, signingKey: KeyObject): (claims: Claims) => Promise<string> {
  const header = base64url({ kid, alg: 'RS256', typ: 'JWT' });
  /**
   * Copies of the signing key that nobody signs with at the moment, as many as were ever needed at once. Node locks a key
   * while a thread signs with it, and the event loop would wait for that lock to begin another signature.
   */
  const idle = [signingKey];
  return async (claims) => {
    const input = `${header}.${base64url(claims)}`;
    const key = idle.pop() ?? createPrivateKey(signingKey.export({ type: 'pkcs8', format: 'pem' }));
    const signature = await signOnThreadPool('sha256', Buffer.from(input), key);
    idle.push(key);
    return `${input}.${signature.toString('base64url')}`;
  };
}

function base64url(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
