import { siteContentOf } from '../../world/site-content.ts';
import type { World } from '../../world/world.ts';
import { appPropertiesOnImport } from '../dials.ts';
import { newClientKey } from '../make-tenant.ts';
import { type Backup, connectState, type SiteEvent, type Tenant } from '../state.ts';
import { installationKey, installationsAt } from '../tenants.ts';
import { endInstallations } from './end-installations.ts';
import { noteEvent } from './note-event.ts';

/**
 * Brings the content of a backup, of this site or another, to a tenant: its content is replaced, it gets a new clientKey,
 * and its apps are gone without a callback. The apps of the source do not come along. The caller has checked that the backup
 * is one of the same product.
 *
 * @see community.developer.atlassian.com/t/41874
 */
export function importBackup(world: World, tenant: Tenant, backup: Backup): SiteEvent {
  const { cloudId, product, clientKey: clientKeyBefore } = tenant;
  keepProperties(world, tenant);
  const { ended, unsent } = endInstallations(world, tenant, 'import');
  tenant.clientKey = newClientKey(world, product);
  siteContentOf(product)?.replace(world, cloudId, backup.content);
  const { clientKey: clientKeyAfter } = tenant;
  world.record('connect.tenant-imported', { cloudId, product, clientKeyBefore, clientKeyAfter });
  const { backupId } = backup;
  return noteEvent(world, tenant, { kind: 'import', clientKeyBefore, backupId, ended, unsent });
}

function keepProperties(world: World, tenant: Tenant): void {
  const { keptProperties } = connectState(world);
  for (const { appKey, properties } of installationsAt(world, tenant)) {
    const key = installationKey(tenant, appKey);
    if (world.dial(appPropertiesOnImport) === 'kept') keptProperties.set(key, properties);
    else keptProperties.delete(key);
  }
}
