import { lifeOf } from '../../world/account-life.ts';
import type { Call } from '../../world/call.ts';
import { accountOf } from '../../world/directory.ts';
import type { Claims } from '../../world/jwts.ts';
import { tokenOrigin } from '../access-token.ts';
import { absoluteExpiry, breachEnds } from '../dials.ts';
import { facts } from '../facts.ts';
import { AUTHORIZATION_CODE, REFRESH_TOKEN, tokenTypeOf } from '../mint.ts';
import { type TokenCondition, tokenRefusal } from '../refusals.ts';
import { type App, type Chain, type Grant, oauthState } from '../state.ts';

/** A refresh token that may be exchanged. */
export interface Refreshable {
  readonly grant: Grant;
  readonly chain: Chain;
  /** `current`, or `previous` where only the leeway saves it. */
  readonly generation: 'current' | 'previous';
}

/**
 * Guards the refresh (RFC 6749, section 6, with rotation and breach detection): known, the client's own, of a living
 * account, grant and family, under the same password, used within ninety days, and current or within the leeway.
 *
 * @throws Refusal of the token endpoint; on reuse the family is ended
 */
export function requireRefreshToken(call: Call, app: App, refreshToken: string | undefined): Refreshable {
  if (!refreshToken) throw no(call, 'tokenRequestIncomplete', 'the request carries a refresh_token');
  const claims = call.jwts.readOpaque(refreshToken);
  if (claims && tokenTypeOf(claims) === AUTHORIZATION_CODE) {
    throw no(call, 'refreshTokenIsCode', 'what is sent as refresh_token is none of the codes');
  }
  const { grant, chain } = requireKnown(call, claims);
  if (grant.clientId !== app.clientId) {
    throw no(
      call,
      'refreshTokenOfOtherClient',
      'the refresh token is of this app',
      grant.clientId,
      app.clientId,
    );
  }
  Object.assign(call.caller, { grantId: grant.grantId, accountId: grant.accountId });
  requireLivingGrant(call, grant);
  requireLivingFamily(call, chain);
  requireSamePassword(call, grant);
  requireYoung(call, chain);
  return { grant, chain, generation: requireUnrotated(call, chain, Number(claims?.generation)) };
}

function requireKnown(call: Call, claims: Claims | undefined): { grant: Grant; chain: Chain } {
  const origin = tokenOrigin(claims);
  const { grants, chains } = oauthState(call.world);
  const chain = chains.get(origin?.chainId ?? '');
  const grant = grants.get(chain?.grantId ?? '');
  const ours = claims !== undefined && tokenTypeOf(claims) === REFRESH_TOKEN;
  const known =
    chain && grant && origin?.world === call.world.lineage && Number(claims?.generation) <= chain.generation;
  if (!ours || !known) throw no(call, 'refreshTokenUnknown', 'the refresh token was given out in this world');
  return { grant, chain };
}

function requireLivingGrant(call: Call, grant: Grant): void {
  const status = lifeOf(call.world, grant.accountId)?.status ?? 'closed';
  if (status !== 'active') throw no(call, 'accountGone', 'the account is active', 'active', status);
  if (grant.revokedAt === undefined) return;
  throw no(call, 'grantRevoked', 'the consent stands', undefined, `revoked at ${iso(grant.revokedAt)}`);
}

function requireLivingFamily(call: Call, chain: Chain): void {
  if (chain.ended === undefined) return;
  throw no(call, 'refreshTokenFamilyEnded', 'the family of the refresh token lives', undefined, chain.ended);
}

function requireSamePassword(call: Call, grant: Grant): void {
  const password = accountOf(call.world, grant.accountId)?.password;
  if (password === grant.password) return;
  throw no(call, 'passwordChanged', 'the password is the one at the time of the consent');
}

function requireYoung(call: Call, chain: Chain): void {
  const now = call.world.clock.now();
  const idleUntil = chain.rotatedAt + facts.inactivity.value;
  if (now >= idleUntil) {
    throw no(call, 'refreshTokenInactive', 'used within ninety days', `before ${iso(idleUntil)}`, iso(now));
  }
  const endsAt = chain.startedAt + facts.absoluteLifetime.value;
  if (call.world.dial(absoluteExpiry) === '365-days' && now >= endsAt) {
    throw no(
      call,
      'refreshTokenExpired',
      'the consent is younger than 365 days',
      `before ${iso(endsAt)}`,
      iso(now),
    );
  }
}

function requireUnrotated(call: Call, chain: Chain, generation: number): Refreshable['generation'] {
  if (generation === chain.generation) return 'current';
  const now = call.world.clock.now();
  const leewayEnds = chain.rotatedAt + facts.leeway.value;
  const previous = chain.generation - facts.leewayGenerations.value;
  if (generation === previous && now < leewayEnds) return 'previous';
  endFamilies(call, chain);
  call.world.record('oauth.reuse-detected', { grantId: chain.grantId, chainId: chain.chainId });
  throw no(
    call,
    'refreshTokenReused',
    'the refresh token is the current one, or the previous one within the leeway',
    `generation ${chain.generation}, or ${previous} before ${iso(leewayEnds)}`,
    `generation ${generation} at ${iso(now)}`,
  );
}

/** Breach detection "invalidates all refresh tokens" (documented); of the family, or of the person's every consent. */
function endFamilies(call: Call, breached: Chain): void {
  const all = call.world.dial(breachEnds) === 'grant';
  for (const chain of oauthState(call.world).chains.values()) {
    if (chain === breached || (all && chain.grantId === breached.grantId)) chain.ended ??= 'reuse-detected';
  }
}

const iso = (instant: number): string => new Date(instant).toISOString();

function no(call: Call, condition: TokenCondition, check: string, expected?: string, received?: string) {
  return tokenRefusal(call.world, condition, { check, expected, received });
}
