import { findSite } from '../../../world/directory.ts';
import { hostOf, siteHost } from '../../../world/origins.ts';
import { exportSite } from '../../site-events/export-site.ts';
import { importBackup } from '../../site-events/import-backup.ts';
import { renameSite } from '../../site-events/rename-site.ts';
import { restoreBackup } from '../../site-events/restore-backup.ts';
import { type Backup, connectState } from '../../state.ts';
import { sitePageRefusal } from '../refusals.ts';
import { adminAddress } from './admin-view.ts';
import type { AdminForm, Order, Ordered, Told } from './order.ts';
import { requiredField } from './required-field.ts';

type SiteOrder = Extract<
  AdminForm['order'],
  'set-groups' | 'set-development-mode' | 'export' | 'import' | 'restore' | 'rename'
>;

/** Orders about the site itself. */
export const siteOrders: Readonly<Record<SiteOrder, Order>> = {
  'set-groups': ({ visit, form }) => {
    const chosen = [form.group ?? []].flat();
    visit.tenant.defaultGroups = visit.tenant.groups.filter((group) => chosen.includes(group));
    return { done: 'groups' };
  },
  'set-development-mode': ({ visit, form }) => {
    const mode = requiredField(form.development_mode, 'development_mode');
    visit.tenant.developmentMode = mode === 'on';
    return { done: 'mode' };
  },
  export: ({ call, visit }) => ({ event: exportSite(call.world, visit.tenant).eventId }),
  import: (ordered) => {
    const { call, visit } = ordered;
    return { event: importBackup(call.world, visit.tenant, requireBackup(ordered)).eventId };
  },
  restore: (ordered) => {
    const { call, visit } = ordered;
    const backup = requireBackup(ordered);
    if (backup.cloudId !== visit.tenant.cloudId) {
      const check = 'the backup is one of this site';
      throw sitePageRefusal('orderMalformed', { check, received: backup.backupId });
    }
    return { event: restoreBackup(call.world, visit.tenant, backup).eventId };
  },
  rename: async (ordered): Promise<Told> => {
    const { call, visit } = ordered;
    const events = await renameSite(call.world, visit.site, requireFreeHandle(ordered));
    const event = events.find(({ product }) => product === visit.product);
    return event ? { event: event.eventId } : { done: 'renamed' };
  },
};

/** The backup that a form names, of the same product. @throws Refusal */
function requireBackup({ call, visit, form }: Ordered): Backup {
  const backupId = requiredField(form.backup_id, 'backup_id');
  const backup = connectState(call.world).backups.get(backupId);
  if (backup?.product === visit.product) return backup;
  const check = 'backup_id is that of a backup of this product';
  throw sitePageRefusal('orderMalformed', { check, received: backupId });
}

/** A handle that may become this site's. @throws Refusal */
function requireFreeHandle({ call, visit, form }: Ordered): string {
  const handle = requiredField(form.handle, 'handle');
  const fits = /^[a-z]/.test(handle) && hostOf(siteHost(handle))?.site === handle;
  if (fits && !findSite(call.world, handle)) return handle;
  const check = 'the name is free, and lower-case letters, digits and hyphens make it up';
  const link = { text: 'Apps of this site', address: adminAddress(visit) };
  throw sitePageRefusal('siteNameTaken', { check, received: handle }, link);
}
