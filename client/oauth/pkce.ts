import { createHash } from 'node:crypto';

/** @returns the S256 challenge of a code verifier (RFC 7636 section 4.2). */
export function codeChallengeOf(codeVerifier: string): string {
  return createHash('sha256').update(codeVerifier, 'ascii').digest('base64url');
}
