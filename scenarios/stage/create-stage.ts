import type { Simulator } from '../../simulator/index.ts';
import type { World } from '../../simulator/world/world.ts';
import type { AppMaker, AppUnderTest } from '../app-under-test/app-under-test.ts';
import { createRaceLab } from '../race-lab/race-lab.ts';
import type { ScenarioSetup } from '../scenario.ts';
import { createAdmin } from './admin.ts';
import { createAppOnStage } from './app-on-stage.ts';
import { askOver } from './ask.ts';
import { createBook } from './book.ts';
import { type Cast, createCast } from './cast.ts';
import { createStageClock } from './clock.ts';
import { createConnectOnStage } from './connect/create-connect-on-stage.ts';
import { createConsole } from './console.ts';
import { asked, createControlApi } from './control.ts';
import { createStageContext } from './create-stage-context.ts';
import { createDials } from './dials.ts';
import { expectOf } from './expect.ts';
import { createFaults } from './faults.ts';
import { follow } from './follow.ts';
import { createStageJournal } from './journal.ts';
import { makeApp, registeredApp } from './make-app.ts';
import type { Network } from './network.ts';
import { createSite } from './site.ts';
import type { Stage } from './stage.ts';
import type { SimulatorOnStage, StageContext } from './stage-context.ts';
import type { Steps } from './steps.ts';
import { createTraces } from './traces.ts';
import { PLAIN_HANDLE, usualWorld } from './usual-world.ts';
import { VirtualTime } from './virtual-time.ts';
import { type AppCredentials, createWire } from './wire.ts';

/** What a stage is built from. */
export interface StageMaterial {
  readonly simulator: Simulator;
  readonly network: Network;
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
  const { simulator: inProcess, worldName, seed, setup } = material;
  const simulator = simulatorOnStage(inProcess, worldName);
  const control = createControlApi(SIMULATOR_URL, simulator.ask);
  await asked(control.POST('/worlds', { body: { name: worldName, setup: usualWorld(seed, setup) } }));
  const world = inProcess.worlds.get(worldName);
  if (!world) throw new Error(`the world ${worldName} was made and is not there`);
  const path = { world: worldName };
  const time = new VirtualTime(world.clock);
  const configuration = setup?.configuration;
  const made = await makeApp({ ...material, simulator, control, configuration, time });
  const { baseUrl } = made.app;
  material.network.listen(worldName, baseUrl, (request) => made.app.ask(request, 0));
  const accounts = await asked(control.GET('/worlds/{world}/accounts', { params: { path } }));
  const apps = await asked(control.GET('/worlds/{world}/apps', { params: { path } }));
  const context = createStageContext({
    ...{ world, simulator, control, time, accounts, apps, ...made },
    network: material.network,
    steps: material.stepsOf(() => world.clock.now()),
    keepsPersonalData: configuration?.privacy !== undefined,
  });
  const sites = await asked(control.GET('/worlds/{world}/sites', { params: { path } }));
  const plain = await registeredApp(control, worldName, PLAIN_HANDLE);
  const stage = assemble(context, plain, createCast(context, world, accounts), sites);
  return { stage, world, app: made.app };
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
  { crowd, person }: Cast,
  sites: readonly { handle: string; cloudId: string; url: string }[],
): Stage {
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
    crowd,
    siteNamed,
    clock: createStageClock(context),
    console: createConsole(context),
    admin: createAdmin(context),
    faults: createFaults(context),
    dials: createDials(context),
    app: createAppOnStage(context),
    connect: createConnectOnStage(context),
    book: createBook(context),
    traces: createTraces(context),
    wire,
    race: createRaceLab(context, wire),
    journal: createStageJournal(context),
    behindTheScenes: context,
    expect: expectOf,
    step: (title, work) => context.steps.run(title, work),
  };
}
