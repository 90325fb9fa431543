import { sites } from '../../world/directory.ts';
import { siteContentOf } from '../../world/site-content.ts';
import type { World } from '../../world/world.ts';
import { siteDeletion } from '../dials.ts';
import { uninstallApp } from '../lifecycle/uninstall-app.ts';
import { connectState, type SiteEvent, type Tenant } from '../state.ts';
import { installationOf, installationsAt, siteOfTenant, tenantKey } from '../tenants.ts';
import { beginSlices } from './begin-slices.ts';
import { endInstallations } from './end-installations.ts';
import { noteEvent } from './note-event.ts';

/**
 * Deletes a product of a site with its content and its apps, and with the last product the site. Whether apps hear of it is
 * a dial. Backups stay.
 *
 * @param accountId - who asked for it
 * @returns undefined when the site went while its apps were told
 */
export async function deleteSite(
  world: World,
  tenant: Tenant,
  accountId?: string,
): Promise<SiteEvent | undefined> {
  beginSlices(world);
  if (world.dial(siteDeletion) === 'uninstalled') await uninstallAll(world, tenant, accountId);
  const { cloudId, product } = tenant;
  if (connectState(world).tenants.get(tenantKey(cloudId, product)) !== tenant) return undefined;
  const ended = endInstallations(world, tenant, 'site-deleted');
  const event = noteEvent(world, tenant, { kind: 'deletion', ...ended });
  const site = siteOfTenant(world, tenant);
  siteContentOf(product)?.remove(world, cloudId);
  connectState(world).tenants.delete(tenantKey(cloudId, product));
  site.products = site.products.filter((one) => one !== product);
  if (site.products.length === 0) sites(world).delete(cloudId);
  return event;
}

async function uninstallAll(world: World, tenant: Tenant, accountId: string | undefined): Promise<void> {
  for (const installation of installationsAt(world, tenant)) {
    const isStill = installationOf(world, tenant, installation.appKey) === installation;
    if (isStill) await uninstallApp(world, installation, accountId);
  }
}
