import { siteContentOf } from '../../world/site-content.ts';
import type { World } from '../../world/world.ts';
import { type Backup, connectState, type SiteEvent, type Tenant } from '../state.ts';
import { noteEvent } from './note-event.ts';

/** Makes a backup of a tenant's content. Nothing changes at the site, and its apps hear nothing (documented). */
export function exportSite(world: World, tenant: Tenant): SiteEvent {
  const { cloudId, product, clientKey } = tenant;
  const { backups } = connectState(world);
  const backup: Backup = {
    backupId: `backup-${backups.size + 1}`,
    cloudId,
    product,
    clientKey,
    takenAt: world.clock.now(),
    content: siteContentOf(product)?.read(world, cloudId) ?? null,
  };
  backups.set(backup.backupId, backup);
  return noteEvent(world, tenant, { kind: 'export', backupId: backup.backupId });
}
