import { describe, expect, it } from 'vitest';
import { connectState } from '../../simulator/connect/state.ts';
import { listen } from '../wire/simulator.ts';
import { startApp } from './app-server.ts';
import { called, REMOTE, Upm } from './upm-client.ts';

const listening = listen();
const app = startApp();

describe('POST /rest/plugins/1.0/', () => {
  it('answers 202 with a task, in the words of the trace', async () => {
    const upm = new Upm(listening);
    let answerApp = () => {};
    app.routes.set('/d.json', (_request, response) => {
      answerApp = () => response.end();
    });
    const answer = await upm.post(`${app.base}/d.json`);
    expect(answer.status).toBe(202);
    const task = (await answer.json()) as { id: string; accountId: string };
    const { pathname } = new URL(upm.at.at('acme.atlassian.net', '/rest/plugins/1.0/'));
    expect(task).toEqual({
      type: 'INSTALL',
      pingAfter: 300,
      status: {
        done: false,
        statusCode: 200,
        contentType: 'application/vnd.atl.plugins.install.downloading+json',
        source: `${app.base}/d.json`,
        name: 'd.json',
      },
      links: { self: `${pathname}pending/${task.id}`, alternate: `${pathname}tasks/${task.id}` },
      timestamp: upm.at.world.clock.now(),
      accountId: '112233aa-bb11-cc22-33dd-445566abcabc',
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    await called(app, 'GET /d.json');
    answerApp();
  });

  it.each(['', '/wiki'] as const)('installs an app, which polling leads to, at %j', async (product) => {
    const upm = new Upm(listening);
    const plugin = await upm.install(app.serves(app.descriptor()), { product });
    expect(plugin).toMatchObject({
      key: 'com.example.app',
      enabled: true,
      version: '1.0.0',
      userInstalled: true,
    });
    await called(app, 'POST /enabled');
    expect(app.calls).toEqual(['GET /atlassian-connect.json', 'POST /installed', 'POST /enabled']);
    const listed = (await (await upm.ask('', { product })).json()) as { plugins: unknown[] };
    expect(listed.plugins).toEqual([plugin]);
    const other = product === '' ? '/wiki' : '';
    expect((await upm.ask('com.example.app-key', { product: other })).status).toBe(404);
  });

  it('tells the app an address at which it reaches the site', async () => {
    const upm = new Upm(listening);
    let told = '';
    app.routes.set('/installed', (request, response) => {
      request.on('data', (part) => {
        told += part;
      });
      request.on('end', () => response.writeHead(204).end());
    });
    await upm.install(app.serves(app.descriptor()), { product: '/wiki' });
    expect(JSON.parse(told).baseUrl).toBe(upm.at.at('acme.atlassian.net', '/wiki'));
  });

  it('takes the newer media type, and a name', async () => {
    const upm = new Upm(listening);
    const answer = await upm.post(undefined, {
      type: 'application/vnd.atl.plugins.install.uri+json',
      body: { pluginUri: app.serves(app.descriptor()), pluginName: 'Example' },
    });
    expect(answer.status).toBe(202);
    await called(app, 'POST /enabled');
  });

  it('tells a phase of its own while the app is being told', async () => {
    const upm = new Upm(listening);
    let answerApp = () => {};
    app.routes.set('/installed', (_request, response) => {
      answerApp = () => response.writeHead(204).end();
    });
    const { id } = (await (await upm.post(app.serves(app.descriptor()))).json()) as { id: string };
    await called(app, 'POST /installed');
    for (const address of [`pending/${id}`, `tasks/${id}`]) {
      const { status } = (await (await upm.ask(address)).json()) as { status: object };
      expect(status).toMatchObject({
        done: false,
        contentType: 'application/vnd.atl.plugins.install.installing+json',
      });
    }
    expect((await upm.ask('com.example.app-key')).status).toBe(404);
    answerApp();
    await called(app, 'POST /enabled');
    expect((await upm.ask(`tasks/${id}`)).status).toBe(303);
    expect((await upm.ask(`pending/${id}`)).status).toBe(303);
  });

  it('tells why an app refused, and leaves nothing of it', async () => {
    const upm = new Upm(listening);
    app.routes.set('/installed', { status: 401 });
    const { status } = await upm.install(app.serves(app.descriptor()));
    expect(status).toEqual({
      done: true,
      statusCode: 200,
      contentType: 'application/vnd.atl.plugins.task.install.err+json',
      subCode: 'connect.install.error.remote.host.bad.response.401',
      errorMessage:
        'The app host returned HTTP response code 401 when we tried to contact it during installation. Please try again later or contact the app vendor.',
    });
    expect(connectState(upm.at.world).installations.size).toBe(0);
  });

  it('fails as a task where the site has no default group, until one is designated', async () => {
    const upm = new Upm(listening);
    const { defaultGroups } = upm.tenant;
    upm.tenant.defaultGroups = [];
    const { status } = await upm.install(app.serves(app.descriptor()));
    expect(status).toEqual({
      done: true,
      statusCode: 200,
      contentType: 'application/vnd.atl.plugins.task.install.err+json',
      subCode: 'connect.install.error.default.groups',
      errorMessage:
        'The app "com.example.app" could not be installed as your site has not defined all of the required default groups. This affects the installation of all apps. Please see http://go.atlassian.com/nodefaultgroup for further information.',
    });
    expect(app.calls).not.toContain('POST /installed');
    upm.tenant.defaultGroups = defaultGroups;
    expect(await upm.install(app.serves(app.descriptor()))).toMatchObject({ key: 'com.example.app' });
    await called(app, 'POST /enabled');
  });

  it('fails as a task where development mode is off', async () => {
    const upm = new Upm(listening);
    upm.tenant.developmentMode = false;
    const { status } = await upm.install(app.serves(app.descriptor()));
    expect(status?.subCode).toBe('upm.pluginInstall.error.descriptor.not.from.marketplace');
    expect(app.calls).toEqual([]);
  });

  it.each([
    ['nothing', ''],
    ['another', '1234'],
    ['a list', '1&token=2'],
  ])('refuses %s for a token', async (_title, token) => {
    expect((await new Upm(listening).post(app.serves(app.descriptor()), {}, token)).status).toBe(
      token.includes('&') ? 400 : 403,
    );
    expect(app.calls).toEqual([]);
  });

  it('refuses the token of another product, and one that was used', async () => {
    const upm = new Upm(listening);
    const address = app.serves(app.descriptor());
    const token = await upm.token({ product: '/wiki' });
    expect((await upm.post(address, {}, token)).status).toBe(403);
    expect((await upm.post(address, { product: '/wiki' }, token)).status).toBe(202);
    expect((await upm.post(address, { product: '/wiki' }, token)).status).toBe(403);
    await called(app, 'POST /enabled');
  });

  it('takes a token often where the dial says so', async () => {
    const upm = new Upm(listening, { dials: { 'connect.upmTokenUse': 'often' } });
    const token = await upm.token();
    for (const _ of [1, 2]) expect((await upm.post('nonsense', {}, token)).status).toBe(202);
  });

  it.each([
    ['without pluginUri', REMOTE, '{}', 400],
    ['of a wrong type', REMOTE, '{"pluginUri":7}', 400],
    ['that is a list', REMOTE, '[]', 400],
    ['that is no JSON', REMOTE, '{', 400],
    ['of another media type', 'text/plain', '{}', 415],
    ['that is a form', 'application/x-www-form-urlencoded', 'pluginUri=x', 415],
  ])('refuses a body %s', async (_title, type, body, status) => {
    const upm = new Upm(listening);
    const token = await upm.token();
    expect((await upm.ask(`?token=${token}`, { method: 'POST', type, body })).status).toBe(status);
    expect(connectState(upm.at.world).tasks.size).toBe(0);
  });

  it('asks who it is before it looks at the body', async () => {
    const answer = await new Upm(listening).ask('', {
      method: 'POST',
      type: REMOTE,
      body: '{',
      authorization: undefined,
    });
    expect(answer.status).toBe(401);
  });

  it.each([
    ['no address', 'nonsense', 'response.exception'],
    ['a host that nobody allowed', 'https://app.example.com/d', 'response.exception'],
  ])('fails as a task for %s', async (_title, address, subCode) => {
    const { status } = await new Upm(listening).install(address);
    expect(status?.subCode).toBe(`upm.pluginInstall.error.${subCode}`);
  });

  it('upgrades an app that is there already', async () => {
    const upm = new Upm(listening);
    await upm.install(app.serves(app.descriptor()));
    expect(await upm.install(app.serves(app.descriptor({ name: 'Newer' })))).toMatchObject({
      version: '1.0.1',
      name: 'Newer',
    });
  });
});
