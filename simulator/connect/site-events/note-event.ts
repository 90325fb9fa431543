import type { World } from '../../world/world.ts';
import { connectState, type SiteEvent, type Tenant } from '../state.ts';
import { siteOfTenant } from '../tenants.ts';

/** What is known of an event beside what happened to the tenant's apps. */
type Details = Pick<SiteEvent, 'kind'> &
  Partial<
    Pick<SiteEvent, 'handle' | 'clientKeyBefore' | 'backupId' | 'to' | 'newCloudId' | 'ended' | 'unsent'>
  >;

/** The journal's words for what happened. */
const TYPES: Readonly<Record<SiteEvent['kind'], string>> = {
  export: 'site.exported',
  import: 'site.imported',
  restore: 'site.restored',
  rename: 'site.renamed',
  clone: 'site.cloned',
  deletion: 'site.deleted',
};

/** Enters what happened to a site into its history and the journal. The site must still be there. */
export function noteEvent(world: World, tenant: Tenant, details: Details): SiteEvent {
  const { siteEvents } = connectState(world);
  const { cloudId, product, clientKey } = tenant;
  const event: SiteEvent = {
    eventId: `site-event-${siteEvents.length + 1}`,
    at: world.clock.now(),
    cloudId,
    product,
    handle: siteOfTenant(world, tenant).handle,
    clientKeyBefore: clientKey,
    clientKeyAfter: clientKey,
    backupId: undefined,
    to: undefined,
    newCloudId: undefined,
    ended: [],
    unsent: [],
    ...details,
    seq: world.journal.seq,
  };
  siteEvents.push(event);
  const { kind, ended, unsent, seq, at, ...told } = event;
  world.record(TYPES[kind], { ...told, ended: ended.length });
  return event;
}
