import type { InstallFailure } from '../../simulator/connect/install-failures.ts';
import { installFromUrl } from '../../simulator/connect/install-orders.ts';
import type { Installation, Tenant } from '../../simulator/connect/state.ts';
import { tenantOf } from '../../simulator/connect/tenants.ts';
import type { World } from '../../simulator/index.ts';
import { findSite } from '../../simulator/world/directory.ts';

/** Addresses of hosts as on the internet. */
export const HOST = 'https://{host}';

/** A product at a site of a world. */
export function tenant(world: World, product: 'jira' | 'confluence' = 'jira', site = 'acme'): Tenant {
  const found = tenantOf(world, findSite(world, site) as never, product);
  if (!found) throw new Error(`no ${product}`);
  return found;
}

/** Installs whatever is at the address. @returns the failure, or the installation */
export async function install(
  world: World,
  descriptorUrl: string,
  product: 'jira' | 'confluence' = 'jira',
): Promise<{ failure?: InstallFailure; installation?: Installation }> {
  const outcome = await installFromUrl(world, {
    tenant: tenant(world, product),
    descriptorUrl,
    hostAddress: HOST,
  });
  if (outcome.kind === 'failed') return { failure: outcome.failure };
  await outcome.told;
  return { installation: outcome.installation };
}
