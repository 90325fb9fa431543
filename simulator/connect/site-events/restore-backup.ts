import { siteContentOf } from '../../world/site-content.ts';
import type { World } from '../../world/world.ts';
import type { Backup, SiteEvent, Tenant } from '../state.ts';
import { noteEvent } from './note-event.ts';

/**
 * Puts a backup of a tenant back where it was made. The clientKey and the apps stay, and nobody is told
 * (`facts.restoreKeepsClientKey`, `facts.restoreIsSilent`). The caller has checked that it is this tenant's.
 */
export function restoreBackup(world: World, tenant: Tenant, { backupId, content }: Backup): SiteEvent {
  siteContentOf(tenant.product)?.replace(world, tenant.cloudId, content);
  return noteEvent(world, tenant, { kind: 'restore', backupId });
}
