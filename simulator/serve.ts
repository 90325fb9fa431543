import type { AddressInfo } from 'node:net';
import { createSimulator, type Simulator } from './index.ts';
import { type NarrationOptions, narrateExchange, narrateFinding, narrateHappening } from './narrate.ts';
import { oauthState } from './oauth/state.ts';
import { onFinding } from './rulebook/findings.ts';
import { unlistedPeople } from './world/crowd.ts';
import { accounts, hostOfSite, sites, statusOf } from './world/directory.ts';
import { systemEnvironment } from './world/environment.ts';
import { prepareSetup } from './world/made-up-people.ts';
import { sendOverNetwork } from './world/send-over-network.ts';
import type { World, WorldSetup } from './world/world.ts';
import { DEFAULT_WORLD } from './world/worlds.ts';

/** From here and not from its own file, so that the dials that a setup may turn are declared by then. */
export { readSetupFile } from './world/read-setup-file.ts';

/** How to serve worlds to other processes. */
export interface ServeOptions {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** Of the default world; checked. */
  readonly setup: WorldSetup;
  readonly controlToken?: string | undefined;
  /** Host names beyond this machine at which Connect apps may be called. */
  readonly allowedHosts?: readonly string[] | undefined;
  /** Keeps the worlds across restarts; a default world that is in it goes on, and the setup is not used. */
  readonly dataFile?: string | undefined;
  readonly narration: NarrationOptions;
  /** Takes a line for each exchange and finding; without it nothing is said. */
  readonly say?: ((line: string) => void) | undefined;
}

/** A simulator that listens. */
export interface Served {
  readonly simulator: Simulator;
  /** `http://127.0.0.1:4400` */
  readonly url: string;
  readonly world: World;
  /** Whether the world goes on from the data file. */
  readonly kept: boolean;
  close(): Promise<void>;
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/;

/** A name as a URL has it, or an IP address. */
const HOST_NAME = /^(?:[a-z\d](?:[a-z\d.-]{0,251}[a-z\d])?|\[[\da-f:.]+\])$/i;

/** Addresses at which a server listens and nobody calls. */
const EVERYWHERE = /^(?:0\.0\.0\.0|::)$/;

/** A mistake of whoever starts the simulator; the message says what to do. */
export class ServeError extends Error {
  override readonly name = 'ServeError';
}

/**
 * Makes a simulator with a default world and listens.
 *
 * @throws ServeError when another host than loopback is asked for without a token, the token is empty, or the port
 *   cannot be had
 * @throws DataFileError when the data file cannot be used
 */
export async function serve(options: ServeOptions): Promise<Served> {
  const { host, port, controlToken, dataFile, narration, allowedHosts = [] } = options;
  if (controlToken === '') throw new ServeError('--control-token is empty; nobody could show it');
  const address = allowedHosts.find((name) => !HOST_NAME.test(name));
  if (address !== undefined) {
    throw new ServeError(`--allow-host ${address} is no host name; without scheme, port and path, please`);
  }
  if (!LOOPBACK.test(host) && controlToken === undefined) {
    throw new ServeError(
      `--host ${host} opens the control surface to other machines; give it a --control-token`,
    );
  }
  const simulator = createSimulator({
    environment: { ...systemEnvironment, send: sendOverNetwork(allowedHosts) },
    controlToken,
    dataFile,
    showSecrets: narration.showSecrets,
    clock: 'wall',
  });
  if (options.say) narrateWorlds(simulator, options.say, narration);
  const kept = simulator.worlds.get(DEFAULT_WORLD);
  const world =
    kept ??
    simulator.worlds.create(DEFAULT_WORLD, await prepareSetup(runningClock(options.setup), DEFAULT_WORLD));
  await simulator.app.listen({ host, port }).catch(async (error: NodeJS.ErrnoException) => {
    await simulator.app.close();
    throw new ServeError(
      `cannot listen on ${host}:${port}: ${LISTEN_ERRORS[error.code ?? ''] ?? error.message}`,
    );
  });
  const { port: listening } = simulator.app.server.address() as AddressInfo;
  const reachable = EVERYWHERE.test(host) ? '127.0.0.1' : host;
  const name = reachable.includes(':') ? `[${reachable}]` : reachable;
  const url = `http://${name}:${listening}`;
  return { simulator, world, url, kept: kept !== undefined, close: () => simulator.app.close() };
}

/** Whoever serves a world to other programs expects its time to pass, unless the setup says otherwise. */
function runningClock(setup: WorldSetup): WorldSetup {
  return setup.clock ? setup : { ...setup, clock: { mode: 'wall' } };
}

const LISTEN_ERRORS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'the port is in use; choose another with --port',
  EACCES: 'this user may not use that port; choose one above 1023 with --port',
  EADDRNOTAVAIL: 'this machine has no such address',
};

function narrateWorlds(simulator: Simulator, say: (line: string) => void, options: NarrationOptions): void {
  const narrate = (world: World) => {
    world.journal.listen((entry) => {
      const line =
        entry.kind === 'exchange'
          ? narrateExchange(world, entry, options)
          : narrateHappening(world, entry, options);
      if (line !== undefined) say(line);
    });
    // The judge hears of an exchange before the narrator does; a finding is to be read after it.
    onFinding(world, (finding) => queueMicrotask(() => say(narrateFinding(finding, options))));
  };
  for (const world of simulator.worlds.list()) narrate(world);
  simulator.worlds.onCreate(narrate);
}

/** What a person needs to know to begin: where things are, and who and what is in the world. */
export function describeServed({ url, world, kept }: Served): string {
  const apps = [...oauthState(world).apps.values()];
  const people = [...accounts(world).values()].map((account) => {
    const status = statusOf(world, account);
    return status === 'active' ? account.handle : `${account.handle} (${status})`;
  });
  if (unlistedPeople(world) > 0) people.push(`and a crowd of ${unlistedPeople(world)}`);
  return [
    ...(kept ? ['  The world goes on as it was kept in the data file; no setup was read.', ''] : []),
    `  authorize   ${url}/auth.atlassian.com/authorize`,
    `  token       ${url}/auth.atlassian.com/oauth/token`,
    `  gateway     ${url}/api.atlassian.com/ex/jira/{cloudId}`,
    `  reports     ${url}/api.atlassian.com/app/report-accounts/`,
    `  keys        ${url}/connect-install-keys.atlassian.com/{kid}`,
    `  apps        ${url}/{site}.atlassian.net/plugins/servlet/upm`,
    `  control     ${url}/_control/worlds/${world.name}`,
    '',
    `  time        ${describeTime(world)}`,
    `  accounts    ${people.join(', ')}`,
    ...[...sites(world).values()].map(
      (site) => `  site        ${hostOfSite(site)}, cloud id ${site.cloudId}`,
    ),
    ...apps.map(
      (app) => `  app         ${app.handle}: client id ${app.clientId}, secret ${app.clientSecret}`,
    ),
  ].join('\n');
}

function describeTime({ clock }: World): string {
  const now = new Date(clock.now()).toISOString();
  return clock.mode === 'wall'
    ? `${now}, and goes on with this machine's clock`
    : `${now}, and stands still until /_control moves it`;
}
