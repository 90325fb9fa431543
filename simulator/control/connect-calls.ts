import type { operations } from '../../openapi/control.gen.ts';
import { forgeCall as forge } from '../connect/forgery/forge-call.ts';
import { appPageUrl } from '../connect/pages/app-page-url.ts';
import { contextToken } from '../connect/pages/context-token.ts';
import { findPageModule, pageModules } from '../connect/pages/page-modules.ts';
import { connectState } from '../connect/state.ts';
import { currentInstallKey } from '../connect/tokens/sign-install.ts';
import { sendWebhook as deliver } from '../connect/webhooks/send-webhook.ts';
import { firstAccount } from '../world/directory.ts';
import type { ControlHandler } from './call.ts';
import { actorOf, requireEnabled, requireInstallation, requireTenant } from './connect-require.ts';
import { showDelivery } from './connect-show.ts';
import { conflict, unknown } from './control-refusal.ts';
import { addressesOf } from './host-address.ts';
import { requireAccount, requireWorld } from './require.ts';

export const forgeCall: ControlHandler<operations['forgeCall']> = async (call) => {
  const world = requireWorld(call);
  const { defect, event = 'installed', appKey, moduleKey } = call.body;
  const installation = requireInstallation(world, requireTenant(world, call.body), appKey);
  const accountId = firstAccount(world)?.accountId;
  const addresses = addressesOf(call, world);
  const forged = await forge(world, { defect, event, installation, moduleKey, accountId, addresses });
  if ('impossible' in forged) throw conflict('forgeryImpossible', '/defect', forged.impossible);
  return { status: 200, body: showDelivery(forged) };
};

export const rotateInstallKey: ControlHandler<operations['rotateInstallKey']> = (call) => {
  const world = requireWorld(call);
  connectState(world).installKey += 1;
  const { kid } = currentInstallKey(world);
  world.record('connect.install-key-rotated', { kid });
  return { status: 200, body: { kid } };
};

export const sendWebhook: ControlHandler<operations['sendWebhook']> = async (call) => {
  const world = requireWorld(call);
  const { event, appKey, payload = {}, by } = call.body;
  const installation = requireInstallation(world, requireTenant(world, call.body), appKey);
  const accountId = actorOf(world, by);
  const delivered = await deliver(world, requireEnabled(installation), { event, payload, accountId });
  return { status: 200, body: delivered.map(showDelivery) };
};

export const openAppPage: ControlHandler<operations['openAppPage']> = (call) => {
  const world = requireWorld(call);
  const { appKey, moduleKey, person } = call.body;
  const installation = requireEnabled(requireInstallation(world, requireTenant(world, call.body), appKey));
  const account = requireAccount(world, person, '/person');
  const { descriptor } = installation;
  const module = findPageModule(descriptor, moduleKey);
  if (!module) {
    const known = pageModules(descriptor).map((one) => one.moduleKey);
    throw unknown('page', moduleKey, '/moduleKey', known);
  }
  const addresses = addressesOf(call, world);
  return {
    status: 200,
    body: {
      url: appPageUrl(world, { installation, module, account, addresses }),
      contextToken: contextToken(world, installation, account.accountId),
    },
  };
};
