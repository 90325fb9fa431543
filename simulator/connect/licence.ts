import type { World } from '../world/world.ts';
import { freeAppLicense, licenceFacts, licenseAfterEnd, licenseCache } from './licence-facts.ts';
import type { Installation, License, LicenseState } from './state.ts';

const ACTIVE: ReadonlySet<LicenseState> = new Set([
  'ACTIVE_SUBSCRIPTION',
  'ACTIVE_TRIAL',
  'ACTIVE_SUBSCRIPTION_CANCELLED',
]);

/** The licence of a paid app from the Marketplace: a subscription without an end. */
export const listedLicense = (world: World): License =>
  newLicense(world, 'COMMERCIAL', 'ACTIVE_SUBSCRIPTION');

/** What a private licence token gives. */
export const privateLicense = (world: World, state: LicenseState = 'ACTIVE_SUBSCRIPTION'): License =>
  newLicense(world, 'DEVELOPER', state);

function newLicense(world: World, type: License['type'], state: LicenseState): License {
  const number = world.dice.hex('entitlementNumber', 12).toUpperCase();
  return {
    ...{ state, type },
    paidSince: world.clock.now(),
    paidUntil: undefined,
    cached: undefined,
    supportEntitlementNumber: `SEN-${number.slice(0, 8)}`,
    entitlementId: world.dice.uuid('entitlementId'),
    entitlementNumber: `E-${number}`,
  };
}

/**
 * What an app is told of its licence, as `lic` in the addresses of its pages: `active` or `none`, whatever the state;
 * undefined where nothing is said. An app is licensed only if its descriptor says `enableLicensing`.
 */
export function licenseStatus(world: World, installation: Installation): 'active' | 'none' | undefined {
  const license = licenseOf(installation);
  if (license) return isToldActive(world, license) ? 'active' : 'none';
  return world.dial(freeAppLicense) === 'none' ? 'none' : undefined;
}

/** The licence as Connect's REST shows it; undefined for an app that has none. */
export function showLicense(world: World, installation: Installation) {
  const license = licenseOf(installation);
  if (!license) return undefined;
  const { type, state, supportEntitlementNumber } = license;
  const evaluation = type !== 'COMMERCIAL' || state.endsWith('_TRIAL');
  return { active: isToldActive(world, license), type, evaluation, supportEntitlementNumber };
}

/** Whether the licence is in force at this moment, whatever the host still tells. */
export function isLicensed(world: World, { state, paidUntil }: License): boolean {
  return ACTIVE.has(state) && !isOver(world, paidUntil);
}

/** Ends a licence now. Nobody is told, and nothing is deleted. @returns undefined for an app that has none */
export function lapseLicense(world: World, installation: Installation): License | undefined {
  const { state: before = 'NONE', paidUntil: end = Number.POSITIVE_INFINITY } = installation.license ?? {};
  const state = before.endsWith('_TRIAL') ? 'INACTIVE_TRIAL' : 'INACTIVE_SUBSCRIPTION';
  return changeLicense(world, installation, { state, paidUntil: Math.min(end, world.clock.now()) }, 'lapsed');
}

/** For how long a licence is renewed. */
export interface Renewal {
  /** From when on, in milliseconds; from the moment of its end where none is given, which may be long ago. */
  readonly from?: number | undefined;
  /** For how long from then on, in milliseconds; a year by default. */
  readonly lasting?: number | undefined;
}

/** Renews a licence, or buys one for a trial. @returns undefined for an app that has none */
export function renewLicense(
  world: World,
  installation: Installation,
  { from, lasting = licenceFacts.licenseYear.value }: Renewal = {},
): License | undefined {
  const { license } = installation;
  if (!license) return undefined;
  const start = from ?? license.paidUntil ?? world.clock.now();
  const paidSince = isLicensed(world, license) ? license.paidSince : start;
  const change = { state: 'ACTIVE_SUBSCRIPTION', paidSince, paidUntil: start + lasting } as const;
  return changeLicense(world, installation, change, 'renewed');
}

/** Puts a licence into a state; the host tells it as it was until its cache forgets. */
export function changeLicense(
  world: World,
  installation: Installation,
  change: Partial<Pick<License, 'state' | 'paidSince' | 'paidUntil'>>,
  how: 'lapsed' | 'renewed' | 'set',
): License | undefined {
  const { license, appKey, clientKey } = installation;
  if (!license) return undefined;
  const until = world.clock.now() + cacheOf(world);
  license.cached = { active: isToldActive(world, license), until };
  Object.assign(license, change);
  const { state, paidSince, paidUntil } = license;
  world.record('connect.license-changed', { appKey, clientKey, how, state, paidSince, paidUntil });
  return license;
}

const licenseOf = ({ license, descriptor }: Installation): License | undefined =>
  descriptor.enableLicensing && license?.state !== 'NONE' ? license : undefined;

function isToldActive(world: World, { state, paidUntil, cached }: License): boolean {
  if (cached && world.clock.now() < cached.until) return cached.active;
  return ACTIVE.has(state) && !isOver(world, paidUntil, cacheOf(world));
}

/** @param late - by how much whoever says so is behind, in milliseconds */
function isOver(world: World, paidUntil: number | undefined, late = 0): boolean {
  if (paidUntil === undefined) return false;
  const grace = world.dial(licenseAfterEnd) === 'none' ? 0 : licenceFacts.licenseGrace.value;
  return world.clock.now() - late >= paidUntil + grace;
}

const cacheOf = (world: World): number =>
  world.dial(licenseCache) === 'none' ? 0 : licenceFacts.licenseCache.value;
