import { encodeSymmetric, SymmetricAlgorithm } from 'atlassian-jwt';
import { type Answer, readAnswer, textMember } from '../oauth/answer.ts';
import type { ConnectContext } from './connect-context.ts';
import type { TokenIdentity, TokenRefusal } from './parts.ts';
import type { Tenant } from './tenants.ts';

/** Seconds: "set exp to no more than 60 seconds after issue time" (mattermost-plugin-jira 600). */
const assertionLife = 60;

/** `lifetime` in milliseconds; `answer` is undefined when none came. */
export type TokenAnswer =
  | { readonly accessToken: string; readonly lifetime: number }
  | { readonly refusal: TokenRefusal; readonly answer: Answer | undefined };

/**
 * One request for an access token of a user: a JWT bearer assertion under the shared secret (RFC 7523 section 2.1).
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/oauth-2-jwt-bearer-tokens-for-connect-apps/
 */
export async function requestAccessToken(
  context: ConnectContext,
  tenant: Tenant,
  identity: TokenIdentity,
): Promise<TokenAnswer> {
  const { parts } = context;
  const answer = await send(context, assertionOf(context, tenant, identity), identity.scopes);
  const accessToken = textMember(answer?.json, 'access_token');
  const expiresIn: unknown = Reflect.get(Object(answer?.json), 'expires_in');
  const isToken = answer?.status === 200 && accessToken && typeof expiresIn === 'number' && expiresIn > 0;
  if (!isToken) return { refusal: parts.classifyTokenRefusal(answer), answer };
  return { accessToken, lifetime: expiresIn * 1000 };
}

function assertionOf(
  { configuration, environment }: ConnectContext,
  tenant: Tenant,
  identity: TokenIdentity,
) {
  const iat = Math.floor(environment.now() / 1000);
  const claims = {
    iss: `urn:atlassian:connect:clientid:${identity.oauthClientId}`,
    sub: `urn:atlassian:connect:useraccountid:${identity.accountId}`,
    tnt: tenant.baseUrl,
    aud: configuration.authorizationServer.audience,
    iat,
    exp: iat + assertionLife,
  };
  return encodeSymmetric(claims, tenant.sharedSecret, SymmetricAlgorithm.HS256);
}

async function send(
  { configuration, environment }: ConnectContext,
  assertion: string,
  scopes: readonly string[],
): Promise<Answer | undefined> {
  const form = new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion });
  if (scopes.length > 0) form.set('scope', scopes.join(' '));
  try {
    const response = await environment.fetch(configuration.authorizationServer.tokenAddress, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
      body: form.toString(),
      redirect: 'error',
    });
    return await readAnswer(response);
  } catch {
    return undefined;
  }
}

const byError: Readonly<Record<string, TokenRefusal>> = {
  invalid_scope: 'scope',
  unauthorized_client: 'grant-type',
  unsupported_grant_type: 'assertion',
  invalid_request: 'assertion',
};

/**
 * What a refusal is about, as far as it says: nobody knows the words for a stale `oauthClientId`, or for an inactive user
 * (facts, section 6.2), so these are told apart by other means.
 */
export function classifyTokenRefusal(answer: Answer | undefined): TokenRefusal {
  if (answer === undefined || answer.status >= 500 || answer.status === 408) return 'unavailable';
  if (answer.status === 429) return 'rate-limited';
  if (answer.status < 400) return 'unavailable';
  const description = textMember(answer.json, 'error_description') ?? '';
  if (/^(Expiration timestamp|Invalid aud)/.test(description)) return 'assertion';
  return byError[textMember(answer.json, 'error') ?? ''] ?? 'client-or-user';
}
