import type { operations } from '../../openapi/control.gen.ts';
import { installFromUrl, installListed, upgradeApp } from '../connect/install-orders.ts';
import { lapseLicense, renewLicense } from '../connect/licence.ts';
import type { InstallOutcome } from '../connect/lifecycle/install-app.ts';
import { rotateSecret } from '../connect/lifecycle/rotate-secret.ts';
import { switchApp } from '../connect/lifecycle/switch-app.ts';
import { uninstallApp } from '../connect/lifecycle/uninstall-app.ts';
import { connectState, type Installation } from '../connect/state.ts';
import { installationOf } from '../connect/tenants.ts';
import type { World } from '../world/world.ts';
import type { ControlHandler, Schemas } from './call.ts';
import { actorOf, installationOfPath, overtaken, requireListing, requireTenant } from './connect-require.ts';
import { showInstallation } from './connect-show.ts';
import { conflict, InstallRefusal, malformed } from './control-refusal.ts';
import { hostAddressOf } from './host-address.ts';
import { requireWorld } from './require.ts';

export const listInstallations: ControlHandler<operations['listInstallations']> = (call) => {
  const world = requireWorld(call);
  const all = [...connectState(world).installations.values()];
  return { status: 200, body: all.map((one) => showInstallation(world, one)) };
};

export const createInstallation: ControlHandler<operations['createInstallation']> = async (call) => {
  const world = requireWorld(call);
  const { appKey, descriptorUrl, licenseToken, by, hostAddress } = call.body;
  const order = {
    tenant: requireTenant(world, call.body),
    accountId: actorOf(world, by),
    hostAddress: hostAddress ?? hostAddressOf(call, world),
  };
  if (appKey !== undefined && descriptorUrl !== undefined)
    throw malformed('/appKey', 'an app comes by its descriptorUrl or from the Marketplace, not both');
  if (appKey !== undefined) {
    requireListing(world, appKey);
    if (licenseToken !== undefined)
      throw malformed('/licenseToken', 'is for an app that comes by its descriptorUrl');
    return { status: 201, body: await over(world, await installListed(world, { ...order, appKey })) };
  }
  if (descriptorUrl === undefined) throw malformed('', '"descriptorUrl" or "appKey" is missing');
  const outcome = await installFromUrl(world, { ...order, descriptorUrl, licenseToken });
  return { status: 201, body: await over(world, outcome) };
};

export const readInstallation: ControlHandler<operations['readInstallation']> = (call) => {
  const { world, installation } = installationOfPath(call);
  return { status: 200, body: showInstallation(world, installation) };
};

export const deleteInstallation: ControlHandler<operations['deleteInstallation']> = async (call) => {
  const { world, installation } = installationOfPath(call);
  await uninstallApp(world, installation);
  return { status: 204 };
};

export const upgradeInstallation: ControlHandler<operations['upgradeInstallation']> = async (call) => {
  const { world, tenant, installation } = installationOfPath(call);
  return { status: 200, body: await over(world, await upgradeApp(world, tenant, installation)) };
};

export const enableInstallation: ControlHandler<operations['enableInstallation']> = async (call) => {
  const { world, installation } = installationOfPath(call);
  await switchApp(world, installation, 'enabled');
  return { status: 200, body: show(world, installation) };
};

export const disableInstallation: ControlHandler<operations['disableInstallation']> = async (call) => {
  const { world, installation } = installationOfPath(call);
  await switchApp(world, installation, 'disabled');
  return { status: 200, body: show(world, installation) };
};

export const changeLicence: ControlHandler<operations['changeLicence']> = (call) => {
  const { world, installation } = installationOfPath(call);
  const { change, from } = call.body;
  if (change === 'lapse' && from !== undefined) throw malformed('/from', 'is for "renew" only');
  const changed =
    change === 'lapse'
      ? lapseLicense(world, installation)
      : renewLicense(world, installation, { from: from === undefined ? undefined : Date.parse(from) });
  if (changed) return { status: 200, body: showInstallation(world, installation) };
  throw conflict('noLicence', 'appKey', `"${installation.appKey}" has no licence at this site`);
};

export const rotateSharedSecret: ControlHandler<operations['rotateSharedSecret']> = async (call) => {
  const { world, installation } = installationOfPath(call);
  const { delivered, result } = await rotateSecret(world, installation);
  const exchange = result && { exchange: result.exchange };
  return { status: 200, body: { installation: show(world, installation), delivered, ...exchange } };
};

/** What came of an install, once nothing of it is still on its way. */
async function over(world: World, outcome: InstallOutcome): Promise<Schemas['ConnectInstallation']> {
  if (outcome.kind === 'failed') throw new InstallRefusal(outcome.failure);
  await outcome.told;
  return show(world, outcome.installation);
}

/** @throws ControlRefusal when the installation went while the app was told */
function show(world: World, installation: Installation): Schemas['ConnectInstallation'] {
  const { appKey } = installation;
  if (installationOf(world, installation, appKey) === installation)
    return showInstallation(world, installation);
  throw overtaken(`"${appKey}" is not there any more: its site changed while the app was told`);
}
