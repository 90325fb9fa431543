import { describe, expect, it } from 'vitest';
import { queryHashOf } from '../../simulator/connect/tokens/query-hash.ts';
import { signShared } from '../../simulator/connect/tokens/shared-secret-jwts.ts';
import { type Controlled, type Schemas, startControlled } from './controlled.ts';
import { APP_KEY, startRecordingApp } from './recording-app.ts';

const sim = startControlled();
const app = startRecordingApp();
const DAY = 86_400_000;

type Report = Schemas['SilenceReport'];
type Installation = Schemas['ConnectInstallation'];

/** A world in which the app was installed and the site imported into itself. */
async function imported(changes = {}): Promise<{ control: Controlled; before: Installation }> {
  const control = sim.world(changes);
  const before = await control.install(app.descriptorUrl);
  await control.event({ kind: 'export', site: 'acme' });
  await control.event({ kind: 'import', site: 'acme', backupId: 'backup-1' });
  return { control, before };
}

async function reportOf(control: Controlled, kind: string): Promise<Report> {
  const reports = await control.ask<Report[]>('GET', '/silence');
  const report = reports.find(({ event }) => event.kind === kind);
  if (!report) throw new Error(`no report of ${kind}`);
  return report;
}

const holds = ({ world }: Controlled, ...clientKeys: string[]) => world.record('app.tenants', { clientKeys });

