import { describe, expect, it } from 'vitest';
import { accounts } from '../../simulator/world/directory.ts';
import { claimsOf } from './claims-of.ts';
import { type Schemas, startControlled } from './controlled.ts';
import { APP_KEY, startRecordingApp } from './recording-app.ts';

const sim = startControlled();
const app = startRecordingApp();
const AT = `/installations/acme/jira/${APP_KEY}`;
const legacy = { 'connect.signing': 'legacy' } as const;

const algorithms = () =>
  app.received.map((request) =>
    request.headers.authorization === undefined ? 'none' : String(claimsOf(request).header.alg),
  );

describe('POST installations', () => {
  it('tells the app installed, then enabled, and shows the installation with its secret', async () => {
    const control = sim.world();
    const installation = await control.install(app.descriptorUrl, { by: 'mia' });
    expect(app.told()).toEqual(['installed', 'enabled']);
    const { clientKey, oauthClientId, sharedSecret } = installation;
    expect(app.received[0]?.body).toMatchObject({ key: APP_KEY, clientKey, oauthClientId, sharedSecret });
    expect(app.received[1]?.body).not.toHaveProperty('sharedSecret');
    expect(claimsOf(app.received[1]).claims.sub).toBe('5b10a2844c20165700ede21g');
    expect(installation).toMatchObject({
      site: 'acme',
      product: 'jira',
      listing: 'private',
      state: 'enabled',
    });
    expect(installation.baseUrl).toBe(`${control.base}/~${control.world.name}/acme.atlassian.net`);
    expect(await control.ask('GET', AT)).toEqual(installation);
  });

  it('signs as a trace of 2021 has it, member by member', async () => {
    await sim.world().install(app.descriptorUrl, { by: 'mia' });
    const { header, claims } = claimsOf(app.received[1]);
    expect(JSON.stringify(header)).toBe('{"typ":"JWT","alg":"HS256"}');
    expect(Object.keys(claims)).toEqual(['sub', 'qsh', 'iss', 'context', 'exp', 'iat']);
  });

  it('is drawn with who signed what by which secret, and no secret', async () => {
    const control = sim.world();
    const { sharedSecret, clientKey } = await control.install(app.descriptorUrl);
    const address = `${control.base}/_control/worlds/${control.world.name}/journal/diagram?format=mermaid`;
    const drawn = await (await fetch(address)).text();
    expect(drawn).toContain('(HS256 by K1, from T1)');
    expect(drawn).not.toContain(sharedSecret);
    expect(drawn).not.toContain(clientKey);
  });

  it('gives addresses of the hosts as the request wants them', async () => {
    const control = sim.world();
    const { baseUrl } = await control.install(app.descriptorUrl, {
      product: 'confluence',
      hostAddress: 'https://{host}',
    });
    expect(baseUrl).toBe('https://acme.atlassian.net/wiki');
    expect(app.received[0]?.body.baseUrl).toBe(baseUrl);
  });

  it.each([
    [401, 'connect.install.error.remote.host.bad.response.401'],
    [500, 'connect.install.error.remote.host.bad.response.500'],
    [302, 'connect.remote.upm.install.exception'],
    ['drop' as const, 'connect.remote.upm.install.exception'],
  ])('fails when installed is answered %s, and leaves the site as it was', async (reply, subCode) => {
    const control = sim.world();
    app.reply = () => reply;
    const people = [...accounts(control.world).keys()];
    const refusal = await control.refused('POST', '/installations', {
      site: 'acme',
      descriptorUrl: app.descriptorUrl,
    });
    expect(refusal).toMatchObject({ status: 409, condition: 'installFailed', subCode });
    expect(refusal.message).toMatch(/^The app/);
    expect(await control.ask('GET', '/installations')).toEqual([]);
    expect([...accounts(control.world).keys()]).toEqual(people);
    expect(app.told()).toEqual(['installed']);
  });

  it('names a descriptor or an app of the Marketplace, one of the two', async () => {
    const control = sim.world();
    const refused = (more: object) => control.refused('POST', '/installations', { site: 'acme', ...more });
    expect((await refused({})).status).toBe(400);
    expect((await refused({ descriptorUrl: app.descriptorUrl, appKey: APP_KEY })).status).toBe(400);
    expect(await refused({ appKey: APP_KEY })).toMatchObject({ status: 400, condition: 'listingUnknown' });
    expect(await refused({ descriptorUrl: app.descriptorUrl, by: 'nobody' })).toMatchObject({ where: '/by' });
    expect((await refused({ descriptorUrl: app.descriptorUrl, hostAddress: 'https://acme' })).status).toBe(
      400,
    );
    expect((await refused({ descriptorUrl: 'ftp://x/y' })).status).toBe(400);
  });

  it('fails without a default group, which making a group does not cure and designating one does', async () => {
    const control = sim.world();
    const change = (body: object) =>
      control.ask<Schemas['ConnectTenant']>('PATCH', '/tenants/acme/jira', body);
    const order = { site: 'acme', descriptorUrl: app.descriptorUrl };
    await change({ defaultGroups: [] });
    const refusal = await control.refused('POST', '/installations', order);
    expect(refusal.message).toContain(
      'could not be installed as your site has not defined all of the required default groups. This affects the installation of all apps. Please see http://go.atlassian.com/nodefaultgroup for further information.',
    );
    expect((await change({ groups: ['jira-software-users', 'editors'] })).defaultGroups).toEqual([]);
    expect((await control.refused('POST', '/installations', order)).status).toBe(409);
    await change({ defaultGroups: ['editors'] });
    await control.install(app.descriptorUrl);
  });
});

