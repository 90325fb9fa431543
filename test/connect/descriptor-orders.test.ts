import { describe, expect, it } from 'vitest';
import { installListed, upgradeApp } from '../../simulator/connect/install-orders.ts';
import { connectState } from '../../simulator/connect/state.ts';
import { installationsAt } from '../../simulator/connect/tenants.ts';
import type { World } from '../../simulator/index.ts';
import { listen } from '../wire/simulator.ts';
import { startApp } from './app-server.ts';
import { HOST, install, tenant } from './upload.ts';

const listening = listen();
const app = startApp();

const world = (): World => listening.world().world;

describe('an install order', () => {
  it('by address needs development mode', async () => {
    const here = world();
    tenant(here).developmentMode = false;
    const { failure } = await install(here, app.serves(app.descriptor()));
    expect(failure?.subCode).toBe('upm.pluginInstall.error.descriptor.not.from.marketplace');
    expect(app.calls).toEqual([]);
  });

  it('from the Marketplace is for the app of that key alone', async () => {
    const here = world();
    const descriptorUrl = app.serves(app.descriptor({ key: 'com.example.impostor' }));
    const listed = { appKey: 'com.example.app', paid: true, sharedSecret: 's', retentionDays: 30 };
    connectState(here).listings.set('com.example.app', { ...listed, descriptorUrl });
    const order = { tenant: tenant(here), appKey: 'com.example.app', hostAddress: HOST };
    expect(await installListed(here, order)).toMatchObject({ kind: 'failed' });
    expect(await installListed(here, { ...order, appKey: 'com.example.nobody' })).toMatchObject({
      failure: { subCode: 'upm.pluginInstall.error.file.not.found' },
    });
    expect(installationsAt(here, tenant(here))).toEqual([]);
  });

  it('by address for a listed app counts as an upload, with a secret of its own', async () => {
    const here = world();
    here.dials.set('connect.secretModel', 'per-app');
    const descriptorUrl = app.serves(app.descriptor());
    const listed = { appKey: 'com.example.app', paid: true, sharedSecret: 's', retentionDays: 30 };
    connectState(here).listings.set('com.example.app', { ...listed, descriptorUrl });
    const { installation } = await install(here, descriptorUrl);
    expect(installation).toMatchObject({ listing: 'private', license: undefined });
    expect(installation?.sharedSecret).not.toBe('s');
  });

  it('to upgrade fetches the descriptor anew and keeps who is who', async () => {
    const here = world();
    const { installation } = await install(here, app.serves(app.descriptor()));
    if (!installation) throw new Error('not installed');
    app.serves(app.descriptor({ name: 'Of today' }));
    const outcome = await upgradeApp(here, tenant(here), installation);
    if (outcome.kind === 'installed') await outcome.told;
    const { clientKey, oauthClientId, sharedSecret } = installation;
    expect(outcome).toMatchObject({
      kind: 'installed',
      installation: { version: '1.0.1', clientKey, oauthClientId, sharedSecret },
    });
  });

  it.each([
    ['a scope that was implied', { scopes: ['WRITE'] }, '1.0.1'],
    ['another scope', { scopes: ['READ', 'WRITE', 'ADMIN'] }, '1.1.0'],
    ['a higher apiVersion', { apiVersion: 2, scopes: ['ADMIN'] }, '2.0.0'],
  ])('to upgrade counts the version up: %s', async (_, change, version) => {
    const here = world();
    const { installation } = await install(here, app.serves(app.descriptor()));
    if (!installation) throw new Error('not installed');
    app.serves(app.descriptor(change));
    const outcome = await upgradeApp(here, tenant(here), installation);
    if (outcome.kind === 'installed') await outcome.told;
    expect(outcome).toMatchObject({ installation: { version } });
  });

  it('ends without a trace when the world is reset while the app keeps us waiting', async () => {
    const here = world();
    tenant(here);
    let go = () => {};
    const asked = new Promise<void>((resolve) => {
      app.routes.set('/d', (_request, response) => {
        go = () => response.end(JSON.stringify(app.descriptor()));
        resolve();
      });
    });
    const installing = install(here, `${app.base}/d`);
    await asked;
    here.reset();
    go();
    expect((await installing).failure?.subCode).toBe('connect.remote.upm.install.internal.error');
    expect(installationsAt(here, tenant(here))).toEqual([]);
    expect(app.calls).toEqual(['GET /d']);
  });
});
