import { describe, expect, it } from 'vitest';
import { checkSetup } from '../../simulator/index.ts';
import { claimsOf } from './claims-of.ts';
import { type Schemas, startControlled } from './controlled.ts';
import { APP_KEY, startRecordingApp } from './recording-app.ts';

const sim = startControlled();
const app = startRecordingApp();
const URL_OF_DESCRIPTOR = 'http://127.0.0.1:4500/atlassian-connect.json';

describe('GET and PATCH tenants', () => {
  it('shows each product at each site, with what the setup says', async () => {
    const control = sim.world({
      sites: [
        {
          handle: 'acme',
          products: ['jira', 'confluence'],
          connect: { developmentMode: false, vendorFirst: true, defaultGroups: ['editors'] },
        },
        { handle: 'globex' },
      ],
      issues: [],
    });
    const tenants = await control.ask<Schemas['ConnectTenant'][]>('GET', '/tenants');
    expect(tenants.map(({ site, product }) => `${site} ${product}`)).toEqual([
      'acme jira',
      'acme confluence',
      'globex jira',
    ]);
    expect(tenants[0]).toMatchObject({
      ...{ developmentMode: false, vendorFirst: true, defaultGroups: ['editors'] },
      groups: ['jira-software-users', 'site-admins', 'editors'],
    });
    expect(tenants[2]).toMatchObject({ developmentMode: true, vendorFirst: false });
    expect(new Set(tenants.map(({ clientKey }) => clientKey)).size).toBe(3);
  });

  it('gives the same clientKeys to the same seed', async () => {
    const keys = async () =>
      (await sim.world().ask<Schemas['ConnectTenant'][]>('GET', '/tenants')).map(
        ({ clientKey }) => clientKey,
      );
    expect(await keys()).toEqual(await keys());
  });

  it('changes what is sent, and refuses a default group that is none', async () => {
    const control = sim.world();
    const change = await control.ask<Schemas['ConnectTenant']>('PATCH', '/tenants/acme/jira', {
      developmentMode: false,
    });
    expect(change.developmentMode).toBe(false);
    const refused = (path: string, body: object) => control.refused('PATCH', path, body);
    expect(await refused('/tenants/acme/jira', { defaultGroups: ['nobody'] })).toMatchObject({
      status: 400,
      condition: 'groupUnknown',
      where: '/defaultGroups/0',
    });
    expect((await refused('/tenants/acme/jira', {})).status).toBe(400);
    expect((await refused('/tenants/acme/bamboo', { vendorFirst: true })).status).toBe(400);
    expect(await refused('/tenants/globex/confluence', { vendorFirst: true })).toMatchObject({
      status: 404,
      condition: 'productUnknown',
    });
  });

  it('refuses an upload while development mode is off', async () => {
    const control = sim.world();
    await control.ask('PATCH', '/tenants/acme/jira', { developmentMode: false });
    expect(
      await control.refused('POST', '/installations', { site: 'acme', descriptorUrl: app.descriptorUrl }),
    ).toMatchObject({ status: 409, subCode: 'upm.pluginInstall.error.descriptor.not.from.marketplace' });
  });
});

describe('POST sites', () => {
  it('takes what Connect minds of a site', async () => {
    const control = sim.world();
    await control.ask('POST', '//sites', { handle: 'initech', connect: { vendorFirst: true } });
    const tenants = await control.ask<Schemas['ConnectTenant'][]>('GET', '/tenants');
    expect(tenants.find(({ site }) => site === 'initech')?.vendorFirst).toBe(true);
  });
});

describe('listings', () => {
  it('are made, changed with the secret that they have, listed and taken away', async () => {
    const control = sim.world();
    const put = (terms: object) =>
      control.ask<Schemas['ConnectListing']>('PUT', `/listings/${APP_KEY}`, terms);
    const listing = await put({ descriptorUrl: URL_OF_DESCRIPTOR });
    expect(listing).toMatchObject({ appKey: APP_KEY, paid: false, retentionDays: 30 });
    const changed = await put({ descriptorUrl: URL_OF_DESCRIPTOR, paid: true, retentionDays: 60 });
    expect(changed).toEqual({ ...listing, paid: true, retentionDays: 60 });
    expect(await control.ask('GET', '/listings')).toEqual([changed]);
    await control.ask('DELETE', `/listings/${APP_KEY}`);
    expect(await control.refused('DELETE', `/listings/${APP_KEY}`)).toMatchObject({
      status: 404,
      condition: 'listingUnknown',
    });
    expect(JSON.stringify(control.events('connect.listed'))).not.toContain(listing.sharedSecret);
  });

  it('share a secret among all sites where the secrets of the world are so', async () => {
    const control = sim.world({
      dials: { 'connect.secretModel': 'per-app' },
      connect: { listings: [{ appKey: APP_KEY, descriptorUrl: app.descriptorUrl }] },
    });
    const one = await control.install('', { appKey: APP_KEY });
    const other = await control.install('', { appKey: APP_KEY, site: 'globex' });
    expect(one.listing).toBe('marketplace');
    expect(one.sharedSecret).toBe(other.sharedSecret);
  });
});

describe('POST install-key', () => {
  it('signs with another key from now on, which is published like the one before', async () => {
    const control = sim.world();
    await control.install(app.descriptorUrl);
    const before = claimsOf(app.received[0]).header.kid;
    const { kid } = await control.ask<{ kid: string }>('POST', '/install-key');
    app.received.length = 0;
    await control.ask('POST', `/installations/acme/jira/${APP_KEY}/upgrade`);
    expect(claimsOf(app.received[0]).header.kid).toBe(kid);
    expect(kid).not.toBe(before);
    for (const name of [kid, before]) {
      const address = `${control.base}/~${control.world.name}/connect-install-keys.atlassian.com/${name}`;
      expect((await fetch(address)).status).toBe(200);
    }
  });
});

