import type { Claims } from '../../world/jwts.ts';

/** A JWT taken apart; nothing of it is proven. */
export interface ParsedJwt {
  readonly header: Claims;
  readonly claims: Claims;
}

const COMPACT = /^[\w-]+\.[\w-]+\.[\w-]*$/;

/** Takes a JWT apart (RFC 7515, section 7.1); undefined when it is none: not three parts, or not JSON objects in the first two. */
export function parseJwt(jwt: string): ParsedJwt | undefined {
  if (!COMPACT.test(jwt)) return undefined;
  const [head = '', payload = ''] = jwt.split('.');
  const header = objectIn(head);
  const claims = objectIn(payload);
  return header && claims && { header, claims };
}

function objectIn(part: string): Claims | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString());
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Claims)
      : undefined;
  } catch {
    return undefined;
  }
}

/** A claim that is text, or nothing. */
export const textOf = (claim: unknown): string | undefined => (typeof claim === 'string' ? claim : undefined);

/** A NumericDate (RFC 7519, section 2) in milliseconds, or nothing. */
export function instantOf(claim: unknown): number | undefined {
  if (typeof claim !== 'number') return undefined;
  return Number.isNaN(new Date(claim * 1000).getTime()) ? undefined : claim * 1000;
}
