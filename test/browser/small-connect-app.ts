import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import { jwtVerify } from 'jose';

/** What a page of the app was told, for the test to see. */
export interface SmallApp {
  readonly base: string;
  readonly descriptorUrl: string;
  /** Lifecycle calls in order: `installed <clientKey>`. */
  readonly heard: string[];
  /** What its back end found in the context tokens that its front end sent. */
  readonly proven: Record<string, unknown>[];
  close(): Promise<void>;
}

/** What the page of the app does in the browser: every part of the bridge once, and then it says so. */
const PAGE_SCRIPT = `
const line = (text) => { const p = document.createElement('p'); p.textContent = text; document.body.append(p); };
async function run() {
  const token = await AP.context.getToken();
  const answer = await fetch('/check', { headers: { authorization: 'JWT ' + token } });
  line('back end: ' + (await answer.json()).sub);
  AP.user.getCurrentUser((user) => line('person: ' + user.atlassianAccountId));
  AP.getLocation((location) => line('location: ' + location));
  const context = await AP.context.getContext();
  line('issue: ' + (context.jira?.issue?.key ?? 'none'));
  const { body } = await AP.request('/rest/api/3/myself');
  line('myself: ' + JSON.parse(body).displayName);
  await AP.request('/../../_control/worlds').catch(({ xhr }) => line('outside: ' + xhr.statusText));
  AP.request({ url: '/rest/api/3/issue/ED-404', error: (xhr) => line('missing: ' + xhr.status) });
  AP.events.once('ping', (data) => line('event: ' + data));
  AP.events.emit('ping', 1);
  AP.events.emit('ping', 2);
  AP.dialog.create({ key: 'x' });
  AP.flag.create({ title: 'Saved <b>it</b>', body: 'by the app', type: 'success' });
  const tall = document.createElement('div');
  tall.style.height = '640px';
  document.body.append(tall);
}
run().catch((error) => line('failed: ' + (error.message ?? JSON.stringify(error))));
`;

/** An app with a page and a back end that trusts nothing but its shared secrets. */
export async function startSmallApp(bridge: string): Promise<SmallApp> {
  const app = Fastify();
  const secrets = new Map<string, string>();
  const heard: string[] = [];
  const proven: Record<string, unknown>[] = [];
  let base = '';
  app.get('/atlassian-connect.json', () => descriptorOf(base));
  app.post<{ Params: { event: string }; Body: { clientKey: string; sharedSecret?: string } }>(
    '/lifecycle/:event',
    ({ params, body }, reply) => {
      heard.push(`${params.event} ${body.clientKey}`);
      if (body.sharedSecret !== undefined) secrets.set(body.clientKey, body.sharedSecret);
      return reply.code(204).send();
    },
  );
  app.get('/board', (_request, reply) =>
    reply.type('text/html').send(`<!doctype html><title>Board</title><script src="${bridge}"></script>
<h1>Board of the small app</h1><script>${PAGE_SCRIPT}</script>`),
  );
  app.get('/check', async ({ headers }) => {
    const token = headers.authorization?.replace(/^JWT /, '') ?? '';
    const claims = await verify(token, secrets);
    proven.push(claims);
    return claims;
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  base = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  return { base, descriptorUrl: `${base}/atlassian-connect.json`, heard, proven, close: () => app.close() };
}

async function verify(token: string, secrets: ReadonlyMap<string, string>): Promise<Record<string, unknown>> {
  const { iss } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
  const key = new TextEncoder().encode(secrets.get(iss));
  const { payload } = await jwtVerify(token, key, { algorithms: ['HS256'] });
  return { ...payload };
}

const descriptorOf = (baseUrl: string) => ({
  key: 'com.example.small',
  name: 'Small App',
  baseUrl,
  authentication: { type: 'jwt' },
  lifecycle: {
    installed: '/lifecycle/installed',
    uninstalled: '/lifecycle/uninstalled',
    enabled: '/lifecycle/enabled',
    disabled: '/lifecycle/disabled',
  },
  scopes: ['READ'],
  apiMigrations: { gdpr: true, 'context-qsh': true, 'signed-install': true },
  modules: {
    generalPages: [{ key: 'board', name: { value: 'Board' }, url: '/board' }],
    webPanels: [
      {
        key: 'panel',
        name: { value: 'Small panel' },
        url: '/board?issue={issue.key}',
        location: 'atl.jira.view.issue.right.context',
      },
    ],
  },
});
