import { type Account, accountOf } from '../world/directory.ts';
import type { Jwts } from '../world/jwts.ts';
import type { World } from '../world/world.ts';
import { OWN_CLAIM, type TokenOrigin } from './access-token.ts';
import type { AuthorizationRequest } from './authorization/check-request.ts';
import { authorizationFacts } from './authorization/facts.ts';
import { forgetOldest } from './authorization/forget.ts';
import { codeLifetimeOf } from './facts.ts';
import { AUTHORIZATION_CODE, TOKEN_TYPE } from './mint.ts';
import { type App, findGrant, type Grant, type IssuedCode, oauthState } from './state.ts';

/** What a person said yes to. */
export interface Consent {
  readonly request: AuthorizationRequest;
  readonly app: App;
  readonly account: Account;
  /** Cloud ids of the chosen sites; of an app with resource-level access only the first counts. */
  readonly cloudIds: readonly string[];
}

/**
 * Enters a consent: one grant per app and account, whose scopes the newest consent replaces and to whose sites it adds
 * (documented, oauth-2-3lo-apps). With resource-level access the code, and all that comes of it, is bound to its site.
 *
 * @returns the authorization code, a JWT (observed) that is opaque by contract
 */
export function giveConsent(world: World, jwts: Jwts, consent: Consent): string {
  const { request, app, account } = consent;
  const bound = app.accessType === 'resource-level';
  const cloudIds = bound ? consent.cloudIds.slice(0, 1) : consent.cloudIds;
  const existing = findGrant(world, app.clientId, account.accountId);
  const grant = existing ?? beginGrant(world, app, account);
  grant.scopes = [...request.scopes];
  grant.sites = [...new Set([...grant.sites, ...cloudIds])];
  grant.password = account.password;
  grant.consentedAt = world.clock.now();
  for (const cloudId of cloudIds) liftUninstallation(world, cloudId, app);
  const cloudId = bound ? cloudIds[0] : undefined;
  const { grantId, clientId, accountId, scopes } = grant;
  world.record('grant.consented', {
    grantId,
    clientId,
    accountId,
    scopes: [...scopes],
    sites: [...cloudIds],
    again: existing !== undefined,
  });
  return issueCode(world, jwts, grant, request, cloudId);
}

/** Ends a grant, and with it every token of the app for this person, at all sites (documented). */
export function revokeGrant(world: World, grant: Grant, by: 'person' | 'admin' | 'app-deleted'): void {
  if (grant.revokedAt !== undefined) return;
  grant.revokedAt = world.clock.now();
  const { grantId, clientId, accountId } = grant;
  world.record('grant.revoked', { grantId, clientId, accountId, by });
}

/**
 * An admin's "Uninstall" of a site: everybody's access through the app ends there (documented,
 * support.atlassian.com). Whoever has no other site left has no grant left (inferred).
 *
 * @returns the grants that lost the site
 */
export function uninstall(world: World, app: App, cloudId: string): Grant[] {
  const { chains, grants, uninstalled } = oauthState(world);
  const losing = [...grants.values()].filter(
    (grant) => grant.clientId === app.clientId && grant.sites.includes(cloudId),
  );
  const losers = new Set(losing.map(({ grantId }) => grantId));
  for (const chain of chains.values()) {
    if (losers.has(chain.grantId) && chain.cloudId === cloudId) chain.ended ??= 'uninstalled';
  }
  for (const grant of losing) {
    grant.sites = grant.sites.filter((site) => site !== cloudId);
    if (grant.sites.length === 0) revokeGrant(world, grant, 'admin');
  }
  uninstalled.set(cloudId, [...new Set([...(uninstalled.get(cloudId) ?? []), app.clientId])]);
  return losing;
}

/** The grants that an account has given and not taken back. */
export function grantsOf(world: World, accountId: string): Grant[] {
  if (!accountOf(world, accountId)) return [];
  return [...oauthState(world).grants.values()].filter(
    (grant) => grant.accountId === accountId && grant.revokedAt === undefined,
  );
}

/** Enters a grant of nothing yet: no scopes, no sites. */
export function beginGrant(world: World, app: App, account: Account): Grant {
  const now = world.clock.now();
  const grant: Grant = {
    grantId: world.dice.uuid('grantId'),
    clientId: app.clientId,
    accountId: account.accountId,
    scopes: [],
    sites: [],
    password: account.password,
    createdAt: now,
    consentedAt: now,
    revokedAt: undefined,
  };
  oauthState(world).grants.set(grant.grantId, grant);
  return grant;
}

function liftUninstallation(world: World, cloudId: string, app: App): void {
  const { uninstalled } = oauthState(world);
  const rest = uninstalled.get(cloudId)?.filter((clientId) => clientId !== app.clientId);
  if (rest) uninstalled.set(cloudId, rest);
}

function issueCode(
  world: World,
  jwts: Jwts,
  grant: Grant,
  request: AuthorizationRequest,
  cloudId: string | undefined,
): string {
  const { codes } = oauthState(world);
  const issuedAt = world.clock.now();
  const lifetime = codeLifetimeOf(world);
  // Kept beyond its lifetime, so that whoever sends it late or twice is told apart in the journal.
  const isForgotten = (code: IssuedCode) => issuedAt >= code.issuedAt + 2 * lifetime;
  forgetOldest(codes, isForgotten, authorizationFacts.codesKeptAtMost.value);
  const jti = world.dice.uuid('codeJti');
  const { clientId, redirectUri, codeChallenge, resource } = request;
  const scopes = [...request.scopes];
  codes.set(jti, {
    grantId: grant.grantId,
    clientId,
    redirectUri,
    scopes,
    cloudId,
    codeChallenge,
    resource,
    issuedAt,
    chainId: undefined,
    used: false,
  });
  const origin: TokenOrigin = { world: world.lineage, grantId: grant.grantId };
  return jwts.signOpaque({
    iss: 'auth.atlassian.com',
    iat: Math.floor(issuedAt / 1000),
    exp: Math.floor((issuedAt + lifetime) / 1000),
    jti,
    [TOKEN_TYPE]: AUTHORIZATION_CODE,
    [OWN_CLAIM]: origin,
  });
}
