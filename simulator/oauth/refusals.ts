import type { Answer } from '../world/answer.ts';
import { defineRefusals, type RefusalFact } from '../world/facts.ts';
import { type PrivateReason, Refusal } from '../world/refusal.ts';
import type { World } from '../world/world.ts';
import { words } from './dials.ts';

/** A refusal of the token endpoint; `auth0` are the words of the former server, where they differ. */
interface TokenRefusal extends RefusalFact {
  readonly error: string;
  readonly description: string;
  readonly auth0?: { readonly status: number; readonly error: string; readonly description: string };
}

const REC = 'github.com/Alknoma/minutehand, recorded 2026-10-08';

const badCode = (title: string, standing: RefusalFact['standing'] = 'observed') => ({
  title,
  standing,
  status: 400,
  error: 'invalid_request',
  description: 'authorization_code is invalid',
  auth0: { status: 403, error: 'invalid_grant', description: 'Invalid authorization code' },
  source: 'community.developer.atlassian.com/t/66643; community.atlassian.com qaq-p/1442839 (auth0)',
});

const badRefreshToken = (title: string, standing: RefusalFact['standing'] = 'observed') => ({
  title,
  standing,
  status: 403,
  error: 'unauthorized_client',
  description: 'refresh_token is invalid',
  auth0: { status: 403, error: 'invalid_grant', description: 'Unknown or invalid refresh token.' },
  source: 'github.com/ParabolInc/parabol/issues/11849; developer.atlassian.com oauth-2-3lo-apps (auth0)',
});

const badClient = (title: string, standing: RefusalFact['standing'] = 'observed') => ({
  title,
  standing,
  status: 401,
  error: 'access_denied',
  description: 'Unauthorized',
  source: 'github.com/MrRefactoring/jira.js oauthErrors.test.ts; passport-atlassian-oauth2 issue 1',
});

const badRequest = (title: string, standing: RefusalFact['standing'], source: string) => ({
  title,
  standing,
  status: 400,
  error: 'invalid_request',
  description: 'Incorrect request parameters',
  source,
});

/** Everything that the token endpoint says no to, by condition. */
const table = {
  grantTypeUnsupported: {
    title: 'The grant type is none of the three; said before the client is looked at',
    status: 400,
    error: 'invalid_request',
    description: 'grant_type must be one of [authorization_code|refresh_token|client_credentials]',
    standing: 'observed',
    source: `${REC}, token_unsupported_grant`,
  },
  tokenRequestUnreadable: badRequest('The body cannot be read', 'observed', `${REC}, token_unreadable`),
  tokenRequestIncomplete: badRequest(
    'A parameter that the grant needs is missing',
    'inferred',
    'from the unreadable body',
  ),
  clientIdMissing: badClient('The request names no app', 'unknown'),
  clientUnknown: badClient('There is no app of this client id'),
  clientSecretWrong: badClient('The client secret is not the one of the app'),
  clientSecretMissing: badClient('The app must authenticate and did not', 'unknown'),
  clientCredentialsOfApp: badClient('An app, not a service account, asks for client_credentials', 'unknown'),
  grantTypeOfServiceAccount: badClient(
    'A service account asks for another grant than client_credentials',
    'unknown',
  ),
  serviceAccountGone: badClient(
    'The service account behind the credential is closed or deactivated',
    'unknown',
  ),
  codeUnknown: badCode('The authorization code was never given out'),
  codeExpired: badCode('The authorization code is older than its lifetime'),
  codeReplayed: badCode('The authorization code was exchanged before'),
  codeOfOtherClient: badCode('The authorization code was given out to another app', 'unknown'),
  codeOfOtherRedirect: badCode('The redirect_uri is not the one of the authorization request', 'unknown'),
  codeVerifierWrong: badCode('The code verifier does not fit the code challenge', 'unknown'),
  codeOfDeadGrant: badCode('The consent behind the code is revoked, or its account is gone', 'inferred'),
  resourceUnexpected: {
    title:
      'A resource was bound into the code, or is sent to the token endpoint (with a refresh token: inferred)',
    status: 400,
    error: 'invalid_target',
    description: 'Incorrect resource parameters',
    standing: 'observed',
    source: 'github.com/sooperset/mcp-atlassian/issues/1137 (words; the status is unknown)',
  },
  refreshTokenUnknown: badRefreshToken('The refresh token was never given out'),
  refreshTokenIsCode: badRequest(
    'An authorization code is sent where a refresh token belongs',
    'observed',
    'github.com/pilcrowonpaper/arctic/issues/63 (the error; its description is inferred)',
  ),
  refreshTokenOfOtherClient: badRefreshToken('The refresh token was given out to another app', 'inferred'),
  refreshTokenReused: badRefreshToken(
    'The refresh token was rotated before the leeway; the whole family dies',
  ),
  refreshTokenFamilyEnded: badRefreshToken('The family of the refresh token was ended before'),
  refreshTokenInactive: badRefreshToken('The refresh token was not used for ninety days'),
  refreshTokenExpired: badRefreshToken('The consent is 365 days old'),
  passwordChanged: badRefreshToken('The password of the account is not the one at the time of the consent'),
  grantRevoked: badRefreshToken('The consent was revoked, by its person or by an admin'),
  accountGone: badRefreshToken('The account behind the grant is closed or deactivated', 'inferred'),
} as const satisfies Record<string, TokenRefusal>;

defineRefusals('oauth', table);

/** Why the token endpoint says no. */
export type TokenCondition = keyof typeof table;

/** What every answer of the token endpoint carries (recorded). */
export const TOKEN_HEADERS = {
  'cache-control': 'no-cache, no-store, max-age=0, must-revalidate',
  pragma: 'no-cache',
  expires: '0',
  'x-frame-options': 'DENY',
  vary: 'Origin,Access-Control-Request-Method,Access-Control-Request-Headers',
} as const;

/** A refusal of the token endpoint, in the words to which this world's dial is set. */
export function tokenRefusal(world: World, condition: TokenCondition, reason: PrivateReason): Refusal {
  const row: TokenRefusal = table[condition];
  const { status, error, description } = (world.dial(words) === 'auth0' && row.auth0) || row;
  const answer: Answer = { status, body: { error, error_description: description } };
  return new Refusal(condition, answer, reason);
}
