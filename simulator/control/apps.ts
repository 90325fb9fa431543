import type { operations } from '../../openapi/control.gen.ts';
import { revokeGrant, uninstall } from '../oauth/consent.ts';
import { type App, addApp, oauthState } from '../oauth/state.ts';
import { callbackUrlFault } from '../world/callback-url.ts';
import { firstAccount } from '../world/directory.ts';
import type { World } from '../world/world.ts';
import type { ControlHandler, Schemas } from './call.ts';
import { conflict, malformed } from './control-refusal.ts';
import { cloudIdsOf, requireAccount, requireApp, requireSite, requireWorld } from './require.ts';

export const listApps: ControlHandler<operations['listApps']> = (call) => ({
  status: 200,
  body: [...oauthState(requireWorld(call)).apps.values()].map(showApp),
});

export const createApp: ControlHandler<operations['createApp']> = (call) => {
  const world = requireWorld(call);
  const { handle, clientId, callbackUrls } = call.body;
  requireFree(world, 'handle', handle);
  if (clientId !== undefined) requireFree(world, 'clientId', clientId);
  requireCallbackUrls(callbackUrls);
  const owner = requireOwner(world, call.body);
  requireServiceAccount(world, call.body);
  const app = addApp(world, { ...call.body, owner });
  world.record('app.created', { clientId: app.clientId });
  return { status: 201, body: showApp(app) };
};

export const readApp: ControlHandler<operations['readApp']> = (call) => ({
  status: 200,
  body: showApp(requireApp(requireWorld(call), call.pathParameters.clientId)),
});

export const changeApp: ControlHandler<operations['changeApp']> = (call) => {
  const world = requireWorld(call);
  const app = requireApp(world, call.pathParameters.clientId);
  const { owner, sites, ...plain } = call.body;
  requireCallbackUrls(plain.callbackUrls);
  requireSwitch(app, plain);
  if (sites && app.kind === '3lo') throw malformed('/sites', 'is for service accounts only');
  const found = {
    ...(owner !== undefined && { owner: requireAccount(world, owner, '/owner').accountId }),
    ...(sites && { sites: cloudIdsOf(world, sites, '/sites') }),
  };
  Object.assign(app, plain, found);
  const { clientSecret, ...told } = plain;
  world.record('app.changed', {
    clientId: app.clientId,
    ...told,
    ...found,
    ...(clientSecret === undefined ? {} : { secretRotated: true }),
  });
  return { status: 200, body: showApp(app) };
};

export const deleteApp: ControlHandler<operations['deleteApp']> = (call) => {
  const world = requireWorld(call);
  const { clientId } = requireApp(world, call.pathParameters.clientId);
  const { apps, grants } = oauthState(world);
  for (const grant of grants.values()) {
    if (grant.clientId === clientId) revokeGrant(world, grant, 'app-deleted');
  }
  apps.delete(clientId);
  world.record('app.deleted', { clientId });
  return { status: 204 };
};

/** For an OAuth 2.0 app "Uninstall" takes the site away from everybody who consented (support.atlassian.com). */
export const uninstallApp: ControlHandler<operations['uninstallApp']> = (call) => {
  const world = requireWorld(call);
  const app = requireApp(world, call.pathParameters.clientId);
  const { clientId } = app;
  const { cloudId } = requireSite(world, call.body.cloudId, '/cloudId');
  const grantIds = uninstall(world, app, cloudId).map(({ grantId }) => grantId);
  world.record('app.uninstalled', { clientId, cloudId, grantIds });
  return { status: 200, body: { clientId, cloudId, grantIds } };
};

function requireFree(world: World, property: 'handle' | 'clientId', value: string): void {
  for (const app of oauthState(world).apps.values()) {
    if (app[property] === value) {
      throw conflict('appExists', `/${property}`, `"${value}" is the ${property} of "${app.name}"`);
    }
  }
}

function requireCallbackUrls(callbackUrls: readonly string[] = []): void {
  for (const [index, callbackUrl] of callbackUrls.entries()) {
    const fault = callbackUrlFault(callbackUrl);
    if (fault !== undefined) throw malformed(`/callbackUrls/${index}`, fault);
  }
}

/** @returns the handle of the owner: the one named, or the first person there is */
function requireOwner(world: World, setup: Schemas['AppSetup']): string {
  if (setup.owner !== undefined) return requireAccount(world, setup.owner, '/owner').handle;
  const first = firstAccount(world);
  if (first) return first.handle;
  throw malformed('/owner', 'there is no account that could own the app');
}

function requireServiceAccount(world: World, setup: Schemas['AppSetup']): void {
  const { kind = '3lo', account, sites } = setup;
  if (kind === '3lo' && (account !== undefined || sites)) {
    throw malformed(account === undefined ? '/sites' : '/account', 'is for kind "service-account" only');
  }
  if (kind === '3lo') return;
  if (account === undefined) throw malformed('', '"account" is missing: a service account acts as one');
  requireAccount(world, account, '/account');
  cloudIdsOf(world, sites ?? [], '/sites');
}

/** The console has no way to turn sharing on while its switch is unavailable. */
function requireSwitch(app: App, change: Schemas['AppChange']): void {
  const { sharing = app.sharing, sharingSwitch = app.sharingSwitch } = change;
  if (sharing !== app.sharing && sharingSwitch === 'unavailable') {
    throw conflict(
      'sharingUnavailable',
      '/sharing',
      `the console does not offer the sharing switch of "${app.name}"`,
    );
  }
}

function showApp(app: App): Schemas['App'] {
  const { account, owner, sites, ...shown } = app;
  return {
    ...shown,
    ...(owner === '' ? {} : { owner }),
    ...(account === undefined ? {} : { account, sites }),
  };
}
