import { type Product, type Site, sites } from '../world/directory.ts';
import { siteHost } from '../world/origins.ts';
import type { World } from '../world/world.ts';
import { type ConnectSettings, makeTenant, tenantKey } from './make-tenant.ts';
import { connectState, type Installation, type Tenant } from './state.ts';

export { tenantKey };

/** Names an installation, and what is left of one, in the state. */
export const installationKey = ({ cloudId, product }: TenantName, appKey: string): string =>
  `${cloudId}/${product}/${appKey}`;

/** What tells a tenant from all others. */
export type TenantName = Pick<Tenant, 'cloudId' | 'product'>;

/** A product at a site; undefined when the site has no such product. */
export function tenantOf(world: World, site: Site, product: Product): Tenant | undefined {
  if (!site.products.includes(product)) return undefined;
  const { tenants } = connectState(world);
  const key = tenantKey(site.cloudId, product);
  return tenants.get(key) ?? put(tenants, key, makeTenant(world, site.cloudId, product));
}

/** Makes the tenants of a new site with what its admin has set. */
export function settleTenants(world: World, { cloudId, products }: Site, settings: ConnectSettings): void {
  const { tenants } = connectState(world);
  for (const product of products) {
    tenants.set(tenantKey(cloudId, product), makeTenant(world, cloudId, product, settings));
  }
}

/** All tenants of a world. */
export function tenantsOf(world: World): Tenant[] {
  return [...sites(world).values()].flatMap((site) =>
    site.products.flatMap((product) => tenantOf(world, site, product) ?? []),
  );
}

/** The site of a tenant. */
export function siteOfTenant(world: World, { cloudId }: TenantName): Site {
  const site = sites(world).get(cloudId);
  if (!site) throw new Error(`there is no site ${cloudId}`);
  return site;
}

/** An app at a tenant. */
export const installationOf = (world: World, tenant: TenantName, appKey: string): Installation | undefined =>
  connectState(world).installations.get(installationKey(tenant, appKey));

/** All apps at a tenant, in the order in which the world met them. */
export const installationsAt = (world: World, tenant: TenantName): Installation[] =>
  connectState(world).appKeys.flatMap((appKey) => installationOf(world, tenant, appKey) ?? []);

/** Path of a product below its site's host. */
export const productPath = (product: Product): string => (product === 'confluence' ? '/wiki' : '');

/** The product's address as its app knows it, without a slash at the end. */
export function baseUrlOf(
  world: World,
  { hostAddress, product, cloudId }: Pick<Installation, 'hostAddress' | 'product' | 'cloudId'>,
): string {
  const host = siteHost(siteOfTenant(world, { cloudId, product }).handle);
  return hostAddress.replace('{host}', host) + productPath(product);
}

function put<V>(map: Map<string, V>, key: string, value: V): V {
  map.set(key, value);
  return value;
}