describe('an installation', () => {
  it('is disabled and enabled once, with one call each', async () => {
    const control = sim.world();
    await control.install(app.descriptorUrl);
    app.received.length = 0;
    for (const verb of ['disable', 'disable', 'enable', 'enable']) await control.ask('POST', `${AT}/${verb}`);
    expect(app.told()).toEqual(['disabled', 'enabled']);
    expect(algorithms()).toEqual(['HS256', 'HS256']);
  });

  it('is upgraded to the descriptor as it is now, with the same secret', async () => {
    const control = sim.world();
    const before = await control.install(app.descriptorUrl);
    app.descriptor = { name: 'Recorder of today' };
    const after = await control.ask<Schemas['ConnectInstallation']>('POST', `${AT}/upgrade`);
    expect(after).toEqual({ ...before, name: 'Recorder of today', version: after.version });
    expect(after.version).not.toBe(before.version);
    app.reply = () => 403;
    app.descriptor = { name: 'Recorder of tomorrow' };
    expect((await control.refused('POST', `${AT}/upgrade`)).status).toBe(409);
    expect(await control.ask('GET', AT)).toEqual(after);
  });

  it('is gone after disabled and uninstalled, whatever the app answers', async () => {
    const control = sim.world();
    await control.install(app.descriptorUrl);
    app.received.length = 0;
    app.reply = () => 500;
    await control.ask('DELETE', AT);
    expect(app.told()).toEqual(['disabled', 'uninstalled']);
    expect(algorithms()).toEqual(['HS256', 'RS256']);
    expect(await control.refused('GET', AT)).toMatchObject({ status: 404, condition: 'installationUnknown' });
  });

  it('of a legacy host is signed with the secret of before when it comes back', async () => {
    const control = sim.world({ dials: legacy });
    const before = await control.install(app.descriptorUrl);
    await control.ask('DELETE', AT);
    app.received.length = 0;
    const after = await control.install(app.descriptorUrl);
    expect(after.clientKey).toBe(before.clientKey);
    expect(after.sharedSecret).not.toBe(before.sharedSecret);
    expect(algorithms()).toEqual(['HS256', 'HS256']);
  });

  it('has a licence where it is paid for, which lapses and is renewed from the day it lapsed', async () => {
    const control = sim.world();
    await control.ask('PUT', `/listings/${APP_KEY}`, { descriptorUrl: app.descriptorUrl, paid: true });
    const { license } = await control.install('', { appKey: APP_KEY });
    expect(license?.state).toBe('ACTIVE_SUBSCRIPTION');
    const change = (body: object) =>
      control.ask<Schemas['ConnectInstallation']>('POST', `${AT}/licence`, body);
    const lapsedAt = new Date(control.world.clock.now()).toISOString();
    const lapsed = await change({ change: 'lapse' });
    expect(lapsed.license).toMatchObject({ state: 'INACTIVE_SUBSCRIPTION', paidUntil: lapsedAt });
    control.world.clock.advance(60 * 86_400_000);
    expect((await change({ change: 'renew' })).license?.state).toBe('ACTIVE_SUBSCRIPTION');
    expect((await control.refused('POST', `${AT}/licence`, { change: 'lapse', from: lapsedAt })).status).toBe(
      400,
    );
    expect(await control.ask('GET', '/installations')).toHaveLength(1);
  });

  it('without a licence has none to lapse', async () => {
    const control = sim.world();
    await control.install(app.descriptorUrl);
    expect(await control.refused('POST', `${AT}/licence`, { change: 'lapse' })).toMatchObject({
      status: 409,
      condition: 'noLicence',
    });
  });
});
