import type { AuthorizeCall } from '../check-request.ts';
import { errorPageRefusal } from '../refusals.ts';

/** SHA-256 in base64url without padding (RFC 7636, section 4.2). */
const S256_CHALLENGE = /^[A-Za-z0-9_-]{43}$/;

/** A code challenge, where one is sent, is of S256, the only method of the metadata. @throws Refusal */
export function requireCodeChallenge(call: AuthorizeCall): string | undefined {
  const { code_challenge: challenge, code_challenge_method: method } = call.query;
  if (challenge === undefined && method === undefined) return undefined;
  if (method !== 'S256') {
    const reason = { check: 'code_challenge_method', expected: 'S256', received: method ?? 'none' };
    throw errorPageRefusal(call, 'authorizeCodeChallenge', reason);
  }
  if (challenge !== undefined && S256_CHALLENGE.test(challenge)) return challenge;
  const expected = '43 letters, digits, hyphens and underscores';
  const reason = { check: 'code_challenge', expected, received: challenge ?? 'none' };
  throw errorPageRefusal(call, 'authorizeCodeChallenge', reason);
}