describe('POST webhooks', () => {
  it('calls each webhook of that event, its address filled in, and says what was answered', async () => {
    const control = sim.world();
    const { clientKey } = await control.install(app.descriptorUrl);
    app.received.length = 0;
    app.reply = () => 202;
    const order = { site: 'acme', appKey: APP_KEY, event: 'jira:issue_created', by: 'mia' };
    const payload = { issue: { key: 'ED 1' } };
    const deliveries = await control.ask<Schemas['Delivery'][]>('POST', '/webhooks', { ...order, payload });
    expect(deliveries).toEqual([
      expect.objectContaining({ url: `${app.base}/created?issue=ED%201`, status: 202 }),
    ]);
    expect(app.received[0]?.body).toMatchObject({ webhookEvent: 'jira:issue_created', ...payload });
    expect(claimsOf(app.received[0]).claims.iss).toBe(clientKey);
    expect(await control.ask('POST', '/webhooks', { ...order, event: 'jira:issue_deleted' })).toEqual([]);
    await control.ask('POST', `/installations/acme/jira/${APP_KEY}/disable`);
    expect(await control.refused('POST', '/webhooks', order)).toMatchObject({
      status: 409,
      condition: 'appDisabled',
    });
  });
});

describe('POST app-pages', () => {
  it('gives the signed address of a page, and a context token', async () => {
    const control = sim.world();
    const { clientKey } = await control.install(app.descriptorUrl);
    const order = { site: 'acme', appKey: APP_KEY, moduleKey: 'board', person: 'mia' };
    const { url, contextToken } = await control.ask<Schemas['AppPage']>('POST', '/app-pages', order);
    expect(url.startsWith(`${app.base}/board?`)).toBe(true);
    const claims = (jwt: string | null) =>
      JSON.parse(Buffer.from(jwt?.split('.')[1] ?? '', 'base64url').toString()) as object;
    expect(claims(new URL(url).searchParams.get('jwt'))).toMatchObject({ iss: clientKey });
    expect(claims(contextToken)).toMatchObject({ iss: clientKey, qsh: 'context-qsh' });
    expect(await control.refused('POST', '/app-pages', { ...order, moduleKey: 'bord' })).toMatchObject({
      condition: 'pageUnknown',
      message: expect.stringContaining('did you mean "board"'),
    });
  });
});

describe('the journal', () => {
  it('shows calls to apps without their secrets, filtered by operation and app', async () => {
    const control = sim.world();
    const { sharedSecret } = await control.install(app.descriptorUrl);
    const read = (query: string) =>
      control.ask<{ entries: { operationId?: string }[] }>('GET', `//journal?${query}`);
    const { entries } = await read(`clientId=${APP_KEY}&kind=exchange`);
    expect(entries.map(({ operationId }) => operationId)).toEqual(['lifecycleInstalled', 'lifecycleEnabled']);
    const text = JSON.stringify(await read('limit=1000'));
    expect(text).not.toContain(sharedSecret);
    expect(text).not.toMatch(/eyJ[\w-]+\.eyJ/);
  });
});

describe('a setup', () => {
  const problems = (setup: object) => {
    try {
      checkSetup(setup);
      return [];
    } catch (error) {
      return (error as { problems: { where: string; message: string }[] }).problems;
    }
  };

  it('may list apps and settle sites', () => {
    const listings = [{ appKey: 'a.b', descriptorUrl: URL_OF_DESCRIPTOR, paid: true, retentionDays: 0 }];
    expect(problems({ connect: { listings }, sites: [{ handle: 'acme', connect: {} }] })).toEqual([]);
  });

  it.each([
    [{ connect: { listing: [] } }, '/connect'],
    [
      { connect: { listings: [{ appKey: 'a b', descriptorUrl: URL_OF_DESCRIPTOR }] } },
      '/connect/listings/0/appKey',
    ],
    [{ connect: { listings: [{ appKey: 'a.b' }] } }, '/connect/listings/0'],
    [
      { connect: { listings: [{ appKey: 'a.b', descriptorUrl: 'here' }] } },
      '/connect/listings/0/descriptorUrl',
    ],
    [
      { connect: { listings: [1, 2].map(() => ({ appKey: 'a.b', descriptorUrl: URL_OF_DESCRIPTOR })) } },
      '/connect/listings/1/appKey',
    ],
    [{ sites: [{ handle: 'acme', connect: { vendorFirst: 'yes' } }] }, '/sites/0/connect/vendorFirst'],
    [
      { sites: [{ handle: 'acme', connect: { defaultGroups: ['a', 'a'] } }] },
      '/sites/0/connect/defaultGroups',
    ],
  ])('is refused where it is wrong: %j', (setup, where) => {
    expect(problems(setup)[0]?.where).toContain(where);
  });
});

describe('a snapshot', () => {
  it('whose backup is no content of its product is refused', async () => {
    const control = sim.world();
    await control.event({ kind: 'export', site: 'acme' });
    const snapshot = await control.ask<object>('GET', '//snapshot');
    const { slices } = snapshot as { slices: { connect: unknown } };
    const connect = JSON.stringify(slices.connect).replace('"Misspelt headline"', '7');
    const spoilt = { ...snapshot, slices: { ...slices, connect: JSON.parse(connect) as unknown } };
    expect(await control.refused('PUT', '//snapshot', spoilt)).toMatchObject({
      status: 400,
      condition: 'snapshotMalformed',
      message: expect.stringContaining('/content/issues'),
    });
  });
});
