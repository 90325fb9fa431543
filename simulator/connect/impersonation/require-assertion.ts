import type { Call } from '../../world/call.ts';
import { hostOfSite } from '../../world/directory.ts';
import type { Claims } from '../../world/jwts.ts';
import type { World } from '../../world/world.ts';
import { productPath, siteOfTenant } from '../tenants.ts';
import { instantOf, textOf } from '../tokens/parse-jwt.ts';
import { futureAssertions } from './dials.ts';
import { facts } from './facts.ts';
import { assertionRefusal } from './refusals.ts';
import type { AssertionClient } from './require-client.ts';

/** Guards aud: the server that is asked, alone or in a list. @throws Refusal 400 */
export function requireAudience({ host, addresses }: Call, { aud }: Claims): void {
  const own = [`https://${host.host}`, addresses.of(host.host, '')];
  const named: unknown[] = Array.isArray(aud) ? aud : [aud];
  if (named.some((one) => own.includes(one as string))) return;
  const value = named.map((one) => textOf(one) ?? JSON.stringify(one) ?? 'none').join(', ');
  const reason = { check: 'aud is this server', expected: own.join(' or '), received: value };
  throw assertionRefusal('assertionAudience', reason, { value });
}

/** Guards iat and exp: at most sixty seconds apart, and now between them. @throws Refusal 400 */
export function requireTimes(world: World, { iat, exp }: Claims): void {
  const issuedAt = instantOf(iat);
  const expiresAt = instantOf(exp);
  if (issuedAt === undefined || expiresAt === undefined) {
    const received = JSON.stringify({ iat, exp });
    throw assertionRefusal('assertionTimes', { check: 'iat and exp are numbers of seconds', received });
  }
  const now = world.clock.now();
  if (expiresAt - Math.min(issuedAt, now) > facts.assertionLifetime.value) {
    const value = String(Math.round((expiresAt - now) / 1000));
    const check = 'exp is at most 60 seconds after iat and now';
    throw assertionRefusal('assertionTooLong', { check, received: JSON.stringify({ iat, exp }) }, { value });
  }
  const times = () => ({ expected: new Date(now).toISOString(), received: JSON.stringify({ iat, exp }) });
  if (now >= expiresAt)
    throw assertionRefusal('assertionExpired', { check: 'exp is yet to come', ...times() });
  if (issuedAt > now && world.dial(futureAssertions) === 'refused')
    throw assertionRefusal('assertionFromFuture', { check: 'iat is past', ...times() });
}

/** Guards tnt: the product's base address, as the app was told it or by the site's real name. @throws Refusal 400 */
export function requireTenantClaim(
  { world, addresses }: Call,
  client: AssertionClient,
  { tnt }: Claims,
): void {
  const { installation, baseUrls } = client;
  const host = hostOfSite(siteOfTenant(world, installation));
  const path = productPath(installation.product);
  const known = [...baseUrls, `https://${host}${path}`, addresses.of(host, path)];
  if (known.includes(textOf(tnt) ?? '')) return;
  const reason = {
    check: 'tnt is the base address of the installation',
    expected: baseUrls[0] ?? '',
    received: JSON.stringify(tnt) ?? 'none',
  };
  throw assertionRefusal('assertionTenant', reason);
}
