import type { operations } from '../../openapi/control.gen.ts';
import { cloneSite } from '../connect/site-events/clone-site.ts';
import { deleteSite } from '../connect/site-events/delete-site.ts';
import { exportSite } from '../connect/site-events/export-site.ts';
import { importBackup } from '../connect/site-events/import-backup.ts';
import { renameSite } from '../connect/site-events/rename-site.ts';
import { restoreBackup } from '../connect/site-events/restore-backup.ts';
import { type Backup, connectState, type SiteEvent, type Tenant } from '../connect/state.ts';
import { siteOfTenant } from '../connect/tenants.ts';
import { sites } from '../world/directory.ts';
import type { World } from '../world/world.ts';
import type { ControlHandler, Schemas } from './call.ts';
import { overtaken, requireTenant } from './connect-require.ts';
import { showSiteEvent } from './connect-show.ts';
import { conflict, malformed, unknown } from './control-refusal.ts';
import { requireWorld } from './require.ts';

type Order = Schemas['SiteEventOrder'];

export const listSiteEvents: ControlHandler<operations['listSiteEvents']> = (call) => ({
  status: 200,
  body: connectState(requireWorld(call)).siteEvents.map(showSiteEvent),
});

export const createSiteEvent: ControlHandler<operations['createSiteEvent']> = async (call) => {
  const world = requireWorld(call);
  requireMeant(call.body);
  const event = await happen(world, requireTenant(world, call.body), call.body);
  if (event) return { status: 201, body: showSiteEvent(event) };
  throw overtaken('the site went while its apps were told');
};

async function happen(world: World, tenant: Tenant, order: Order): Promise<SiteEvent | undefined> {
  switch (order.kind) {
    case 'export':
      return exportSite(world, tenant);
    case 'import':
      return importBackup(world, tenant, requireBackup(world, tenant, order));
    case 'restore':
      return restoreBackup(world, tenant, requireOwnBackup(world, tenant, order));
    case 'clone':
      return cloneSite(world, tenant, requireFreeHandle(world, order), order.name);
    case 'deletion':
      return await deleteSite(world, tenant);
    case 'rename': {
      const events = await renameSite(world, siteOfTenant(world, tenant), requireFreeHandle(world, order));
      return events.find(({ product }) => product === tenant.product);
    }
  }
}

/** Which kinds a property is for. */
const FOR: Readonly<Record<'backupId' | 'to' | 'name', readonly Order['kind'][]>> = {
  backupId: ['import', 'restore'],
  to: ['rename', 'clone'],
  name: ['clone'],
};

/** @throws ControlRefusal for a property that an event of this kind would not read */
function requireMeant(order: Order): void {
  for (const property of ['backupId', 'to', 'name'] as const) {
    if (order[property] === undefined || FOR[property].includes(order.kind)) continue;
    throw malformed(`/${property}`, `is for ${FOR[property].join(' and ')}, not for ${order.kind}`);
  }
}

function requireBackup(world: World, { product }: Tenant, { backupId, kind }: Order): Backup {
  if (backupId === undefined) throw malformed('', `"backupId" is missing: ${kind} needs one`);
  const { backups } = connectState(world);
  const backup = backups.get(backupId);
  if (!backup) throw unknown('backup', backupId, '/backupId', backups.keys());
  if (backup.product === product) return backup;
  throw conflict('backupOfAnotherProduct', '/backupId', `"${backupId}" is one of ${backup.product}`);
}

function requireOwnBackup(world: World, tenant: Tenant, order: Order): Backup {
  const backup = requireBackup(world, tenant, order);
  if (backup.cloudId === tenant.cloudId) return backup;
  throw conflict(
    'backupOfAnotherSite',
    '/backupId',
    `"${backup.backupId}" is of another site; what is restored was made there, anything else is an import`,
  );
}

function requireFreeHandle(world: World, { to, kind }: Order): string {
  if (to === undefined) throw malformed('', `"to" is missing: the handle for ${kind}`);
  for (const { handle } of sites(world).values()) {
    if (handle === to) throw conflict('siteExists', '/to', `"${to}" is the handle of a site`);
  }
  return to;
}
