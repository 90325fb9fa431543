import type { ConnectContext } from './connect-context.ts';
import type { Verification } from './create-connect.ts';
import { heard } from './heard.ts';
import { judgeClaims } from './judge-claims.ts';
import type { Claims, ConnectRequest, Endpoint, Refusal } from './messages.ts';
import { badSignature } from './prove.ts';
import { jwtInHeader, jwtOfPage, peekJwt, readClaims } from './read-jwt.ts';
import { isRefusal, refuse } from './refuse.ts';
import { installationOf, isCurrent, type Tenant } from './tenants.ts';

/** What is known of an installation is not written for every call of it. */
const heardAtMostEvery = 3_600_000;

/** Verifies what an installation calls the app with: HS256 under the secret of whoever the token says to come from. */
export async function verifyCaller(
  context: ConnectContext,
  endpoint: Exclude<Endpoint, 'installed' | 'uninstalled' | 'enabled' | 'disabled'>,
  request: ConnectRequest,
): Promise<Verification> {
  const jwt = endpoint === 'page' ? jwtOfPage(request) : jwtInHeader(request);
  const seen =
    typeof jwt === 'string'
      ? await verify(context, endpoint, request, jwt)
      : (jwt ?? refuse('signature-missing', 'The call is not signed.'));
  if (isRefusal(seen)) return { outcome: 'refused', refusal: seen };
  const { claims, tenant } = seen;
  return {
    outcome: 'verified',
    installation: installationOf(await hear(context, tenant, claims)),
    ...(claims.sub !== undefined && { accountId: claims.sub }),
    ...(claims.context !== undefined && { context: claims.context }),
  };
}

async function verify(
  { configuration, environment, parts, store }: ConnectContext,
  endpoint: Endpoint,
  request: ConnectRequest,
  jwt: string,
): Promise<{ claims: Claims; tenant: Tenant } | Refusal> {
  const unverified = peekJwt(jwt);
  if (isRefusal(unverified)) return unverified;
  const tenant = await parts.findTenant(store, unverified.issuer, request);
  if (tenant === undefined) return refuse('installation-unknown', 'No such installation is known.');
  const unwanted = parts.judgeCaller(tenant);
  if (unwanted) return unwanted;
  let claims: Claims | Refusal;
  try {
    claims = readClaims(parts.readBySecret(jwt, tenant.sharedSecret, endpoint));
  } catch {
    return badSignature;
  }
  if (isRefusal(claims)) return claims;
  const now = environment.now();
  const facts = { configuration, endpoint, algorithm: 'HS256', claims, request, now } as const;
  return judgeClaims(facts, parts) ?? { claims, tenant };
}

/** Whoever signs is alive; and the host shows pages and sends webhooks only for apps that are enabled. */
async function hear({ environment, store }: ConnectContext, tenant: Tenant, claims: Claims): Promise<Tenant> {
  const now = environment.now();
  const isEnabled = tenant.state === 'disabled' && claims.iat > (tenant.switchedAt ?? 0);
  const isNews = tenant.isUnproven || tenant.suspectedAt !== undefined || isEnabled;
  if (!isNews && now - tenant.heardAt < heardAtMostEvery) return tenant;
  return store.change({ clientKeys: [tenant.clientKey] }, ({ tenants }) => {
    const there = tenants.get(tenant.clientKey);
    if (!there || there.sharedSecret !== tenant.sharedSecret || !isCurrent(there)) return { result: tenant };
    const next = heard(there, claims, now);
    const isStillOff = there.state === 'disabled' && claims.iat <= (there.switchedAt ?? 0);
    const result: Tenant = { ...next, state: isStillOff ? 'disabled' : 'active' };
    return { put: [result], result };
  });
}

/** Pages of an installation that ended are nobody's; of one that is switched off, news of that may have been late. */
export function judgeCaller(tenant: Tenant): Refusal | undefined {
  return isCurrent(tenant)
    ? undefined
    : refuse('installation-ended', 'The installation that calls is not in use any more.');
}
