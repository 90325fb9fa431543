import type { components } from '../../openapi/control.gen.ts';
import { findSite, type Product } from '../world/directory.ts';
import type { World } from '../world/world.ts';
import { clientKeyForm } from './lifecycle/dials.ts';
import type { Tenant } from './state.ts';

export type ConnectSettings = components['schemas']['ConnectSettings'];

/** Names a tenant in the state. */
export const tenantKey = (cloudId: string, product: Product): string => `${cloudId}/${product}`;

/** A clientKey as nobody had it before, in the form that the dial says. */
export function newClientKey(world: World, product: Product): string {
  const form = world.dial(clientKeyForm);
  if (form === 'uuid') return world.dice.uuid('clientKey');
  if (form === 'prefixed-uuid') return `${product}:${world.dice.uuid('clientKey')}`;
  return `${product}:${BigInt(`0x${world.dice.hex('clientKey', 15)}`)}`;
}

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
    clientKey: newClientKey(world, product),
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
