import { describe, expect, it } from 'vitest';
import { listen } from '../../wire/simulator.ts';
import { ConnectHost } from './connect-host.ts';
import { startApp } from './start-app.ts';

const sim = listen();
const version = '11.5.3';
const signedInstall = { 'connect.signing': 'signed-install' };
const MIA = '112233aa-bb11-cc22-33dd-445566abcabc';

async function installed() {
  const host = new ConnectHost(sim, signedInstall);
  const app = await startApp(host.world, { version });
  return { host, app, installation: await host.install(app) };
}

const said = (text: string) => ({ issueKey: 'ED-1', text });

describe('An app on atlassian-connect-express 11.5.3, unmodified', () => {
  it('is installed, shows its page, comments as itself, and hears of an issue', async () => {
    const { host, app, installation } = await installed();
    const { url, contextToken } = await host.openBoard();
    const page = await fetch(url);
    expect([page.status, await page.json()]).toEqual([
      200,
      { clientKey: installation.clientKey, userAccountId: MIA, hostBaseUrl: host.baseUrl },
    ]);
    const commented = await app.post('/comments', said('from the board'), contextToken);
    expect(commented.body).toMatchObject({
      status: 201,
      body: { author: { displayName: 'Express board', accountType: 'app' }, body: 'from the board' },
    });
    expect(await host.sendWebhook({ issue: { key: 'ED-1' } })).toMatchObject([{ status: 204 }]);
    expect(app.events).toEqual([{ event: 'jira:issue_created', issueKey: 'ED-1' }]);
    expect(host.lifecycle()).toEqual(['installed RS256 204']);
  });

  it('is upgraded and uninstalled, and keeps what it knew of the site', async () => {
    const { host, app, installation } = await installed();
    await host.upgrade(installation);
    await host.uninstall(installation);
    expect(host.lifecycle()).toEqual(['installed RS256 204', 'installed RS256 204', 'uninstalled RS256 204']);
    const { clientKey } = installation;
    expect((await app.post('/job', said('still here'))).body).toMatchObject([{ clientKey, status: 401 }]);
  });

  it('is gone after an import without knowing, and has two clients after it is installed again', async () => {
    const { host, app, installation } = await installed();
    const { contextToken } = await host.openBoard();
    await host.exportAndImport();
    const before = installation.clientKey;
    expect((await app.post('/job', said('to nobody'))).body).toMatchObject([
      { clientKey: before, status: 401 },
    ]);
    expect(host.lifecycle()).toEqual(['installed RS256 204']);
    expect(await host.installations()).toEqual([]);

    const { clientKey: after } = await host.install(app);
    expect(after).not.toBe(before);
    expect((await app.post('/job', said('at night'))).body).toMatchObject([
      { clientKey: before, status: 401 },
      { clientKey: after, status: 201, body: { author: { displayName: 'Express board' } } },
    ]);
    // It takes the old site's token, and only the product says no.
    const stale = await app.post('/comments', said('from an old page'), contextToken);
    expect(stale).toMatchObject({ status: 200, body: { status: 401 } });
    const report = (await host.silence()).find(({ event }) => event.kind === 'import');
    expect(report?.callbacks.map(({ callback }) => callback)).toContain('uninstalled');
    expect(report?.identities).toMatchObject([{ clientKey: before, uses: [{}, {}, {}] }]);
  });

  it('registers itself with the site when it starts, and takes itself off when it ends', async () => {
    const host = new ConnectHost(sim, signedInstall);
    const site = host.baseUrl.replace('http://', 'http://mia%40example.com:any-api-token@');
    const app = await startApp(host.world, { version, host: site });
    await app.registered;
    expect(app.printed).toContain(`Registered with host at ${host.baseUrl}`);
    expect(await host.installations()).toMatchObject([{ state: 'enabled', listing: 'private' }]);
    await app.stop();
    expect(await host.installations()).toEqual([]);
  });

  it('asks the real authorization server for tokens of users, whatever the site: that waits for interception', async () => {
    const { host, app } = await installed();
    const { contextToken } = await host.openBoard();
    const asMia = await app.post('/comments', { ...said('as Mia'), as: 'user' }, contextToken);
    expect(asMia.body).toHaveProperty('error');
    expect(app.askedFor).toEqual(['oauth-2-authorization-server.services.atlassian.com:443']);
  });
});
