import type { Exchange } from '../../simulator/index.ts';
import type { World } from '../../simulator/world/world.ts';
import { createCanaries } from './canaries.ts';
import { followClosures } from './closures.ts';
import type { ControlApi } from './control.ts';
import { createKeptData } from './kept-data.ts';
import type { MadeApp } from './make-app.ts';
import type { Network } from './network.ts';
import type { SentRequest, SimulatorOnStage, StageContext } from './stage-context.ts';
import type { Steps } from './steps.ts';
import { stimuliOf } from './stimuli.ts';
import type { VirtualTime } from './virtual-time.ts';
import { BY_HAND } from './wire-requests.ts';

/** What the context of a stage is made from. */
export interface StageParts extends MadeApp {
  readonly world: World;
  readonly simulator: SimulatorOnStage;
  readonly control: ControlApi;
  readonly network: Network;
  readonly time: VirtualTime;
  readonly steps: Steps;
  readonly keepsPersonalData: boolean;
  readonly accounts: readonly { readonly handle?: string; readonly accountId: string }[];
  readonly apps: readonly { readonly handle?: string; readonly clientId: string }[];
}

export function createStageContext(parts: StageParts): StageContext {
  const { accounts, apps, app, appIds, control, keepsPersonalData, network, simulator, steps, time, world } =
    parts;
  const [clientId = ''] = appIds;
  const context: StageContext = {
    world: world.name,
    ...{ simulator, network, control, app, appIds, clientId, steps, keepsPersonalData },
    stimuli: stimuliOf(world),
    now: () => world.clock.now(),
    catchUp: () => time.catchUp(),
    connected: [],
    staging: { listed: false },
    canaries: createCanaries(control, world.name),
    closures: followClosures(world),
    get keptData() {
      return keptData;
    },
    sentByApp: () => sentByApp(world),
    clientIdOf: (handle) => apps.find((one) => one.handle === handle)?.clientId ?? handle,
    handleOf: (accountId) => accounts.find((one) => one.accountId === accountId)?.handle ?? accountId,
    accountIdOf: (handle) => accounts.find((one) => one.handle === handle)?.accountId ?? handle,
  };
  const keptData = createKeptData(context);
  return context;
}

/** The requests that came to Atlassian, but for those of browsers and of requests by hand. */
function sentByApp(world: World): SentRequest[] {
  return world.journal.entries().flatMap((entry) => {
    if (entry.kind !== 'exchange' || !isOfApp(entry)) return [];
    return [{ seq: entry.seq, text: JSON.stringify(entry.request) }];
  });
}

function isOfApp({ direction, request }: Exchange): boolean {
  const agent = request.headers['user-agent'];
  return direction === 'in' && agent !== BY_HAND && agent !== 'browser' && agent !== undefined;
}
