import type { World } from '../world/world.ts';
import { fetchDescriptor } from './descriptor/fetch-descriptor.ts';
import { readDescriptor } from './descriptor/read-descriptor.ts';
import { type InstallFailure, installFailure } from './install-failures.ts';
import { listedLicense, privateLicense } from './licence.ts';
import { claimToken, faultOfToken } from './licence-tokens.ts';
import { type InstallOutcome, installApp } from './lifecycle/install-app.ts';
import { connectState, type Installation, type License, type Listing, type Tenant } from './state.ts';
import { installationOf, tenantKey } from './tenants.ts';

/** What every order says. */
interface Ordered {
  readonly tenant: Tenant;
  /** See {@link Installation.hostAddress}: `addresses.of('{host}', '')`. */
  readonly hostAddress: string;
  /** The account that asks for it; undefined for what the cloud does by itself. */
  readonly accountId?: string | undefined;
}

/** An app to be uploaded by the address of its descriptor. */
export interface UploadOrder extends Ordered {
  readonly descriptorUrl: string;
  /** A private licence token, with which the app is licensed from its first moment. */
  readonly licenseToken?: string | undefined;
  /** Called once the descriptor is there and the app is about to be told. */
  readonly onFetched?: () => void;
}

/** An app to be installed from the Marketplace. */
export interface ListedOrder extends Ordered {
  readonly appKey: string;
  /** In place of the licence that a paid app comes with: a subscription without an end. */
  readonly license?: License | undefined;
}

/**
 * Installs an app by the address of its descriptor, or upgrades it where it is there already. An app that is on the
 * Marketplace as well counts as uploaded all the same (`facts.uploadOfListed`). Never rejects.
 */
export async function installFromUrl(world: World, order: UploadOrder): Promise<InstallOutcome> {
  const { tenant, descriptorUrl, licenseToken } = order;
  if (!tenant.developmentMode) {
    const failure = installFailure(world, 'upm.pluginInstall.error.descriptor.not.from.marketplace');
    return failed(world, tenant, failure);
  }
  return await install(world, {
    ...order,
    descriptorUrl,
    license: undefined,
    listing: 'private',
    licenseToken,
  });
}

/** Installs an app from the Marketplace, or upgrades it where it is there already. Never rejects. */
export async function installListed(world: World, order: ListedOrder): Promise<InstallOutcome> {
  const { tenant, appKey } = order;
  const listed = connectState(world).listings.get(appKey);
  if (!listed) {
    const failure = installFailure(world, 'upm.pluginInstall.error.file.not.found', appKey);
    return failed(world, tenant, failure, appKey);
  }
  // Who is there already keeps the licence that it has, lapsed or not.
  const bought = listed.paid && !installationOf(world, tenant, appKey)?.license;
  const license = order.license ?? (bought ? listedLicense(world) : undefined);
  const { descriptorUrl } = listed;
  return await install(world, { ...order, descriptorUrl, license, listing: 'marketplace', appKey });
}

/** Fetches the descriptor of an app anew and installs what is there now; its licence stays. Never rejects. */
export async function upgradeApp(
  world: World,
  tenant: Tenant,
  installation: Installation,
  accountId?: string,
): Promise<InstallOutcome> {
  const { descriptorUrl, hostAddress, listing, appKey } = installation;
  return await install(world, {
    ...{ tenant, descriptorUrl, hostAddress, listing, appKey, accountId },
    ...{ license: undefined, upgraded: installation },
  });
}

interface Install extends Ordered {
  readonly descriptorUrl: string;
  readonly license: License | undefined;
  readonly listing: Listing;
  /** Which app it has to be, where that is known. */
  readonly appKey?: string;
  /** What is upgraded, and has to be there still when its new descriptor is. */
  readonly upgraded?: Installation;
  readonly licenseToken?: string | undefined;
  readonly onFetched?: () => void;
}

async function install(world: World, order: Install): Promise<InstallOutcome> {
  const { tenant, descriptorUrl, accountId, hostAddress, appKey } = order;
  const fetched = await fetchDescriptor(world, { url: descriptorUrl, tenant });
  if (!isStill(world, order)) return GONE(world);
  if ('failure' in fetched) return failed(world, tenant, fetched.failure, appKey);
  const read = readDescriptor(world, { text: fetched.text, url: descriptorUrl, tenant, appKey });
  if ('failure' in read) return failed(world, tenant, read.failure, appKey);
  const { descriptor } = read;
  const licensed = licenseOf(world, order, descriptor.key);
  if ('failure' in licensed) return failed(world, tenant, licensed.failure, descriptor.key);
  order.onFetched?.();
  const listing = installationOf(world, tenant, descriptor.key)?.listing ?? order.listing;
  const outcome = await installApp(world, {
    ...{ tenant, descriptor, descriptorUrl, listing, hostAddress, accountId, license: licensed.license },
  });
  const { licenseToken: token } = order;
  if (outcome.kind === 'installed' && token !== undefined)
    claimToken(world, { ...tenant, appKey: descriptor.key, token });
  return outcome;
}

/** The licence with which an app comes; a private token gives one if it is for this app and tenant. */
function licenseOf(
  world: World,
  { licenseToken: token, license, tenant }: Install,
  appKey: string,
): { license: License | undefined } | { failure: InstallFailure } {
  if (token === undefined) return { license };
  const fault = faultOfToken(world, { ...tenant, appKey, token });
  if (fault === undefined) return { license: privateLicense(world) };
  const { subCode, message } = installFailure(world, 'connect.remote.upm.install.exception');
  return { failure: { subCode, message: `${message} (${fault})` } };
}

/** Whether what an order is about is still there: an app kept us waiting, and a world may be reset in the meantime. */
const isStill = (world: World, { tenant, upgraded }: Install): boolean =>
  connectState(world).tenants.get(tenantKey(tenant.cloudId, tenant.product)) === tenant &&
  (upgraded === undefined || installationOf(world, tenant, upgraded.appKey) === upgraded);

const GONE = (world: World): InstallOutcome => ({
  kind: 'failed',
  failure: installFailure(world, 'connect.remote.upm.install.internal.error'),
});

function failed(world: World, tenant: Tenant, failure: InstallFailure, appKey?: string): InstallOutcome {
  const { cloudId, product, clientKey } = tenant;
  const app = appKey !== undefined && { appKey };
  world.record('connect.install-failed', {
    ...app,
    cloudId,
    product,
    clientKey,
    subCode: failure.subCode,
    message: failure.message,
  });
  return { kind: 'failed', failure };
}
