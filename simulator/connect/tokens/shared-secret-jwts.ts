import { createSigner, createVerifier } from 'fast-jwt';
import type { Claims } from '../../world/jwts.ts';
import { Recent } from '../../world/recent.ts';
import { LONGEST_REMEMBERED } from './parse-jwt.ts';

/** Making a signer or verifier costs as much as using it; as many as there are sites in use at a time. */
const signers = new Recent<(claims: Claims) => string>(1_000);
const verifiers = new Recent<(jwt: string) => Claims>(1_000);

/** Signs a JWT with HS256. @param claims - with `iat`, in the order in which they are to stand */
export const signShared = (sharedSecret: string, claims: Claims): string =>
  signers.of(sharedSecret, () => createSigner({ key: sharedSecret, algorithm: 'HS256' }) as never)(claims);

/** What was found good, and with which secret: who polls shows the same JWT again. */
const good = new Recent<{ readonly sharedSecret: string; readonly claims: Claims }>(1_000);

/** The claims of a JWT, if it is HS256 and signed with that secret; whether it is due is for the guards to say. */
export function readShared(sharedSecret: string, jwt: string): Claims | undefined {
  const known = good.get(jwt);
  if (known?.sharedSecret === sharedSecret) return known.claims;
  const claims = verified(sharedSecret, jwt);
  if (claims && jwt.length <= LONGEST_REMEMBERED) good.set(jwt, { sharedSecret, claims });
  return claims;
}

function verified(sharedSecret: string, jwt: string): Claims | undefined {
  const verify = verifiers.of(
    sharedSecret,
    () => createVerifier({ key: sharedSecret, algorithms: ['HS256'], ...TIMELESS }) as never,
  );
  try {
    return verify(jwt);
  } catch {
    return undefined;
  }
}

const TIMELESS = { ignoreExpiration: true, ignoreNotBefore: true };
