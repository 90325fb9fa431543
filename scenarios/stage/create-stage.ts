import { referenceScopes, simulatedAddresses } from '../../client/index.ts';
import type { Simulator } from '../../simulator/index.ts';
import type { World } from '../../simulator/world/world.ts';
import type { AppMaker, AppUnderTest } from '../app-under-test/app-under-test.ts';
import { createRaceLab } from '../race-lab/race-lab.ts';
import type { ScenarioSetup } from '../scenario.ts';
import { createAdmin } from './admin.ts';
import { createAppOnStage } from './app-on-stage.ts';
import { askOver, fetchOver } from './ask.ts';
import { createStageClock } from './clock.ts';
import { createConsole } from './console.ts';
import { asked, createControlApi } from './control.ts';
import { createDials } from './dials.ts';
import { expectOf } from './expect.ts';
import { createFaults } from './faults.ts';
import { follow } from './follow.ts';
import { createStageJournal } from './journal.ts';
import { Person } from './person.ts';
import { createSite } from './site.ts';
import type { Stage } from './stage.ts';
import type { SimulatorOnStage, StageContext } from './stage-context.ts';
import type { Steps } from './steps.ts';
import { stimuliOf } from './stimuli.ts';
import { APP_HANDLE, PLAIN_HANDLE, REDIRECT_URI, usualWorld } from './usual-world.ts';
import { VirtualTime } from './virtual-time.ts';
import { type AppCredentials, createWire } from './wire.ts';

/** What a stage is built from. */
export interface StageMaterial {
  readonly simulator: Simulator;
  readonly worldName: string;
  readonly seed: string;
  readonly setup: ScenarioSetup | undefined;
  readonly appMaker: AppMaker;
  /** Makes the record of steps, once the world's clock exists. */
  readonly stepsOf: (now: () => number) => Steps;
  readonly onUnexpected: (thrown: unknown) => void;
}

/** A stage and the world and app behind it. */
export interface BuiltStage {
  readonly stage: Stage;
  readonly world: World;
  readonly app: AppUnderTest;
}

const SIMULATOR_URL = 'http://127.0.0.1:4400';

/** Makes a world, the app under test in it, and the verbs over both. */
export async function createStage(material: StageMaterial): Promise<BuiltStage> {
  const { simulator: inProcess, worldName, seed, setup, appMaker } = material;
  const simulator = simulatorOnStage(inProcess, worldName);
  const control = createControlApi(SIMULATOR_URL, simulator.ask);
  await asked(control.POST('/worlds', { body: { name: worldName, setup: usualWorld(seed, setup) } }));
  const world = inProcess.worlds.get(worldName);
  if (!world) throw new Error(`the world ${worldName} was made and is not there`);
  const path = { world: worldName };
  const registered = async (clientId: string): Promise<AppCredentials & { publicClient: boolean }> => {
    const params = { path: { ...path, clientId } };
    const one = await asked(control.GET('/worlds/{world}/apps/{clientId}', { params }));
    const [redirectUri = REDIRECT_URI] = one.callbackUrls;
    const scopes = [...one.scopes.filter((scope) => scope !== 'offline_access'), 'offline_access'];
    return { ...one, clientSecret: one.clientSecret ?? '', redirectUri, scopes };
  };
  const { publicClient, ...credentials } = await registered(APP_HANDLE);
  const time = new VirtualTime(world.clock);
  const app = await appMaker.make({
    configuration: {
      clientId: credentials.clientId,
      clientSecret: publicClient ? undefined : credentials.clientSecret,
      redirectUri: REDIRECT_URI,
      scopes: setup?.configuration?.scopes ?? referenceScopes,
      issueKey: 'ED-1',
      addresses: simulatedAddresses(SIMULATOR_URL, worldName),
      pkce: setup?.configuration?.pkce ?? true,
    },
    fetchAs: (instance) => {
      const send = fetchOver(simulator.ask, instance);
      return (input, init) => time.during(() => send(input, init));
    },
    time,
    seed,
    onUnexpected: material.onUnexpected,
  });
  const people = await asked(control.GET('/worlds/{world}/accounts', { params: { path } }));
  const context: StageContext = {
    world: worldName,
    simulator,
    control,
    app,
    clientId: credentials.clientId,
    steps: material.stepsOf(() => world.clock.now()),
    stimuli: stimuliOf(world),
    now: () => world.clock.now(),
    catchUp: () => time.catchUp(),
    handleOf: (accountId) => people.find((one) => one.accountId === accountId)?.handle ?? accountId,
    accountIdOf: (handle) => people.find((one) => one.handle === handle)?.accountId ?? handle,
  };
  const sites = await asked(control.GET('/worlds/{world}/sites', { params: { path } }));
  return { stage: assemble(context, await registered(PLAIN_HANDLE), people, sites), world, app };
}

function simulatorOnStage({ app }: Simulator, worldName: string): SimulatorOnStage {
  return {
    url: SIMULATOR_URL,
    ask: askOver(app),
    follow: (path) => follow(app, SIMULATOR_URL + path),
    addressOf: (hostAndPath) => `${SIMULATOR_URL}/~${worldName}/${hostAndPath}`,
  };
}

function assemble(
  context: StageContext,
  credentials: AppCredentials,
  accounts: readonly { handle?: string; name: string; accountId: string }[],
  sites: readonly { handle: string; cloudId: string; url: string }[],
): Stage {
  const people = new Map(accounts.map((one) => [one.handle ?? one.accountId, one]));
  const known = new Map<string, Person>();
  const person = (handle: string) => {
    const account = people.get(handle);
    if (!account)
      throw new Error(`nobody in this world is called "${handle}"; there are ${[...people.keys()]}`);
    const one = known.get(handle) ?? new Person(context, { ...account, handle });
    known.set(handle, one);
    return one;
  };
  const siteNamed = (handle: string) => {
    const site = sites.find((one) => one.handle === handle);
    if (!site) throw new Error(`no site in this world is called "${handle}"`);
    return createSite(context, site);
  };
  const wire = createWire(context, credentials);
  return {
    get rohit() {
      return person('rohit');
    },
    get mark() {
      return person('mark');
    },
    get asha() {
      return person('asha');
    },
    get site() {
      return siteNamed('acme');
    },
    person,
    siteNamed,
    clock: createStageClock(context),
    console: createConsole(context),
    admin: createAdmin(context),
    faults: createFaults(context),
    dials: createDials(context),
    app: createAppOnStage(context),
    wire,
    race: createRaceLab(context, wire),
    journal: createStageJournal(context),
    behindTheScenes: context,
    expect: expectOf,
    step: (title, work) => context.steps.run(title, work),
  };
}
