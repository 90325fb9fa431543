import { SECOND } from '../../world/durations.ts';
import type { Claims } from '../../world/jwts.ts';
import type { World } from '../../world/world.ts';
import { deadIdentitiesAt } from '../dead-identities.ts';
import { impliedBy } from '../scopes.ts';
import type { Installation } from '../state.ts';
import { installationOf } from '../tenants.ts';
import { instantOf, parseJwt, textOf } from '../tokens/parse-jwt.ts';
import { readShared } from '../tokens/shared-secret-jwts.ts';
import { noteDeadUse, signerAmongDead } from './dead-identities.ts';
import { appsBeingInstalled, disabledApps, tokenAudience, tokenLeeway } from './dials.ts';
import { tokenRefusal } from './refusals.ts';
import { requireQueryHash } from './require-query-hash.ts';
import { type AppVisit, type Door, doorOf, type SiteCall } from './visit.ts';

/**
 * Guards a product by the JWT of an app: its form, its issuer, its signature, its times, its query hash, that the app is enabled,
 * and, as a dial has it, its audience.
 *
 * @throws Refusal 400 or 401, 404 where there is no such site
 * @see https://developer.atlassian.com/cloud/jira/platform/understanding-jwt-for-connect-apps/
 */
export function requireApp(call: SiteCall, connectToken: string): AppVisit & { installation: Installation } {
  const door = doorOf(call);
  requireNormalPath(call);
  const parsed = parseJwt(connectToken);
  if (!parsed)
    throw tokenRefusal(call.world, 'appTokenUnparsable', {
      check: 'the JWT has three parts of base64url and JSON',
    });
  const { claims } = parsed;
  const installation = requireIssuer(call, door, claims, connectToken);
  requireSignature(call, door, installation, connectToken);
  requireTimes(call.world, claims);
  requireQueryHash(call, door, claims);
  requireEnabled(call.world, installation);
  requireAudience(call, door, installation, claims);
  const { appKey, appAccountId: accountId, descriptor } = installation;
  return { appKey, accountId, scopes: impliedBy(descriptor.scopes), installation };
}

/** Dots and empty segments make two requests of one path. */
const UNNORMALISED = /\/(?:\.{1,2}|%2e|\.%2e|%2e\.|%2e%2e)?(?=\/)|\/(?:\.{1,2}|%2e|\.%2e|%2e\.|%2e%2e)$/i;

function requireNormalPath({ world, path }: SiteCall): void {
  const bare = path.split('?', 1)[0] ?? '';
  if (!UNNORMALISED.test(bare)) return;
  throw tokenRefusal(world, 'appPathUnnormalised', {
    check: 'the path has no dots and no empty segments',
    received: bare,
  });
}

/** The app that the JWT names as its issuer, at this product of the site. */
function requireIssuer(call: SiteCall, door: Door, { iss }: Claims, connectToken: string): Installation {
  const { world, exchange } = call;
  const issuer = textOf(iss) ?? '';
  const { tenant } = door;
  const installation = tenant && installationOf(world, tenant, issuer);
  if (installation) return installation;
  const reason = { check: 'iss is the key of an app that is installed here', received: JSON.stringify(iss) };
  if (tenant && issuer === tenant.clientKey) throw tokenRefusal(world, 'appIssuedByClientKey', reason);
  const dead = tenant && signerAmongDead(world, tenant, issuer, connectToken);
  if (!dead) throw tokenRefusal(world, 'appUnknown', reason);
  noteDeadUse(world, dead, { by: 'product', accepted: false, exchange });
  throw tokenRefusal(world, 'appTokenOfDeadInstallation', {
    check: 'the app is installed here',
    received: `${issuer}, whose installation ${dead.clientKey} ended (${dead.cause})`,
  });
}

function requireSignature(
  call: SiteCall,
  door: Door,
  installation: Installation,
  connectToken: string,
): void {
  if (readShared(installation.sharedSecret, connectToken)) return;
  const { world, exchange } = call;
  const dead = signerAmongDead(world, installation, installation.appKey, connectToken);
  if (dead) {
    noteDeadUse(world, dead, { by: 'product', accepted: false, exchange });
    throw tokenRefusal(world, 'appTokenOfDeadInstallation', {
      check: 'the JWT is signed with the shared secret of today',
      expected: `that of ${door.tenant?.clientKey}`,
      received: `that of ${dead.clientKey}, which ended (${dead.cause})`,
    });
  }
  throw tokenRefusal(world, 'appTokenSignature', {
    check: 'the JWT is HS256, signed with the shared secret of the installation',
  });
}

const leewayOf = (world: World): number => (world.dial(tokenLeeway) === 'none' ? 0 : 30 * SECOND);

function requireTimes(world: World, { iat, exp, nbf }: Claims): void {
  const issuedAt = instantOf(iat);
  const expiresAt = instantOf(exp);
  const validFrom = nbf === undefined ? issuedAt : instantOf(nbf);
  if (issuedAt === undefined || expiresAt === undefined || validFrom === undefined) {
    const received = JSON.stringify({ iat, exp, nbf });
    throw tokenRefusal(world, 'appTokenTimes', { check: 'iat and exp are numbers of seconds', received });
  }
  const now = world.clock.now();
  const leeway = leewayOf(world);
  const isDue = now < expiresAt + leeway && (nbf === undefined || now >= validFrom - leeway);
  if (isDue) return;
  throw tokenRefusal(world, 'appTokenExpired', {
    check: 'the JWT is valid at present',
    expected: `from ${new Date(validFrom).toISOString()} until ${new Date(expiresAt).toISOString()}`,
    received: new Date(now).toISOString(),
  });
}

function requireEnabled(world: World, { state, appKey }: Installation): void {
  const dial = state === 'installing' ? appsBeingInstalled : disabledApps;
  if (state === 'enabled' || world.dial(dial) === 'accepted') return;
  throw tokenRefusal(world, 'appDisabled', {
    check: 'the app is enabled',
    received: `${appKey} is ${state}`,
  });
}

/**
 * Where all sites share one secret, a JWT for the dead clientKey is as good as any; its audience alone tells, and whether a
 * product looks at that is a dial.
 */
function requireAudience(
  call: SiteCall,
  door: Door,
  { clientKey, appKey }: Installation,
  { aud }: Claims,
): void {
  if (aud === undefined || !door.tenant) return;
  const named: unknown[] = Array.isArray(aud) ? aud : [aud];
  if (named.includes(clientKey)) return;
  const { world, exchange } = call;
  const accepted = world.dial(tokenAudience) === 'ignored';
  const dead = deadIdentitiesAt(world, door.tenant, appKey).find((one) => named.includes(one.clientKey));
  if (dead) noteDeadUse(world, dead, { by: 'product', accepted, exchange });
  if (accepted) return;
  throw tokenRefusal(world, 'appTokenAudience', {
    check: 'aud, where there is one, is the clientKey of the product',
    expected: clientKey,
    received: JSON.stringify(aud),
  });
}
