import type { ConnectContext } from './connect-context.ts';
import { type ConsumerKey, readConsumerKey } from './read-consumer-key.ts';
import { isCurrent, type Tenant } from './tenants.ts';

/**
 * The site refused the credentials of an installation: it is asked which `clientKey` it has. With another one these
 * credentials are not used any more; or else they are tried again later.
 */
export async function suspect(context: ConnectContext, used: Tenant): Promise<void> {
  const { environment, parts } = context;
  const found = await readConsumerKey(context, used.baseUrl);
  const now = environment.now();
  await changeIfSame(context, used, (tenant) => {
    const marked = { ...tenant, probedAt: now, suspectedAt: tenant.suspectedAt ?? now };
    if (isOther(found, tenant)) return { ...marked, refusals: undefined };
    const count = (tenant.refusals?.count ?? 0) + 1;
    return { ...marked, refusals: { count, notBefore: now + parts.backOff(count) } };
  });
}

/** @returns whether the site says that it is another installation. */
export const isOther = (found: ConsumerKey, { clientKey }: Tenant): boolean =>
  found.kind === 'key' && found.clientKey !== clientKey;

/** The site took the credentials of an installation: it is the one that is there. */
export async function trust(context: ConnectContext, used: Tenant): Promise<void> {
  if (!used.isUnproven && used.suspectedAt === undefined) return;
  const now = context.environment.now();
  await changeIfSame(context, used, (tenant) => {
    const { isUnproven: _, formerSecret: __, suspectedAt: ___, refusals: ____, ...rest } = tenant;
    return { ...rest, heardAt: now };
  });
}

/** Changes an installation that is in use under the same credentials as before. @returns what it is now */
export async function changeIfSame(
  { store }: ConnectContext,
  used: Tenant,
  next: (tenant: Tenant) => Tenant,
): Promise<Tenant | undefined> {
  return store.change({ clientKeys: [used.clientKey] }, ({ tenants }) => {
    const there = tenants.get(used.clientKey);
    const isSame =
      there &&
      isCurrent(there) &&
      there.sharedSecret === used.sharedSecret &&
      there.oauthClientId === used.oauthClientId;
    if (!isSame) return { result: there };
    const result = next(there);
    return { put: [result], result };
  });
}
