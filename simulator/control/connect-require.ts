import { connectState, type Installation, type ListedApp, type Tenant } from '../connect/state.ts';
import { installationOf, installationsAt, tenantOf } from '../connect/tenants.ts';
import type { Product } from '../world/directory.ts';
import type { World } from '../world/world.ts';
import type { ControlCall } from './call.ts';
import { type ControlRefusal, conflict, unknown } from './control-refusal.ts';
import { requireAccount, requireSite, requireWorld } from './require.ts';

/** How bodies name a tenant. */
export interface TenantKey {
  readonly site: string;
  readonly product?: Product;
}

/** The tenant that a body names; Jira where it names no product. @throws ControlRefusal */
export const requireTenant = (world: World, { site, product = 'jira' }: TenantKey): Tenant =>
  tenantAt(world, site, product, '/site', '/product');

/** The tenant that a path names. @throws ControlRefusal 404 */
export const tenantOfPath = (
  world: World,
  { cloudId, product }: { cloudId: string; product: Product },
): Tenant => tenantAt(world, cloudId, product, 'cloudId', 'product');

function tenantAt(world: World, key: string, product: Product, atSite: string, atProduct: string): Tenant {
  const site = requireSite(world, key, atSite);
  const tenant = tenantOf(world, site, product);
  if (tenant) return tenant;
  throw unknown('product', product, atProduct, site.products);
}

/** The installation that a path names, with its world and tenant. @throws ControlRefusal */
export function installationOfPath(
  call: Pick<ControlCall, 'worlds'> & {
    pathParameters: { world: string; cloudId: string; product: Product; appKey: string };
  },
): { world: World; tenant: Tenant; installation: Installation } {
  const world = requireWorld(call);
  const tenant = tenantOfPath(world, call.pathParameters);
  return {
    world,
    tenant,
    installation: requireInstallation(world, tenant, call.pathParameters.appKey, 'appKey'),
  };
}

/** An app at a tenant, once its install is over. @throws ControlRefusal */
export function requireInstallation(
  world: World,
  tenant: Tenant,
  appKey: string,
  where = '/appKey',
): Installation {
  const installation = installationOf(world, tenant, appKey);
  if (!installation) {
    const known = installationsAt(world, tenant).map((one) => one.appKey);
    throw unknown('installation', appKey, where, known);
  }
  if (installation.state !== 'installing') return installation;
  throw conflict(
    'installing',
    where,
    `"${appKey}" is being installed; it is there once the app has answered`,
  );
}

/** An app that the host talks to. @throws ControlRefusal */
export function requireEnabled(installation: Installation): Installation {
  if (installation.state === 'enabled') return installation;
  throw conflict('appDisabled', '/appKey', `"${installation.appKey}" is disabled, and hears nothing`);
}

/** @throws ControlRefusal */
export function requireListing(world: World, appKey: string, where = '/appKey'): ListedApp {
  const { listings } = connectState(world);
  const listing = listings.get(appKey);
  if (listing) return listing;
  throw unknown('listing', appKey, where, listings.keys());
}

/** The account id of whoever a body names, if it names somebody. @throws ControlRefusal */
export const actorOf = (world: World, by: string | undefined): string | undefined =>
  by === undefined ? undefined : requireAccount(world, by, '/by').accountId;

/** What became impossible while the request waited for apps. */
export const overtaken = (message: string): ControlRefusal => conflict('overtaken', '', message);
