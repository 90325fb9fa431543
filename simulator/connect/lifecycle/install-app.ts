import type { AppResult } from '../../world/call-app.ts';
import type { World } from '../../world/world.ts';
import type { Descriptor } from '../descriptor/descriptor.ts';
import { reinstallClientId } from '../dials.ts';
import { secretModelOf } from '../era.ts';
import { installFacts } from '../install-facts.ts';
import { type InstallFailure, installFailure } from '../install-failures.ts';
import {
  connectState,
  type Installation,
  type License,
  type Listing,
  type Remnant,
  type Tenant,
} from '../state.ts';
import { baseUrlOf, installationKey } from '../tenants.ts';
import { appAccountOf, forgetAppAccount, hasAppAccount } from './app-account.ts';
import { buryIdentity } from './bury-identity.ts';
import { callLifecycle } from './call-lifecycle.ts';
import { failureOfCallback } from './failure-of-callback.ts';
import { sendInstalled } from './send-installed.ts';
import { firstVersion, nextVersion } from './version.ts';

/** An app to be installed, or upgraded where it is there already. */
export interface InstallOrder {
  readonly tenant: Tenant;
  readonly descriptor: Descriptor;
  readonly descriptorUrl: string;
  readonly listing: Listing;
  /** See {@link Installation.hostAddress}. */
  readonly hostAddress: string;
  /** The account that asked for it; undefined for an upgrade by itself. */
  readonly accountId: string | undefined;
  readonly license: License | undefined;
}

export type InstallOutcome =
  | {
      readonly kind: 'installed';
      readonly installation: Installation;
      /** Done when `enabled` is, which nobody waits for at the host. */
      readonly told: Promise<void>;
    }
  | { readonly kind: 'failed'; readonly failure: InstallFailure };

/**
 * Installs or upgrades an app. What was there before is there again when it fails.
 *
 * The order is the host plugin's: store, `installed` (waited for), then `enabled` (not waited for).
 */
export async function installApp(world: World, order: InstallOrder): Promise<InstallOutcome> {
  const state = connectState(world);
  const { installations, remnants } = state;
  const { tenant, descriptor, accountId } = order;
  const key = installationKey(tenant, descriptor.key);
  const found = installations.get(key);
  if (found && underWay.has(found)) return refused(world, order, BUSY(world));
  const previous = found?.state === 'installing' ? undefined : found;
  if (tenant.defaultGroups.length === 0) {
    return refused(world, order, installFailure(world, installFacts.defaultGroupsKey.value, descriptor.key));
  }
  const remnant = remnants.get(key);
  const hadAccount = hasAppAccount(world, descriptor.key);
  const installation = previous ? upgraded(previous, order) : fresh(world, order, remnant);
  installations.set(key, installation);
  if (!state.appKeys.includes(descriptor.key)) state.appKeys.push(descriptor.key);
  underWay.add(installation);
  const { result, how, signed } = await sendInstalled(world, { installation, previous, remnant, accountId });
  underWay.delete(installation);
  const failure = result && failureOfCallback(world, result, callbackAddress(descriptor));
  // A world that was reset or restored in the meantime knows nothing of it.
  if (connectState(world) !== state) return { kind: 'failed', failure: BUSY(world) };
  // What happened to the site in the meantime happened to this installation too.
  if (installations.get(key) !== installation) return refused(world, order, BUSY(world));
  if (failure) {
    if (previous) takeBack(installation, previous, order);
    else withdraw(world, installation, hadAccount);
    return refused(world, order, failure, result);
  }
  remnants.delete(key);
  state.keptProperties.delete(key);
  if (!previous) installation.state = 'enabled';
  const { clientKey, oauthClientId, appKey, cloudId, product } = installation;
  const baseUrl = baseUrlOf(world, installation);
  const told = { clientKey, oauthClientId, appKey, cloudId, product, baseUrl, how, signed };
  world.record('connect.installed', { ...told, exchange: result?.exchange, listing: order.listing });
  return { kind: 'installed', installation, told: tellEnabled(world, installation, accountId) };
}

