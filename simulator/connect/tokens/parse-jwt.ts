import type { Claims } from '../../world/jwts.ts';
import { Recent } from '../../world/recent.ts';

/** A JWT taken apart; nothing of it is proven. */
export interface ParsedJwt {
  readonly header: Claims;
  readonly claims: Claims;
}

const COMPACT = /^[\w-]+\.[\w-]+\.[\w-]*$/;

/** Longer ones are not remembered: a thousand of them would be a lot. */
const LONGEST_REMEMBERED = 2_048;

/** One request asks several times, and who polls shows the same JWT again. */
const remembered = new Recent<ParsedJwt>(1_000);

/** Takes a JWT apart (RFC 7515, section 7.1); undefined when it is none: not three parts, or not JSON objects in the first two. */
export function parseJwt(jwt: string): ParsedJwt | undefined {
  const known = remembered.get(jwt);
  if (known) return known;
  const parsed = parse(jwt);
  return parsed && jwt.length <= LONGEST_REMEMBERED ? remembered.set(jwt, parsed) : parsed;
}

/** There are few: algorithm, type, and name of the key. */
const headers = new Recent<Claims>(100);
const LONGEST_HEADER = 200;

function parse(jwt: string): ParsedJwt | undefined {
  if (!COMPACT.test(jwt)) return undefined;
  const [head = '', payload = ''] = jwt.split('.');
  const header = headerIn(head);
  const claims = objectIn(payload);
  return header && claims && { header, claims };
}

function headerIn(part: string): Claims | undefined {
  if (part.length > LONGEST_HEADER) return objectIn(part);
  const known = headers.get(part);
  if (known) return known;
  const header = objectIn(part);
  return header && headers.set(part, header);
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
