import {
  type ReferenceAppConfiguration,
  referenceScopes,
  simulatedAddresses,
  simulatedConnectAddresses,
} from '../../client/index.ts';
import type { AppMaker, AppUnderTest } from '../app-under-test/app-under-test.ts';
import type { AppConfiguration } from '../scenario.ts';
import { fetchOver } from './ask.ts';
import { APP_KEY } from './connect/connect-app.ts';
import { asked, type ControlApi } from './control.ts';
import type { SimulatorOnStage } from './stage-context.ts';
import { APP_HANDLE, REDIRECT_URI } from './usual-world.ts';
import type { VirtualTime } from './virtual-time.ts';
import type { AppCredentials } from './wire.ts';

/** What the app under test is made from. */
export interface AppMaking {
  readonly appMaker: AppMaker;
  readonly simulator: SimulatorOnStage;
  readonly control: ControlApi;
  readonly worldName: string;
  readonly configuration: AppConfiguration | undefined;
  readonly time: VirtualTime;
  readonly seed: string;
  readonly onUnexpected: (thrown: unknown) => void;
}

/** The app under test, and the client ids that it works with: its own first, then those of customers. */
export interface MadeApp {
  readonly app: AppUnderTest;
  readonly appIds: readonly string[];
}

/** Makes the app under test with what the developer console says of it. */
export async function makeApp(making: AppMaking): Promise<MadeApp> {
  const { appMaker, control, worldName, configuration = {}, simulator, time } = making;
  const { clientId, clientSecret, publicClient } = await registeredApp(control, worldName, APP_HANDLE);
  const customers = await Promise.all(
    (configuration.customers ?? []).map((handle) => registeredApp(control, worldName, handle)),
  );
  const app = await appMaker.make({
    configuration: {
      clientId,
      clientSecret: publicClient ? undefined : clientSecret,
      redirectUri: REDIRECT_URI,
      scopes: configuration.scopes ?? referenceScopes,
      issueKey: 'ED-1',
      addresses: simulatedAddresses(simulator.url, worldName),
      pkce: configuration.pkce ?? true,
      ...(configuration.privacy && { privacy: configuration.privacy }),
      ...(configuration.connect && { connect: connectConfiguration(making, configuration.connect) }),
    },
    customers: customers.map((one) => ({ clientId: one.clientId, clientSecret: one.clientSecret })),
    fetchAs: (instance) => {
      const send = fetchOver(simulator.ask, instance);
      return (input, init) => time.during(() => send(input, init));
    },
    time,
    seed: making.seed,
    onUnexpected: making.onUnexpected,
  });
  return { app, appIds: [clientId, ...customers.map((one) => one.clientId)] };
}

/** The app under test as a Connect app; it answers where it answers people. */
function connectConfiguration(
  { simulator, worldName }: AppMaking,
  {
    era = 'signed-install',
    retentionDays = 30,
    acceptedAudiences = [],
  }: NonNullable<AppConfiguration['connect']>,
): ReferenceAppConfiguration['connect'] {
  return {
    ...simulatedConnectAddresses(simulator.url, worldName),
    appKey: APP_KEY,
    name: 'Reference board',
    appBaseUrl: new URL(REDIRECT_URI).origin,
    acceptedAudiences,
    era,
    retention: { days: retentionDays },
    hostScriptAddress: simulator.addressOf('connect-cdn.atl-paas.net/all.js'),
  };
}

/** An app as the developer console has it. */
export async function registeredApp(
  control: ControlApi,
  world: string,
  clientId: string,
): Promise<AppCredentials & { publicClient: boolean }> {
  const params = { path: { world, clientId } };
  const one = await asked(control.GET('/worlds/{world}/apps/{clientId}', { params }));
  const [redirectUri = REDIRECT_URI] = one.callbackUrls;
  const scopes = [...one.scopes.filter((scope) => scope !== 'offline_access'), 'offline_access'];
  return { ...one, clientSecret: one.clientSecret ?? '', redirectUri, scopes };
}
