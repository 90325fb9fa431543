import { renameSite as move, type Site } from '../../world/directory.ts';
import type { World } from '../../world/world.ts';
import { oldAddress } from '../dials.ts';
import { facts } from '../facts.ts';
import { announceAgain } from '../lifecycle/announce-again.ts';
import { connectState, type SiteEvent, type Tenant } from '../state.ts';
import { installationKey, installationsAt, tenantOf } from '../tenants.ts';
import { beginSlices } from './begin-slices.ts';
import { noteEvent } from './note-event.ts';

/**
 * Gives a site another address. Its clientKeys stay, and each app of each product gets `installed` with its new baseUrl, signed
 * as its era has it with the secret that it has, and no `enabled`. The caller has checked that the handle is free.
 *
 * @returns one event for each product
 * @see developer.atlassian.com, the blog of October 2018 on site renames
 */
export async function renameSite(world: World, site: Site, to: string): Promise<SiteEvent[]> {
  beginSlices(world);
  const tenants = site.products.flatMap((product) => tenantOf(world, site, product) ?? []);
  const { handle } = site;
  const sentOn = world.dial(oldAddress) === 'redirects' ? facts.oldAddressLasts.value : 0;
  move(world, site, to, world.clock.now() + sentOn);
  const events = tenants.map((tenant) => noteEvent(world, tenant, { kind: 'rename', handle, to }));
  for (const tenant of tenants) await tellApps(world, tenant);
  return events;
}

async function tellApps(world: World, tenant: Tenant): Promise<void> {
  for (const installation of installationsAt(world, tenant)) {
    const key = installationKey(tenant, installation.appKey);
    const isStill = connectState(world).installations.get(key) === installation;
    if (isStill && installation.state !== 'installing') await announceAgain(world, installation, 'rename');
  }
}
