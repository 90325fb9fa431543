import type { operations } from '../../openapi/control.gen.ts';
import { issues } from '../jira/state.ts';
import { oauthState } from '../oauth/state.ts';
import { unlistedPeople } from '../world/crowd.ts';
import { accounts, sites } from '../world/directory.ts';
import { prepareSetup } from '../world/made-up-people.ts';
import { checkSetup } from '../world/setup.ts';
import { snapshotOf } from '../world/snapshot.ts';
import type { World } from '../world/world.ts';
import type { Worlds } from '../world/worlds.ts';
import type { ControlHandler, Schemas } from './call.ts';
import { showClock } from './clock.ts';
import { conflict } from './control-refusal.ts';
import { requireWorld } from './require.ts';

export const getHealth: ControlHandler<operations['getHealth']> = ({ worlds, settings }) => ({
  status: 200,
  body: { status: 'ok', version: settings.version, worlds: worlds.list().length },
});

export const listWorlds: ControlHandler<operations['listWorlds']> = ({ worlds }) => ({
  status: 200,
  body: worlds.list().map(showWorld),
});

export const createWorld: ControlHandler<operations['createWorld']> = async (call) => {
  const { worlds, settings, body = {} } = call;
  const name = body.name ?? `world-${worlds.environment.newSeed()}`;
  const checked = checkSetup(body.setup ?? {}, '/setup');
  const setup = await prepareSetup({ clock: { mode: settings.clock }, ...checked }, name);
  if (!body.replace) requireFree(worlds, name);
  return { status: 201, body: showWorld(worlds.create(name, setup)) };
};

export const readWorld: ControlHandler<operations['readWorld']> = (call) => ({
  status: 200,
  body: showWorld(requireWorld(call)),
});

export const deleteWorld: ControlHandler<operations['deleteWorld']> = (call) => {
  call.worlds.delete(requireWorld(call).name);
  return { status: 204 };
};

export const resetWorld: ControlHandler<operations['resetWorld']> = (call) => {
  const world = requireWorld(call);
  world.reset();
  return { status: 200, body: showWorld(world) };
};

export const snapshotWorld: ControlHandler<operations['snapshotWorld']> = (call) => {
  const { dice, ...snapshot } = snapshotOf(requireWorld(call));
  return { status: 200, body: { ...snapshot, dice: { ...dice } } };
};

export const restoreWorld: ControlHandler<operations['restoreWorld']> = ({
  worlds,
  pathParameters,
  body,
}) => ({
  status: 200,
  body: showWorld(worlds.createFrom(pathParameters.world, body)),
});

export const forkWorld: ControlHandler<operations['forkWorld']> = (call) => {
  const world = requireWorld(call);
  requireFree(call.worlds, call.body.name);
  return { status: 201, body: showWorld(call.worlds.fork(world, call.body.name)) };
};

function requireFree(worlds: Worlds, name: string): void {
  if (!worlds.get(name)) return;
  throw conflict(
    'worldExists',
    '/name',
    `there is a world "${name}" already; delete it, or send replace: true`,
  );
}

function showWorld(world: World): Schemas['World'] {
  return {
    name: world.name,
    seed: world.dice.seed,
    clock: showClock(world),
    accounts: accounts(world).size,
    ...(unlistedPeople(world) > 0 && { crowd: unlistedPeople(world) }),
    sites: sites(world).size,
    apps: oauthState(world).apps.size,
    issues: issues(world).size,
  };
}