describe('the silence report', () => {
  it('lists the callbacks that were not sent and why, and the identities that died', async () => {
    const { control, before } = await imported();
    const { callbacks, identities, complete } = await reportOf(control, 'import');
    const { clientKey, oauthClientId, baseUrl } = before;
    const why = 'an import removes apps without telling them';
    expect(callbacks).toEqual([
      { callback: 'disabled', appKey: APP_KEY, clientKey, why },
      { callback: 'uninstalled', appKey: APP_KEY, clientKey, why },
    ]);
    expect(identities).toEqual([
      expect.objectContaining({
        appKey: APP_KEY,
        clientKey,
        oauthClientId,
        baseUrl,
        uses: [],
        verdict: 'open',
      }),
    ]);
    expect(complete).toBe(true);
    expect(JSON.stringify(identities)).not.toContain(before.sharedSecret);
  });

  it('misses no disabled for an app that was disabled', async () => {
    const control = sim.world();
    await control.install(app.descriptorUrl);
    await control.ask('POST', `/installations/acme/jira/${APP_KEY}/disable`);
    await control.event({ kind: 'deletion', site: 'acme' });
    const { callbacks } = await reportOf(control, 'deletion');
    expect(callbacks.map(({ callback }) => callback)).toEqual(['uninstalled']);
  });

  it('has nothing to tell of an export or a restore', async () => {
    const control = sim.world();
    await control.install(app.descriptorUrl);
    await control.event({ kind: 'export', site: 'acme' });
    await control.event({ kind: 'restore', site: 'acme', backupId: 'backup-1' });
    for (const { callbacks, identities } of await control.ask<Report[]>('GET', '/silence')) {
      expect([...callbacks, ...identities]).toEqual([]);
    }
  });

  it('knows of a JWT at the site and of an assertion that an app makes of what is dead', async () => {
    const { control, before } = await imported({ dials: { 'connect.staleClientIds': '100-percent' } });
    const { sharedSecret, oauthClientId, baseUrl } = before;
    const iat = Math.floor(control.world.clock.now() / 1000);
    const qsh = queryHashOf({ method: 'GET', path: '/rest/api/3/myself' });
    const jwt = signShared(sharedSecret, { iss: APP_KEY, iat, exp: iat + 180, qsh });
    const atSite = await fetch(`${baseUrl}/rest/api/3/myself`, { headers: { authorization: `JWT ${jwt}` } });
    const server = baseUrl.replace(/[^/]+$/, 'oauth-2-authorization-server.services.atlassian.com');
    const assertion = signShared(sharedSecret, {
      iss: `urn:atlassian:connect:clientid:${oauthClientId}`,
      sub: 'urn:atlassian:connect:useraccountid:5b10a2844c20165700ede21g',
      ...{ tnt: baseUrl, aud: server, iat, exp: iat + 60 },
    });
    const atServer = await fetch(`${server}/oauth2/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion }),
    });
    expect([atSite.status, atServer.status]).toEqual([401, 400]);
    const [identity] = (await reportOf(control, 'import')).identities;
    expect(identity?.uses.map(({ by, accepted }) => ({ by, accepted }))).toEqual([
      { by: 'product', accepted: false },
      { by: 'token-request', accepted: false },
    ]);
  });

  it('lists every later use of a dead identity, by clientKey or by oauthClientId, and of no other', async () => {
    const { control, before } = await imported();
    const { clientKey, oauthClientId } = before;
    const { clock } = control.world;
    const used = (data: object) =>
      control.world.record('connect.dead-identity-used', { appKey: APP_KEY, ...data });
    used({ clientKey, exchange: 7 });
    clock.advance(DAY);
    used({ clientKey, oauthClientId, exchange: 9 });
    used({ clientKey: 'another', exchange: 11 });
    used({ clientKey, oauthClientId: 'another', exchange: 13 });
    const [identity] = (await reportOf(control, 'import')).identities;
    expect(identity?.uses.map(({ exchange }) => exchange)).toEqual([7, 9]);
    expect(identity?.heldUntil).toBe(new Date(clock.now()).toISOString());
  });

  it('counts the promised days from the next install at the address, not from the import', async () => {
    const { control, before } = await imported();
    const { clock } = control.world;
    clock.advance(10 * DAY);
    const after = await control.install(app.descriptorUrl);
    const detachedAt = new Date(clock.now()).toISOString();
    clock.advance(29 * DAY);
    holds(control, before.clientKey, after.clientKey);
    const report = async () => (await reportOf(control, 'import')).identities[0];
    expect(await report()).toMatchObject({ countedFrom: detachedAt, retentionDays: 30, verdict: 'open' });
    clock.advance(DAY);
    holds(control, after.clientKey);
    expect(await report()).toMatchObject({
      verdict: 'as-promised',
      goneBy: new Date(clock.now()).toISOString(),
    });
  });

  it('says that an app let go of a site too early, or kept it too long', async () => {
    const early = await imported();
    holds(early.control, early.before.clientKey);
    early.control.world.clock.advance(30 * DAY - 1);
    holds(early.control);
    expect((await reportOf(early.control, 'import')).identities[0]?.verdict).toBe('gone-early');
    const long = await imported();
    await long.control.install(app.descriptorUrl);
    long.control.world.clock.advance(30 * DAY + 1);
    holds(long.control, long.before.clientKey);
    expect((await reportOf(long.control, 'import')).identities[0]?.verdict).toBe('kept-too-long');
  });

  it('reproaches nobody with keeping what no other install has replaced', async () => {
    const { control, before } = await imported();
    control.world.clock.advance(300 * DAY);
    holds(control, before.clientKey);
    expect((await reportOf(control, 'import')).identities[0]?.verdict).toBe('open');
  });

  it('takes the list of one app for nothing about another', async () => {
    const { control, before } = await imported();
    holds(control, before.clientKey);
    control.world.clock.advance(DAY);
    control.world.record('app.tenants', { appKey: 'com.example.other', clientKeys: [] });
    expect((await reportOf(control, 'import')).identities[0]).not.toHaveProperty('goneBy');
  });

  it('goes by the days that the maker of the app promises, and knows nothing where nothing was shown', async () => {
    const { control } = await imported({
      connect: { listings: [{ appKey: APP_KEY, descriptorUrl: 'http://127.0.0.1:1/x', retentionDays: 60 }] },
    });
    const verdict = async () => (await reportOf(control, 'import')).identities[0];
    await control.install(app.descriptorUrl);
    control.world.clock.advance(60 * DAY);
    expect(await verdict()).toMatchObject({ retentionDays: 60, verdict: 'open' });
    control.world.clock.advance(1);
    expect(await verdict()).toMatchObject({ verdict: 'unknown' });
  });

  it('says when the journal no longer holds everything', async () => {
    const { control } = await imported();
    await control.ask('DELETE', '//journal');
    control.world.record('something');
    expect((await reportOf(control, 'import')).complete).toBe(false);
  });
});
