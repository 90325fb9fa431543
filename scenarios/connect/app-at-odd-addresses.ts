import {
  type Connect,
  type ConnectRequest,
  createConnect,
  createMemoryTenants,
  simulatedConnectAddresses,
} from '../../client/index.ts';
import { fetchOver, type PlainRequest } from '../stage/ask.ts';
import type { Stage } from '../stage/stage.ts';

export const ODD_APP = 'com.example.odd-addresses';

const ORIGIN = 'http://localhost:4600';

/** Below a path of its own, and with queries that are hashed otherwise than they are written. */
const ADDRESSES = {
  installed: '/installed?b=2&a=1&a=0&c=x%20y*!',
  uninstalled: '/a&b/uninstalled/',
  enabled: "/enabled?flag&empty=&q=%C3%BC'()",
  disabled: '/disabled?list=1,2&list=3&B=upper&b=lower',
  webhook: '/hook?x=a+b&x=a%2Bb&y=~-._',
  page: '/page/?e=%26%3D%25&issue={issue.key}',
} as const;

/** An app with odd addresses, whose calls the client library verifies. */
export interface OddApp {
  readonly connect: Connect;
  readonly descriptorUrl: string;
  /** What the library said to each call so far: `installed 204`, or `page verified`. */
  readonly judged: string[];
  readonly asks: (request: PlainRequest) => Promise<void>;
}

/** Puts such an app on the network. */
export function appAtOddAddresses({ behindTheScenes }: Stage): OddApp {
  const { network, simulator, world, now } = behindTheScenes;
  const baseUrl = `${ORIGIN}/ctx`;
  const connect = createConnect({
    configuration: {
      ...simulatedConnectAddresses(simulator.url, world),
      ...{ appKey: ODD_APP, appBaseUrl: baseUrl, acceptedAudiences: [], era: 'signed-install' },
      retention: { days: 30 },
    },
    store: createMemoryTenants(),
    environment: {
      now,
      sleep: async () => undefined,
      randomBytes: (count) => new Uint8Array(count),
      fetch: fetchOver(simulator.ask, 'odd app'),
    },
  });
  const judged: string[] = [];
  const asks = async (request: PlainRequest) => {
    const verdict = await judge(connect, requestOf(request));
    judged.push(`${/(\w+)\/?(?:\?|$)/.exec(request.url)?.[1]} ${verdict}`);
  };
  network.listen(world, ORIGIN, async (request) => {
    if (request.url.endsWith('.json')) return answer(200, JSON.stringify(descriptorAt(baseUrl)));
    await asks(request);
    return answer(204);
  });
  return { connect, judged, asks, descriptorUrl: `${baseUrl}/atlassian-connect.json` };
}

async function judge(connect: Connect, request: ConnectRequest): Promise<string> {
  const handlers = {
    installed: connect.handleInstalled,
    uninstalled: connect.handleUninstalled,
    enabled: connect.handleEnabled,
    disabled: connect.handleDisabled,
  };
  for (const [event, handle] of Object.entries(handlers)) {
    if (request.path.includes(`/${event}`)) return String((await handle(request)).status);
  }
  const verified = await (request.method === 'GET'
    ? connect.verifyPage(request)
    : connect.verifyWebhook(request));
  return verified.outcome === 'verified' ? 'verified' : verified.refusal.condition;
}

function requestOf({ method, url, headers, body }: PlainRequest): ConnectRequest {
  const [path = '', query = ''] = url.slice(ORIGIN.length).split('?');
  return { method, path, query, headers, body };
}

const answer = (status: number, text = '') => ({
  status,
  headers: new Headers({ 'content-type': 'application/json' }),
  text,
});

function descriptorAt(baseUrl: string) {
  const { installed, uninstalled, enabled, disabled, webhook, page } = ADDRESSES;
  return {
    ...{ key: ODD_APP, name: 'Odd addresses', baseUrl, authentication: { type: 'jwt' } },
    lifecycle: { installed, uninstalled, enabled, disabled },
    scopes: ['READ', 'WRITE'],
    apiMigrations: { gdpr: true, 'context-qsh': true, 'signed-install': true },
    modules: {
      generalPages: [{ key: 'page', url: page, name: { value: 'Page' } }],
      webhooks: [{ event: 'jira:issue_created', url: webhook }],
    },
  };
}
