import type { World } from '../world/world.ts';
import { changeLicense, privateLicense } from './licence.ts';
import { licenceFacts } from './licence-facts.ts';
import { connectState, type Installation, type LicenseState, type LicenseToken } from './state.ts';
import { installationKey, type TenantName } from './tenants.ts';

/** Whose app is to be licensed, and with what. */
export interface Claim extends TenantName {
  readonly appKey: string;
  readonly token: string;
}

/** Why a private licence token is not for this app at this tenant; undefined when it is. */
export function faultOfToken(world: World, claim: Claim): string | undefined {
  const { licenseTokens } = connectState(world);
  const known = licenseTokens.get(claim.token);
  if (known) return isSame(known, claim) ? undefined : 'The token is for another app or another site.';
  const most = licenceFacts.licenseTokensPerApp.value;
  const others = [...licenseTokens.values()].filter(({ appKey }) => appKey === claim.appKey);
  return others.length < most ? undefined : `The app has ${most} tokens, which is the most it may have.`;
}

/** Binds a token to an app at a tenant, in place of the one that it had. The caller has seen that nothing is against it. */
export function claimToken(world: World, { token, appKey, cloudId, product }: Claim): void {
  const { licenseTokens } = connectState(world);
  const former = tokenOf(world, { cloudId, product }, appKey);
  if (former && former.token !== token) licenseTokens.delete(former.token);
  licenseTokens.set(token, { token, appKey, cloudId, product });
}

/** Licenses an installation by a token, in whatever state its maker wants to try. */
export function licenseByToken(
  world: World,
  installation: Installation,
  token: string,
  state: LicenseState = 'ACTIVE_SUBSCRIPTION',
): void {
  claimToken(world, { ...installation, token });
  const license = installation.license?.type === 'DEVELOPER' ? installation.license : undefined;
  if (!license) installation.license = privateLicense(world, state);
  changeLicense(world, installation, { state, paidUntil: undefined }, 'set');
}

/** Takes the token of an app at a tenant away, and with it the licence. @returns whether there was one */
export function removeToken(world: World, tenant: TenantName, appKey: string): boolean {
  const { licenseTokens, installations } = connectState(world);
  const held = tokenOf(world, tenant, appKey);
  if (!held) return false;
  licenseTokens.delete(held.token);
  const installation = installations.get(installationKey(tenant, appKey));
  if (installation?.license?.type !== 'DEVELOPER') return true;
  installation.license = undefined;
  const { clientKey } = installation;
  world.record('connect.license-changed', { appKey, clientKey, how: 'removed', state: 'NONE' });
  return true;
}

/** The private licence token of an app at a tenant. */
export const tokenOf = (world: World, tenant: TenantName, appKey: string): LicenseToken | undefined =>
  [...connectState(world).licenseTokens.values()].find((one) => isSame(one, { ...tenant, appKey }));

const isSame = (one: LicenseToken, other: TenantName & { readonly appKey: string }): boolean =>
  one.appKey === other.appKey && one.cloudId === other.cloudId && one.product === other.product;
