import type { components } from '../../openapi/control.gen.ts';
import { findSite, type Product } from '../world/directory.ts';
import type { World } from '../world/world.ts';
import type { Tenant } from './state.ts';

export type ConnectSettings = components['schemas']['ConnectSettings'];

/** Names a tenant in the state. */
export const tenantKey = (cloudId: string, product: Product): string => `${cloudId}/${product}`;

/** A clientKey as nobody had it before. */
export const newClientKey = (world: World): string => world.dice.uuid('clientKey');

/** Groups as every new site has them, each of them a default. */
const GROUPS: Readonly<Record<Product, readonly string[]>> = {
  jira: ['jira-software-users', 'site-admins'],
  confluence: ['confluence-users', 'site-admins'],
};

/** A product at a site as Connect meets it first. */
export function makeTenant(
  world: World,
  cloudId: string,
  product: Product,
  { developmentMode = true, vendorFirst = false, defaultGroups }: ConnectSettings = {},
): Tenant {
  const usual = GROUPS[product];
  const groups = [...new Set([...usual, ...(defaultGroups ?? [])])];
  return {
    cloudId,
    product,
    clientKey: newClientKey(world),
    vendorFirst,
    developmentMode,
    groups,
    defaultGroups: [...(defaultGroups ?? usual)],
  };
}

/** The tenants of a world's setup, by {@link tenantKey}. */
export function tenantsOfSetup(world: World): Map<string, Tenant> {
  const tenants = new Map<string, Tenant>();
  for (const { handle, connect } of world.setup.sites ?? []) {
    const { cloudId, products } = findSite(world, handle) ?? { cloudId: '', products: [] };
    for (const product of products) {
      tenants.set(tenantKey(cloudId, product), makeTenant(world, cloudId, product, connect));
    }
  }
  return tenants;
}
