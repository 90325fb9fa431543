import { describe, expect, it } from 'vitest';
import { listen } from '../../wire/simulator.ts';
import { ConnectHost } from './connect-host.ts';
import { startApp, type Version } from './start-app.ts';

const sim = listen();
const legacy = { 'connect.signing': 'legacy', 'connect.secretModel': 'per-installation' };
const oneSecret = { ...legacy, 'connect.secretModel': 'per-app' };

const said = (text: string) => ({ issueKey: 'ED-1', text });

async function listed(version: Version, dials = legacy) {
  const host = new ConnectHost(sim, dials);
  const app = await startApp(host.world, { version });
  await host.list(app);
  return { host, app };
}

describe.each([
  '7.4.8',
  '6.6.0',
] as const)('An app on atlassian-connect-express %s, unmodified', (version) => {
  it('is installed, upgraded, imported and installed again without ever asking for the follow-up', async () => {
    const { host, app } = await listed(version);
    const { clientKey: before, ...installation } = await host.installListed();
    await host.upgrade({ clientKey: before, ...installation });
    expect((await app.post('/job', said('by day'))).body).toMatchObject([
      { clientKey: before, status: 201, body: { author: { displayName: 'Express board' } } },
    ]);
    await host.exportAndImport();
    const { clientKey: after } = await host.installListed();
    expect(host.lifecycle()).toEqual([
      'installed unsigned 204',
      'installed HS256 204',
      'installed unsigned 204',
    ]);
    expect((await app.post('/job', said('by night'))).body).toMatchObject([
      { clientKey: before, status: 401 },
      { clientKey: after, status: 201 },
    ]);
  });

  it('says everything twice after an import, where one secret is for all sites: its old row signs like the new one', async () => {
    const { host, app } = await listed(version, oneSecret);
    await host.installListed();
    await host.exportAndImport();
    await host.installListed();
    expect((await app.post('/job', said('by night'))).body).toMatchObject([{ status: 201 }, { status: 201 }]);
  });

  it('shows its page, and registers itself', async () => {
    const host = new ConnectHost(sim, legacy);
    const site = host.baseUrl.replace('http://', 'http://mia%40example.com:any-api-token@');
    const app = await startApp(host.world, { version, host: site });
    await app.registered;
    const { url } = await host.openBoard();
    const page = await fetch(url);
    expect([page.status, await page.json()]).toMatchObject([200, { hostBaseUrl: host.baseUrl }]);
  });
});