/**
 * Installs of this process that wait for an app. One that is `installing` and not among them was cut off by a restart or
 * restored from a snapshot, and will never end.
 */
const underWay = new WeakSet<Installation>();

const BUSY = (world: World): InstallFailure =>
  installFailure(world, 'connect.remote.upm.install.internal.error');

function refused(
  world: World,
  { tenant, descriptor }: InstallOrder,
  failure: InstallFailure,
  result?: AppResult,
): InstallOutcome {
  const { cloudId, product, clientKey } = tenant;
  const { subCode } = failure;
  const exchange = result && { exchange: result.exchange };
  world.record('connect.install-failed', {
    ...{ appKey: descriptor.key, cloudId, product, clientKey, subCode },
    ...exchange,
  });
  return { kind: 'failed', failure };
}

/** An upgrade keeps who is who (host plugin of 2016: the same secret is used again). */
function upgraded(
  previous: Installation,
  { descriptor, descriptorUrl, license }: InstallOrder,
): Installation {
  return {
    ...previous,
    descriptor,
    descriptorUrl,
    version: nextVersion(previous, { descriptor, isBought: !previous.license && license !== undefined }),
    license: license ?? previous.license,
  };
}

/** Ends an upgrade that failed; what else happened to the app in the meantime stays. */
function takeBack(installation: Installation, previous: Installation, { license }: InstallOrder): void {
  const { descriptor, descriptorUrl, version } = previous;
  Object.assign(installation, { descriptor, descriptorUrl, version });
  if (license) installation.license = previous.license;
}

/** Ends a first install that failed, without a trace but the memory of who it would have been. */
function withdraw(world: World, installation: Installation, hadAccount: boolean): void {
  const { appKey } = installation;
  connectState(world).installations.delete(installationKey(installation, appKey));
  buryIdentity(world, installation, 'rolled-back');
  if (!hadAccount) forgetAppAccount(world, appKey);
}

function fresh(world: World, order: InstallOrder, remnant: Remnant | undefined): Installation {
  const { tenant, descriptor, descriptorUrl, listing, hostAddress, license } = order;
  const { cloudId, product, clientKey } = tenant;
  const shared = connectState(world).listings.get(descriptor.key)?.sharedSecret;
  const staying = world.dial(reinstallClientId) === 'stays' ? remnant?.oauthClientId : undefined;
  return {
    ...{ cloudId, product, clientKey, descriptor, descriptorUrl, listing, hostAddress, license },
    appKey: descriptor.key,
    oauthClientId: staying ?? world.dice.alphanumeric('oauthClientId', 32),
    sharedSecret: (secretModelOf(world, listing) === 'per-app' && shared) || newSharedSecret(world),
    version: firstVersion(descriptor),
    state: 'installing',
    installedAt: world.clock.now(),
    properties: new Map(connectState(world).keptProperties.get(installationKey(tenant, descriptor.key))),
    appAccountId: appAccountOf(world, descriptor),
  };
}

/** A shared secret as nobody had it before; at most 128 characters (documented). */
export const newSharedSecret = (world: World): string =>
  world.dice.alphanumeric('sharedSecret', 32) + world.dice.alphanumeric('sharedSecret', 32);

async function tellEnabled(
  world: World,
  installation: Installation,
  accountId: string | undefined,
): Promise<void> {
  if (installation.state !== 'enabled') return;
  const { sharedSecret, appKey, clientKey } = installation;
  world.record('connect.enabled', { appKey, clientKey });
  const signature = { by: 'shared-secret', sharedSecret } as const;
  await callLifecycle(world, { installation, event: 'enabled', signature, accountId });
}

/** As messages show it: without the person's key. */
const callbackAddress = ({ baseUrl, lifecycle }: Descriptor): string =>
  `${baseUrl}/${(lifecycle.installed ?? '').replace(/^\//, '')}`;
