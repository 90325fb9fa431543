import { decodeJwt, decodeProtectedHeader } from 'jose';
import type { Claims, ConnectRequest, Refusal } from './messages.ts';
import { refuse } from './refuse.ts';

const mostCharacters = 8192;

const malformed = refuse('token-malformed', 'The token is no JWT.');

/** @returns the token of `Authorization: JWT`; undefined where there is no such header at all. */
export function jwtInHeader({ headers }: ConnectRequest): string | Refusal | undefined {
  const { authorization } = headers;
  if (authorization === undefined) return undefined;
  const [, jwt] = (typeof authorization === 'string' && /^JWT +(\S+)$/i.exec(authorization)) || [];
  return jwt === undefined || jwt.length > mostCharacters ? malformed : jwt;
}

/** @returns the token of a page: `jwt` in the query, or the header; one and the same where both are there. */
export function jwtOfPage(request: ConnectRequest): string | Refusal | undefined {
  const inHeader = jwtInHeader(request);
  if (typeof inHeader === 'object') return inHeader;
  const inQuery = new URLSearchParams(request.query).getAll('jwt');
  const [jwt, ...others] = new Set(inHeader === undefined ? inQuery : [...inQuery, inHeader]);
  if (jwt === undefined) return undefined;
  return others.length > 0 || jwt === '' || jwt.length > mostCharacters ? malformed : jwt;
}

/** What a token says of itself, of which nothing is true yet. */
export interface UnverifiedJwt {
  readonly issuer: string;
  readonly kid: string | undefined;
}

export function peekJwt(jwt: string): UnverifiedJwt | Refusal {
  try {
    const { kid } = decodeProtectedHeader(jwt);
    const { iss } = decodeJwt(jwt);
    if (typeof iss !== 'string' || iss === '' || iss.length > 255) return malformed;
    return { issuer: iss, kid: typeof kid === 'string' ? kid : undefined };
  } catch {
    return malformed;
  }
}

/**
 * @param json - what was under a signature that held
 * @returns the claims, or why they are not complete (facts: every token of the host has `iss`, `iat`, `exp` and `qsh`)
 */
export function readClaims(json: unknown): Claims | Refusal {
  const { iss, iat, exp, qsh, aud = [], sub, context } = Object(json);
  const audiences: unknown[] = Array.isArray(aud) ? aud : [aud];
  const isComplete =
    typeof iss === 'string' &&
    typeof iat === 'number' &&
    Number.isFinite(iat) &&
    typeof exp === 'number' &&
    Number.isFinite(exp) &&
    typeof qsh === 'string' &&
    audiences.every((audience) => typeof audience === 'string');
  if (!isComplete) return refuse('claims-incomplete', 'The token lacks a claim, or has one of a wrong kind.');
  return {
    iss,
    iat,
    exp,
    qsh,
    aud: audiences.map(String),
    ...(typeof sub === 'string' && { sub }),
    ...(context !== undefined && { context }),
  };
}
