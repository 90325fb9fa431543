import { type Installation, type Place, placeOf } from '../stage/connect/place.ts';
import { asked } from '../stage/control.ts';
import type { Stage } from '../stage/stage.ts';

/** What differs from the usual app by hand. */
interface Terms {
  readonly scopes?: readonly string[];
  /** Lists it on the Marketplace; otherwise it is uploaded. */
  readonly listed?: boolean;
  /** What it answers to every lifecycle call. */
  readonly answers?: number;
}

/** A Connect app that believes everything it is told; what it asks for is asked for by hand. */
export interface HandmadeApp {
  readonly appKey: string;
  /** How often it got a lifecycle call, such as `uninstalled`. */
  heard(event: string): number;
  /** An admin installs it. Fails unless that works. */
  isInstalled(place?: Place): Promise<Installation>;
}

/** Each app of a stage has a port of its own. */
const ports = new WeakMap<Stage, number>();

function nextPort(stage: Stage): number {
  const port = (ports.get(stage) ?? 4_600) + 1;
  ports.set(stage, port);
  return port;
}

/** Puts a Connect app on the network that has a descriptor, and nothing else. */
export async function handmadeApp(stage: Stage, appKey: string, terms: Terms = {}): Promise<HandmadeApp> {
  const { control, network, world } = stage.behindTheScenes;
  const { answers = 204, listed = false, scopes = ['READ', 'WRITE', 'ACT_AS_USER'] } = terms;
  const origin = `http://127.0.0.1:${nextPort(stage)}`;
  const calls: string[] = [];
  network.listen(world, origin, async ({ method, url }) => {
    if (method === 'GET') return answer(200, JSON.stringify(descriptorOf(appKey, origin, scopes)));
    calls.push(new URL(url).pathname.slice(1));
    return answer(answers);
  });
  const descriptorUrl = `${origin}/atlassian-connect.json`;
  const params = { path: { world, appKey } };
  if (listed) {
    await asked(
      control.PUT('/worlds/{world}/connect/listings/{appKey}', { params, body: { descriptorUrl } }),
    );
  }
  const from = listed ? { appKey } : { descriptorUrl };
  return {
    appKey,
    heard: (event) => calls.filter((call) => call === event).length,
    isInstalled: (place) =>
      stage.step(`${appKey} is installed at ${placeOf(place).site}`, () =>
        asked(
          control.POST('/worlds/{world}/connect/installations', {
            params: { path: { world } },
            body: { ...placeOf(place), by: 'asha', ...from },
          }),
        ),
      ),
  };
}

const answer = (status: number, text = '') => ({
  status,
  headers: new Headers({ 'content-type': 'application/json' }),
  text,
});

const descriptorOf = (key: string, baseUrl: string, scopes: readonly string[]) => ({
  key,
  name: key,
  baseUrl,
  authentication: { type: 'jwt' },
  lifecycle: Object.fromEntries(LIFECYCLE.map((event) => [event, `/${event}`])),
  scopes,
  apiMigrations: { gdpr: true, 'context-qsh': true, 'signed-install': true },
  apiVersion: 1,
  modules: {},
});

const LIFECYCLE = ['installed', 'uninstalled', 'enabled', 'disabled'];
