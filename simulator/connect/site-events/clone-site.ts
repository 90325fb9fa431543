import { addSite, type Site } from '../../world/directory.ts';
import { siteContentOf } from '../../world/site-content.ts';
import type { World } from '../../world/world.ts';
import type { SiteEvent, Tenant } from '../state.ts';
import { siteOfTenant, tenantOf } from '../tenants.ts';
import { noteEvent } from './note-event.ts';

/**
 * Makes another site of a tenant's content and people: with a clientKey of its own, and without apps. To Connect the two have
 * nothing to do with each other (inferred). The caller has checked that the handle is free.
 */
export function cloneSite(world: World, tenant: Tenant, handle: string, name?: string): SiteEvent {
  const { product, cloudId } = tenant;
  const site = siteOfTenant(world, tenant);
  const clone = addSite(world, { handle, products: [product], ...(name !== undefined && { name }) });
  copySettings(site, clone);
  const content = siteContentOf(product);
  content?.replace(world, clone.cloudId, content.read(world, cloudId));
  const made = tenantOf(world, clone, product);
  if (made) {
    const { groups, defaultGroups, developmentMode, vendorFirst } = tenant;
    Object.assign(made, structuredClone({ groups, defaultGroups, developmentMode, vendorFirst }));
  }
  return noteEvent(world, tenant, { kind: 'clone', to: handle, newCloudId: clone.cloudId });
}

function copySettings({ admins, members, projects, userInstalledApps }: Site, clone: Site): void {
  Object.assign(clone, structuredClone({ admins, members, projects, userInstalledApps }));
}
