import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import {
  type Connect,
  createConnect,
  createMemoryTenants,
  DEFAULT_RETENTION,
  openLevelTenants,
  simulatedConnectAddresses,
} from '../client/index.ts';

// The app of imported-sites.ts, in a process of its own: the handlers of the reference client behind node:http.

/** What the app knows in the end. */
export interface Known {
  readonly active: number;
  readonly detached: number;
}

const APP_KEY = 'com.example.bench';

/** Where the simulator is, and the folder of the store; in memory when it is empty. */
const [simulator = '', folder = ''] = process.argv.slice(2);
const store = folder === '' ? createMemoryTenants() : await openLevelTenants(folder);
const server = createServer((request, response) => void serve(request, response));
server.listen(0, '127.0.0.1', () => process.stdout.write(`${addressOf()}\n`));
let connect: Connect | undefined;

const addressOf = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

function connectOf(): Connect {
  connect ??= createConnect({
    configuration: {
      appKey: APP_KEY,
      appBaseUrl: addressOf(),
      acceptedAudiences: [],
      era: 'signed-install',
      retention: DEFAULT_RETENTION,
      ...simulatedConnectAddresses(simulator),
    },
    store,
  });
  return connect;
}

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { url = '/', headers, method = 'GET' } = request;
  if (url === '/atlassian-connect.json') return void response.end(JSON.stringify(descriptor()));
  if (url === '/known') return void response.end(JSON.stringify(await known()));
  const asked = { method, path: url, query: '', headers, body: await text(request) };
  const answer = url === '/installed' ? connectOf().handleInstalled(asked) : connectOf().handleEnabled(asked);
  const { status, body } = await answer;
  response.writeHead(status).end(body && JSON.stringify(body));
}

const descriptor = () => ({
  key: APP_KEY,
  name: 'Bench',
  baseUrl: addressOf(),
  authentication: { type: 'jwt' },
  lifecycle: { installed: '/installed', enabled: '/enabled' },
  scopes: ['READ', 'WRITE', 'ACT_AS_USER'],
  apiMigrations: { gdpr: true, 'context-qsh': true, 'signed-install': true },
});

async function known(): Promise<Known> {
  const states = (await connectOf().tenants()).map(({ state }) => state);
  const count = (wanted: string) => states.filter((state) => state === wanted).length;
  return { active: count('active'), detached: count('detached') };
}
