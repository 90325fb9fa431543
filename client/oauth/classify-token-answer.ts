import { type Answer, textMember } from './answer.ts';
import type { ProblemFacts } from './problem.ts';
import { retryAfterMoment } from './retry-after.ts';

/** The two grants that this client asks for. */
export type GrantType = 'authorization_code' | 'refresh_token';

interface Row {
  readonly when: (seen: { status: number; error: string; words: string; grantType: GrantType }) => boolean;
  readonly kind: ProblemFacts['kind'];
  readonly condition: string;
  readonly message: string;
}

/**
 * Both generations of the service in one table, first match wins. The OAuth word alone decides nothing:
 * `unauthorized_client` is what a dead refresh token is called, `access_denied` is what a wrong client secret is called,
 * and a 403 without the known words may pass by itself.
 */
const rows: readonly Row[] = [
  {
    when: ({ words }) => /redirect_uri|callback url/.test(words),
    kind: 'fix-configuration',
    condition: 'redirect-uri-mismatch',
    message: 'The callback URL of this app is not the one that its registration knows.',
  },
  {
    when: ({ grantType, words }) =>
      grantType === 'refresh_token' && /invalid.*refresh.?token|refresh.?token.*invalid/.test(words),
    kind: 'ask-consent',
    condition: 'refresh-token-invalid',
    message: 'The permission has ended: it was revoked, replaced, or not used for too long.',
  },
  {
    when: ({ grantType, words }) =>
      grantType === 'authorization_code' &&
      /invalid.*authorization.?code|authorization.?code.*invalid/.test(words),
    kind: 'ask-consent',
    condition: 'authorization-code-invalid',
    message: 'The authorization code was already used, has expired, or was never issued.',
  },
  {
    when: ({ error, grantType }) => error === 'invalid_grant' && grantType === 'refresh_token',
    kind: 'ask-consent',
    condition: 'refresh-token-invalid',
    message: 'The permission has ended.',
  },
  {
    when: ({ error }) => error === 'invalid_grant',
    kind: 'ask-consent',
    condition: 'authorization-code-invalid',
    message: 'The authorization code was not accepted.',
  },
  {
    when: ({ status, error }) =>
      error === 'invalid_client' || (status === 401 && /^(access_denied|unauthorized_client)$/.test(error)),
    kind: 'fix-configuration',
    condition: 'client-credentials-refused',
    message: 'The client id or the client secret of this app is wrong.',
  },
  {
    when: ({ error }) => error === 'invalid_scope',
    kind: 'fix-configuration',
    condition: 'scope-not-registered',
    message: 'This app asks for a scope that its registration does not have.',
  },
  {
    when: ({ error }) => /^(invalid_request|invalid_target|unsupported_grant_type)$/.test(error),
    kind: 'bug',
    condition: 'token-request-malformed',
    message: 'The token endpoint did not understand the request of this app.',
  },
  {
    when: ({ status }) => status === 403,
    kind: 'retry-later',
    condition: 'token-request-forbidden',
    message: 'The token endpoint refused for a reason that it did not name.',
  },
];

/**
 * @param answer an answer of the token endpoint that brought no usable tokens
 * @param now milliseconds since 1970, to read `Retry-After` by
 * @returns what to do next
 * @see https://developer.atlassian.com/cloud/oauth/getting-started/refresh-tokens/ and RFC 6749 section 5.2
 */
export function classifyTokenAnswer(answer: Answer, grantType: GrantType, now: number): ProblemFacts {
  const { status } = answer;
  const retryAt = retryAfterMoment(answer.headers.get('retry-after'), now);
  if (status === 429)
    return laterBecause('rate-limited', 'Atlassian limits how often this app may ask.', status, retryAt);
  if (status >= 500)
    return laterBecause('unavailable', 'The token endpoint is out of order.', status, retryAt);
  const error = textMember(answer.json, 'error');
  if (error === undefined) return withoutWord(status, retryAt);
  const words = (textMember(answer.json, 'error_description') ?? '').toLowerCase();
  const row = rows.find(({ when }) => when({ status, error, words, grantType }));
  if (row === undefined) {
    return {
      kind: 'bug',
      condition: 'unknown-refusal',
      message: `The token endpoint refused with status ${status}.`,
      status,
    };
  }
  return { kind: row.kind, condition: row.condition, message: row.message, status, retryAt };
}

/** No OAuth word at all: something on the way answered, or the answer was cut. A 400 is still about what we sent. */
function withoutWord(status: number, retryAt: number | undefined): ProblemFacts {
  if (status === 400 || status === 413 || status === 431) {
    return {
      kind: 'bug',
      condition: 'token-request-malformed',
      message: 'The token endpoint did not understand the request of this app.',
      status,
    };
  }
  return laterBecause('unreadable-answer', 'The token endpoint gave no readable answer.', status, retryAt);
}

function laterBecause(condition: string, message: string, status: number, retryAt?: number): ProblemFacts {
  return { kind: 'retry-later', condition, message, status, retryAt };
}
