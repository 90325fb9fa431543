import { type App, findApp, oauthState } from '../oauth/state.ts';
import { type Account, accounts, findAccount, findSite, type Site, sites } from '../world/directory.ts';
import type { World } from '../world/world.ts';
import type { ControlCall } from './call.ts';
import { unknown } from './control-refusal.ts';

/** The world that the path names. @throws ControlRefusal 404 */
export function requireWorld(
  call: Pick<ControlCall, 'worlds'> & { pathParameters: { world: string } },
): World {
  const { world: name } = call.pathParameters;
  const world = call.worlds.get(name);
  if (world) return world;
  throw unknown(
    'world',
    name,
    'world',
    call.worlds.list().map((one) => one.name),
  );
}

/** @param key - account id, handle or e-mail address; @param where - see {@link unknown}; @throws ControlRefusal */
export function requireAccount(world: World, key: string, where = 'accountId'): Account {
  const account = findAccount(world, key);
  if (account) return account;
  throw unknown('account', key, where, handlesOf(accounts(world)));
}

/** @param key - cloud id or handle; @throws ControlRefusal */
export function requireSite(world: World, key: string, where = 'cloudId'): Site {
  const site = findSite(world, key);
  if (site) return site;
  throw unknown('site', key, where, handlesOf(sites(world)));
}

/** @param key - client id or handle; @throws ControlRefusal */
export function requireApp(world: World, key: string, where = 'clientId'): App {
  const app = findApp(world, key);
  if (app) return app;
  throw unknown('app', key, where, handlesOf(oauthState(world).apps));
}

/** Account ids of a list of keys. @param where - JSON pointer of the list */
export const accountIdsOf = (world: World, keys: readonly string[], where: string): string[] => [
  ...new Set(keys.map((key, index) => requireAccount(world, key, `${where}/${index}`).accountId)),
];

/** Cloud ids of a list of keys. @param where - JSON pointer of the list */
export const cloudIdsOf = (world: World, keys: readonly string[], where: string): string[] => [
  ...new Set(keys.map((key, index) => requireSite(world, key, `${where}/${index}`).cloudId)),
];

const handlesOf = (named: ReadonlyMap<string, { handle: string }>): string[] =>
  [...named.values()].map(({ handle }) => handle);
