import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Claims } from '../../world/jwts.ts';
import { type ParsedJwt, parseJwt } from './parse-jwt.ts';

/*
 * HS256 (RFC 7518, section 3.2) by hand: a library takes the JWT apart once more, and its signer or verifier for each new
 * secret costs as much as using it.
 */
const HEADER = base64url({ typ: 'JWT', alg: 'HS256' });

/** Signs a JWT with HS256. @param claims - with `iat`, in the order in which they are to stand */
export function signShared(sharedSecret: string, claims: Claims): string {
  const input = `${HEADER}.${base64url(claims)}`;
  return `${input}.${signatureOf(sharedSecret, input).toString('base64url')}`;
}

/** With which secret a JWT was found good: who polls shows the same one again. */
const good = new WeakMap<ParsedJwt, string>();

/** The claims of a JWT, if it is HS256 and signed with that secret; whether it is due is for the guards to say. */
export function readShared(sharedSecret: string, jwt: string): Claims | undefined {
  const parsed = parseJwt(jwt);
  if (!parsed) return undefined;
  if (good.get(parsed) === sharedSecret) return parsed.claims;
  const { header, claims } = parsed;
  // Nobody here knows an extension that could be critical (RFC 7515, section 4.1.11).
  if (header.alg !== 'HS256' || header.crit !== undefined || !isSigned(sharedSecret, jwt)) return undefined;
  good.set(parsed, sharedSecret);
  return claims;
}

function isSigned(sharedSecret: string, jwt: string): boolean {
  const end = jwt.lastIndexOf('.');
  const signature = Buffer.from(jwt.slice(end + 1), 'base64url');
  const expected = signatureOf(sharedSecret, jwt.slice(0, end));
  return signature.length === expected.length && timingSafeEqual(signature, expected);
}

const signatureOf = (sharedSecret: string, input: string): Buffer =>
  createHmac('sha256', sharedSecret).update(input).digest();

function base64url(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
