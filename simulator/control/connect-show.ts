import type { Installation, ListedApp, SiteEvent, Tenant } from '../connect/state.ts';
import { baseUrlOf, siteOfTenant } from '../connect/tenants.ts';
import type { Delivered } from '../connect/webhooks/send-webhook.ts';
import type { World } from '../world/world.ts';
import type { Schemas } from './call.ts';

export const timeText = (milliseconds: number): string => new Date(milliseconds).toISOString();

export const showTenant = (world: World, tenant: Tenant): Schemas['ConnectTenant'] => ({
  ...tenant,
  site: siteOfTenant(world, tenant).handle,
});

export const showListing = (listing: ListedApp): Schemas['ConnectListing'] => ({ ...listing });

export function showInstallation(world: World, installation: Installation): Schemas['ConnectInstallation'] {
  const { descriptor, hostAddress, properties, installedAt, license, ...plain } = installation;
  return {
    ...plain,
    site: siteOfTenant(world, installation).handle,
    name: descriptor.name,
    baseUrl: baseUrlOf(world, installation),
    installedAt: timeText(installedAt),
    ...(license && { license: showLicence(license) }),
  };
}

function showLicence(license: NonNullable<Installation['license']>): Schemas['ConnectLicence'] {
  const { state, type, paidUntil, supportEntitlementNumber, entitlementId, entitlementNumber } = license;
  const end = paidUntil === undefined ? {} : { paidUntil: timeText(paidUntil) };
  return { state, type, ...end, supportEntitlementNumber, entitlementId, entitlementNumber };
}

export function showSiteEvent(event: SiteEvent): Schemas['SiteEvent'] {
  const { eventId, kind, at, cloudId, handle, product, clientKeyBefore, clientKeyAfter } = event;
  const { backupId, to, newCloudId, ended } = event;
  return {
    ...{ eventId, kind, cloudId, product, clientKeyBefore, clientKeyAfter },
    at: timeText(at),
    site: handle,
    ...(backupId !== undefined && { backupId }),
    ...(to !== undefined && { to }),
    ...(newCloudId !== undefined && { newCloudId }),
    ended: ended.map(({ appKey, oauthClientId }) => ({ appKey, oauthClientId })),
  };
}

export const showDelivery = ({ url, result }: Delivered): Schemas['Delivery'] => ({
  exchange: result.exchange,
  url,
  ...(result.kind === 'answer' ? { status: result.status } : { failure: result.kind }),
});
