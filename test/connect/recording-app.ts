import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach } from 'vitest';

/** A request as an app got it. */
export interface Received {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** Of a JSON body; empty for any other. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** What an app answers: a status, or nothing at all. */
export type Reply = number | 'drop' | Promise<number>;

/** An app on this machine that remembers what it was told. */
export interface RecordingApp {
  readonly base: string;
  readonly descriptorUrl: string;
  /** Everything but the descriptor, in order; emptied before each test. */
  readonly received: Received[];
  /** Decides what to answer; 204 to everything unless a test says otherwise. */
  reply: (request: Received) => Reply;
  /** What its descriptor says beside the usual. */
  descriptor: Record<string, unknown>;
  /** The lifecycle calls by now: `installed`, `enabled` ... */
  told(): string[];
}

export const APP_KEY = 'com.example.recorder';

/** Starts an app before the tests of a file, which ends after them. */
export function startRecordingApp(key = APP_KEY): RecordingApp {
  const received: Received[] = [];
  let base = '';
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const { method = '', url: path = '', headers } = request;
    if (path === '/atlassian-connect.json') {
      response.setHeader('content-type', 'application/json');
      return response.end(JSON.stringify({ ...usual(key, base), ...app.descriptor }));
    }
    const body = text.startsWith('{') ? (JSON.parse(text) as Received['body']) : {};
    const entry = { method, path, headers, text, body };
    received.push(entry);
    const reply = await app.reply(entry);
    if (reply === 'drop') return response.destroy();
    return response.writeHead(reply).end();
  });
  const app: RecordingApp = {
    get base() {
      return base;
    },
    get descriptorUrl() {
      return `${base}/atlassian-connect.json`;
    },
    received,
    reply: () => 204,
    descriptor: {},
    told: () => received.map(({ path }) => path.replace(/^\/|\?.*$/g, '')),
  };
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    received.length = 0;
    app.reply = () => 204;
    app.descriptor = {};
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return app;
}

const usual = (key: string, baseUrl: string) => ({
  key,
  name: 'Recorder',
  baseUrl,
  authentication: { type: 'jwt' },
  lifecycle: {
    installed: '/installed',
    uninstalled: '/uninstalled',
    enabled: '/enabled',
    disabled: '/disabled',
  },
  scopes: ['READ', 'WRITE', 'ACT_AS_USER'],
  apiMigrations: { gdpr: true, 'context-qsh': true, 'signed-install': true },
  enableLicensing: true,
  modules: {
    generalPages: [{ key: 'board', url: '/board', name: { value: 'Board' } }],
    webhooks: [{ event: 'jira:issue_created', url: '/created?issue={issue.key}' }],
  },
});
