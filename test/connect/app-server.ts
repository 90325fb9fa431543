import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach } from 'vitest';

/** What an app answers to a path: a status with a body, or a handler. */
export type Route =
  | { readonly status?: number; readonly headers?: Record<string, string>; readonly body?: string }
  | ((request: IncomingMessage, response: ServerResponse) => void);

/** An app on this machine, as bare as can be; lifecycle calls are answered 204 unless a route says otherwise. */
export interface AppServer {
  readonly base: string;
  /** By path, emptied before each test. */
  readonly routes: Map<string, Route>;
  /** What was called, `POST /installed`, in order; emptied before each test. */
  readonly calls: string[];
  /** A descriptor of this app that every host takes. */
  descriptor(changes?: Readonly<Record<string, unknown>>): Record<string, unknown>;
  /** Serves a descriptor. @returns its address */
  serves(descriptor: unknown, path?: string): string;
}

/** Starts an app before the tests of a file, which ends after them. */
export function startApp(): AppServer {
  const routes = new Map<string, Route>();
  const calls: string[] = [];
  let base = '';
  const server = createServer((request, response) => {
    const { method, url = '/' } = request;
    calls.push(`${method} ${url}`);
    const route = routes.get(url.split('?', 1)[0] ?? '');
    if (typeof route === 'function') return route(request, response);
    const missing = method === 'POST' ? 204 : 404;
    response.writeHead(route?.status ?? (route ? 200 : missing), route?.headers ?? {});
    response.end(route?.body);
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    routes.clear();
    calls.length = 0;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const descriptor: AppServer['descriptor'] = (changes = {}) => ({ ...MINIMAL, baseUrl: base, ...changes });
  return {
    get base() {
      return base;
    },
    routes,
    calls,
    descriptor,
    serves(served, path = '/atlassian-connect.json') {
      const body = typeof served === 'string' ? served : JSON.stringify(served);
      routes.set(path, { headers: { 'content-type': 'application/json' }, body });
      return `${base}${path}`;
    },
  };
}

const MINIMAL = {
  key: 'com.example.app',
  name: 'Example',
  authentication: { type: 'jwt' },
  lifecycle: {
    installed: '/installed',
    uninstalled: '/uninstalled',
    enabled: '/enabled',
    disabled: '/disabled',
  },
  scopes: ['READ', 'WRITE'],
  apiMigrations: { gdpr: true, 'signed-install': true },
  modules: {},
};
