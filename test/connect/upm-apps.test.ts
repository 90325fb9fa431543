import { describe, expect, it } from 'vitest';
import { connectState } from '../../simulator/connect/state.ts';
import { listen } from '../wire/simulator.ts';
import { startApp } from './app-server.ts';
import { type Ask, called, LICENCE, PLUGIN, Upm } from './upm-client.ts';

const listening = listen();
const app = startApp();

describe('/rest/plugins/1.0/{key}-key', () => {
  it('PUT disables and enables an app, which is told', async () => {
    const upm = new Upm(listening);
    await upm.install(app.serves(app.descriptor()));
    await called(app, 'POST /enabled');
    const change = async (body: unknown) =>
      await upm.ask('com.example.app-key', { method: 'PUT', type: PLUGIN, body });
    expect(await (await change({ enabled: 'false' })).json()).toMatchObject({ enabled: false });
    await called(app, 'POST /disabled');
    expect(await (await upm.ask('com.example.app-key')).json()).toMatchObject({ enabled: false });
    expect(await (await change({ enabled: true })).json()).toMatchObject({ enabled: true });
    for (const body of [{}, { enabled: 'yes' }, [], '{']) expect((await change(body)).status).toBe(400);
  });

  it('DELETE uninstalls it, once', async () => {
    const upm = new Upm(listening);
    await upm.install(app.serves(app.descriptor()));
    await called(app, 'POST /enabled');
    expect((await upm.ask('com.example.app-key', { method: 'DELETE' })).status).toBe(204);
    expect(app.calls.slice(-2)).toEqual(['POST /disabled', 'POST /uninstalled']);
    expect((await upm.ask('com.example.app-key', { method: 'DELETE' })).status).toBe(404);
  });

  it.each([
    'com.example.app',
    '-key',
    'nobody-key',
    '%00-key',
    'com.example.app-key-key',
  ])('knows no app %s', async (key) => {
    const upm = new Upm(listening);
    await upm.install(app.serves(app.descriptor()));
    expect((await upm.ask(key)).status).toBe(404);
  });
});

describe('/rest/plugins/1.0/license-tokens/{key}-key', () => {
  const path = 'license-tokens/com.example.app-key';
  const put = (body: unknown, asked: Ask = {}): Ask => ({ method: 'PUT', type: LICENCE, body, ...asked });

  it('sets, shows and removes the private licence token of an app', async () => {
    const upm = new Upm(listening);
    await upm.install(app.serves(app.descriptor({ enableLicensing: true })));
    const none = { pluginKey: 'com.example.app', token: '', state: 'NONE', valid: false };
    expect(await (await upm.ask(path)).json()).toEqual(none);
    const set = await upm.ask(path, put({ token: 'T-1', state: 'ACTIVE_TRIAL' }));
    expect(set.headers.get('content-type')).toBe(LICENCE);
    const held = { pluginKey: 'com.example.app', token: 'T-1', state: 'ACTIVE_TRIAL', valid: true };
    expect(await set.json()).toEqual(held);
    expect(await (await upm.ask(path)).json()).toEqual(held);
    const over = await upm.ask(path, put({ token: 'T-1', state: 'INACTIVE_SUBSCRIPTION' }));
    expect(await over.json()).toMatchObject({ state: 'INACTIVE_SUBSCRIPTION', valid: false });
    expect((await upm.ask(path, { method: 'DELETE' })).status).toBe(204);
    expect((await upm.ask(path, { method: 'DELETE' })).status).toBe(404);
    expect(await (await upm.ask(path)).json()).toEqual(none);
  });

  it('is tied to one site', async () => {
    const upm = new Upm(listening);
    const address = app.serves(app.descriptor());
    await upm.install(address);
    await upm.install(address, { site: 'globex' });
    expect((await upm.ask(path, put({ token: 'T-1' }))).status).toBe(200);
    const elsewhere = await upm.ask(path, put({ token: 'T-1' }, { site: 'globex' }));
    expect(elsewhere.status).toBe(400);
    expect(await elsewhere.json()).toMatchObject({
      message: 'The token is for another app or another site.',
    });
  });

  it('refuses the fifty-first token of an app', async () => {
    const upm = new Upm(listening);
    await upm.install(app.serves(app.descriptor()));
    const { licenseTokens } = connectState(upm.at.world);
    for (let count = 0; count < 50; count++) {
      const token = `T-${count}`;
      licenseTokens.set(token, { token, appKey: 'com.example.app', cloudId: `c${count}`, product: 'jira' });
    }
    expect((await upm.ask(path, put({ token: 'T-new' }))).status).toBe(400);
  });

  it.each([
    [{}],
    [{ token: '' }],
    [{ token: 7 }],
    [{ token: 'T', state: 'RICH' }],
    ['['],
  ])('refuses %j', async (body) => {
    const upm = new Upm(listening);
    await upm.install(app.serves(app.descriptor()));
    expect((await upm.ask(path, put(body))).status).toBe(400);
  });

  it('knows no token of an app that is not there', async () => {
    expect((await new Upm(listening).ask(path)).status).toBe(404);
  });
});
