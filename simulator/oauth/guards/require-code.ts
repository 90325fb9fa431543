import { createHash } from 'node:crypto';
import type { components } from '../../../openapi/oauth.gen.ts';
import { lifeOf } from '../../world/account-life.ts';
import type { Call } from '../../world/call.ts';
import { tokenOrigin } from '../access-token.ts';
import { codeReplay, pkceOfOrdinaryApps } from '../dials.ts';
import { codeLifetimeOf } from '../facts.ts';
import { type TokenCondition, tokenRefusal } from '../refusals.ts';
import { type App, type Grant, type IssuedCode, oauthState } from '../state.ts';
import { requireNoResource } from './require-no-resource.ts';

type TokenRequest = components['schemas']['TokenRequest'];

/**
 * Guards the exchange of a code (RFC 6749, section 4.1.3), in this order: known, the client's own, unused, alive, sent
 * to the same redirect, verified (RFC 7636, section 4.6), without a resource, of a living grant.
 *
 * @throws Refusal of the token endpoint
 */
export function requireCode(call: Call, app: App, request: TokenRequest): { code: IssuedCode; grant: Grant } {
  const code = requireKnownCode(call, request.code);
  requireOwnCode(call, app, code);
  requireUnusedCode(call, code);
  requireLivingCode(call, code);
  requireSameRedirect(call, code, request.redirect_uri);
  requireVerifier(call, app, code, request.code_verifier);
  requireNoResource(call, code.resource ?? request.resource);
  return { code, grant: requireLivingGrant(call, code) };
}

function requireKnownCode(call: Call, sent: string | undefined): IssuedCode {
  if (!sent) throw no(call, 'tokenRequestIncomplete', 'the request carries a code');
  const claims = call.jwts.readOpaque(sent);
  const code = oauthState(call.world).codes.get(String(claims?.jti));
  if (claims && code && tokenOrigin(claims)?.world === call.world.lineage) return code;
  const old =
    claims &&
    tokenOrigin(claims)?.world === call.world.lineage &&
    Number(claims.exp) * 1000 <= call.world.clock.now();
  throw old
    ? no(call, 'codeExpired', 'the code is not older than its lifetime')
    : no(call, 'codeUnknown', 'the code was given out in this world');
}

function requireOwnCode(call: Call, app: App, code: IssuedCode): void {
  if (code.clientId === app.clientId) return;
  throw no(call, 'codeOfOtherClient', 'the code was given out to this app', code.clientId, app.clientId);
}

function requireUnusedCode(call: Call, code: IssuedCode): void {
  if (!code.used) return;
  const chain = oauthState(call.world).chains.get(code.chainId ?? '');
  if (chain && call.world.dial(codeReplay) === 'ends-tokens') chain.ended ??= 'code-replayed';
  throw no(call, 'codeReplayed', 'the code was not exchanged before');
}

function requireLivingCode(call: Call, code: IssuedCode): void {
  const expiresAt = code.issuedAt + codeLifetimeOf(call.world);
  const now = call.world.clock.now();
  if (now < expiresAt) return;
  const [expected, received] = [`before ${new Date(expiresAt).toISOString()}`, new Date(now).toISOString()];
  throw no(call, 'codeExpired', 'the code is not older than its lifetime', expected, received);
}

function requireSameRedirect(call: Call, code: IssuedCode, redirectUri: string | undefined): void {
  if (redirectUri === code.redirectUri) return;
  const check = 'the redirect_uri is that of the authorization request';
  throw no(call, 'codeOfOtherRedirect', check, code.redirectUri, redirectUri ?? 'none');
}

function requireVerifier(call: Call, app: App, code: IssuedCode, verifier: string | undefined): void {
  const ordinary = !app.publicClient;
  if (ordinary && (code.codeChallenge === undefined || call.world.dial(pkceOfOrdinaryApps) === 'ignored'))
    return;
  const challenge = createHash('sha256')
    .update(verifier ?? '')
    .digest('base64url');
  if (verifier !== undefined && challenge === code.codeChallenge) return;
  const check = 'the S256 of the code_verifier is the code_challenge';
  throw no(
    call,
    'codeVerifierWrong',
    check,
    code.codeChallenge ?? 'a challenge',
    verifier ? challenge : 'no verifier',
  );
}

function requireLivingGrant(call: Call, code: IssuedCode): Grant {
  const grant = oauthState(call.world).grants.get(code.grantId);
  const status = grant && lifeOf(call.world, grant.accountId)?.status;
  if (grant && grant.revokedAt === undefined && status === 'active') {
    Object.assign(call.caller, { grantId: grant.grantId, accountId: grant.accountId });
    return grant;
  }
  throw no(
    call,
    'codeOfDeadGrant',
    'consent and account behind the code are alive',
    'active',
    status ?? 'revoked',
  );
}

function no(call: Call, condition: TokenCondition, check: string, expected?: string, received?: string) {
  return tokenRefusal(call.world, condition, { check, expected, received });
}
