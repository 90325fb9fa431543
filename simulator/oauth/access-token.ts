import { lifeOf } from '../world/account-life.ts';
import { bearerTokenOf } from '../world/bearer-token.ts';
import type { Call } from '../world/call.ts';
import { MINUTE } from '../world/durations.ts';
import type { Claims } from '../world/jwts.ts';
import { revocationDelay, scopeCheck } from './dials.ts';
import { gatewayRefusal } from './gateway-refusals.ts';
import { type App, type Grant, oauthState } from './state.ts';

/** The simulation's own claim: which world, grant and family a token belongs to. */
export const OWN_CLAIM = 'https://fauxlassian.example/of';

/** What {@link OWN_CLAIM} holds. */
export interface TokenOrigin {
  readonly world: string;
  readonly grantId: string;
  readonly chainId?: string;
  /** The only site that the token reaches; absent for account-level access. */
  readonly cloudId?: string;
}

/** What there must be of a call to judge its bearer. */
export type BearerCall = Pick<Call, 'world' | 'headers' | 'jwts' | 'caller'>;

/** An access token that passed the guards. */
export interface Bearer {
  readonly app: App;
  readonly grant: Grant;
  readonly accountId: string;
  /** By which the token is judged: the latest consent's or its own, as the dial says. */
  readonly scopes: readonly string[];
  /** Cloud ids that it reaches. */
  readonly sites: readonly string[];
  /** When it was minted, in milliseconds. */
  readonly issuedAt: number;
  readonly jti: string;
}

/** Where a token of ours comes from, by its own word. */
export function tokenOrigin(claims: Claims | undefined): TokenOrigin | undefined {
  return claims?.[OWN_CLAIM] as TokenOrigin | undefined;
}

/**
 * Guards every operation that needs an access token, in the gateway's order: token, signature, world, hour, grant,
 * account.
 *
 * @throws Refusal in the gateway's words
 */
export function requireBearer(call: BearerCall): Bearer {
  const accessToken = bearerTokenOf(call.headers);
  if (accessToken === undefined) {
    throw gatewayRefusal('bearerMissing', { check: 'an Authorization header with a bearer token' });
  }
  const claims = call.jwts.readAccessToken(accessToken);
  const origin = tokenOrigin(claims);
  if (!claims || !origin || !isInstant(claims.iat) || !isInstant(claims.exp)) {
    throw gatewayRefusal('bearerForged', {
      check: 'the bearer is a JWT signed RS256 with the key of this simulator, with its times',
    });
  }
  const grant = oauthState(call.world).grants.get(origin.grantId);
  if (origin.world !== call.world.lineage || !grant) {
    throw gatewayRefusal('bearerOfOtherWorld', {
      check: 'the access token belongs to this world',
      expected: call.world.lineage,
      received: origin.world,
    });
  }
  const app = oauthState(call.world).apps.get(grant.clientId);
  if (!app) {
    throw gatewayRefusal('accessTokenOfRevokedGrant', { check: 'the app still exists', received: 'deleted' });
  }
  Object.assign(call.caller, { clientId: app.clientId, accountId: grant.accountId, grantId: grant.grantId });
  requireAlive(call, claims, grant);
  const latest = call.world.dial(scopeCheck) === 'latest-consent';
  return {
    app,
    grant,
    accountId: grant.accountId,
    scopes: latest ? grant.scopes : String(claims.scope ?? '').split(' '),
    sites: grant.sites.filter((site) => origin.cloudId === undefined || site === origin.cloudId),
    issuedAt: Number(claims.iat) * 1000,
    jti: String(claims.jti),
  };
}

/** A NumericDate (RFC 7519, section 2); the key is public, so that anybody can sign anything with it. */
const isInstant = (claim: unknown): boolean =>
  typeof claim === 'number' && !Number.isNaN(new Date(claim * 1000).getTime());

function requireAlive(call: BearerCall, claims: Claims, grant: Grant): void {
  const now = call.world.clock.now();
  const expiresAt = Number(claims.exp) * 1000;
  if (now >= expiresAt) {
    throw gatewayRefusal('accessTokenExpired', {
      check: 'the access token has not expired',
      expected: `before ${new Date(expiresAt).toISOString()}`,
      received: new Date(now).toISOString(),
    });
  }
  const delay = call.world.dial(revocationDelay) === 'none' ? 0 : MINUTE;
  if (grant.revokedAt !== undefined && now >= grant.revokedAt + delay) {
    throw gatewayRefusal('accessTokenOfRevokedGrant', {
      check: 'the grant is not revoked',
      received: `revoked at ${new Date(grant.revokedAt).toISOString()}`,
    });
  }
  const status = lifeOf(call.world, grant.accountId)?.status ?? 'closed';
  if (status !== 'active') {
    throw gatewayRefusal('accessTokenOfClosedAccount', { check: 'the account is active', received: status });
  }
}
