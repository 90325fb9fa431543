import type { Claims } from '../../world/jwts.ts';
import { parseJwt } from '../tokens/parse-jwt.ts';
import { assertionRefusal } from './refusals.ts';

/** An assertion as it was sent, taken apart. */
export interface Assertion {
  readonly jwt: string;
  readonly claims: Claims;
}

/** The grant type of JWT bearer assertions (RFC 7523, section 8.1). */
const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

/** Guards the form of a token request. @throws Refusal 400 */
export function requireAssertion(request: { grant_type?: string; assertion?: string }): Assertion {
  const { grant_type: grantType, assertion: jwt } = request;
  if (!grantType) throw assertionRefusal('assertionGrantMissing', { check: 'there is a grant_type' });
  if (grantType !== JWT_BEARER) {
    const reason = { check: 'the grant type is known', expected: JWT_BEARER, received: grantType };
    throw assertionRefusal('assertionGrantUnsupported', reason);
  }
  if (!jwt) throw assertionRefusal('assertionMissing', { check: 'there is an assertion' });
  const parsed = parseJwt(jwt);
  if (parsed) return { jwt, claims: parsed.claims };
  throw assertionRefusal('assertionUnparsable', {
    check: 'the assertion has three parts of base64url and JSON',
  });
}
