import { describe, expect, it } from 'vitest';
import { claimsOf } from './claims-of.ts';
import { startControlled } from './controlled.ts';
import { APP_KEY, startRecordingApp } from './recording-app.ts';

const sim = startControlled();
const app = startRecordingApp();
const JIRA = { site: 'acme', product: 'jira' } as const;

describe('a rename', () => {
  it.each([
    ['signed-install', 'RS256'],
    ['legacy', 'HS256'],
  ])('sends installed to every app with the new baseUrl, signed as %s signs, and no enabled', async (signing, alg) => {
    const control = sim.world({ dials: { 'connect.signing': signing } });
    const jira = await control.install(app.descriptorUrl);
    await control.install(app.descriptorUrl, { product: 'confluence' });
    app.received.length = 0;
    const event = await control.event({ kind: 'rename', ...JIRA, to: 'acme-media' });
    expect(event).toMatchObject({ site: 'acme', to: 'acme-media', clientKeyAfter: jira.clientKey });
    expect(app.told()).toEqual(['installed', 'installed']);
    const { header, claims } = claimsOf(app.received[0]);
    expect(header.alg).toBe(alg);
    expect(claims.iss).toBe(jira.clientKey);
    const { clientKey, sharedSecret, oauthClientId } = jira;
    expect(app.received.map(({ body }) => body.baseUrl)).toEqual([
      `${control.base}/~${control.world.name}/acme-media.atlassian.net`,
      `${control.base}/~${control.world.name}/acme-media.atlassian.net/wiki`,
    ]);
    expect(app.received[0]?.body).toMatchObject({ clientKey, sharedSecret, oauthClientId });
  });

  it('changes nothing else when an app does not take it', async () => {
    const control = sim.world();
    const before = await control.install(app.descriptorUrl);
    app.reply = () => 500;
    await control.event({ kind: 'rename', ...JIRA, to: 'acme-media' });
    const after = await control.ask('GET', `/installations/acme-media/jira/${APP_KEY}`);
    expect(after).toEqual({
      ...before,
      site: 'acme-media',
      baseUrl: before.baseUrl.replace('acme', 'acme-media'),
    });
    expect(control.events('connect.install-failed')).toEqual([expect.objectContaining({ how: 'rename' })]);
  });

  it('sends on from the former address for ninety days, and not where the dial says that it is gone', async () => {
    const control = sim.world();
    const at = (site: string) =>
      `${control.base}/~${control.world.name}/${site}.atlassian.net/rest/api/3/myself?a=b`;
    const ask = () => fetch(at('acme'), { redirect: 'manual' });
    await control.event({ kind: 'rename', ...JIRA, to: 'acme-media' });
    const answer = await ask();
    expect([answer.status, answer.headers.get('location')]).toEqual([301, at('acme-media')]);
    control.world.clock.advance(90 * 86_400_000);
    expect((await ask()).status).toBe(404);
    const gone = sim.world({ dials: { 'connect.oldAddress': 'gone' } });
    await gone.event({ kind: 'rename', ...JIRA, to: 'acme-media' });
    expect(
      (await fetch(`${gone.base}/~${gone.world.name}/acme.atlassian.net/rest/api/3/myself`)).status,
    ).toBe(404);
  });

  it('goes to a handle that is free, and frees the former one for another site', async () => {
    const control = sim.world();
    expect(
      await control.refused('POST', '/site-events', { kind: 'rename', ...JIRA, to: 'globex' }),
    ).toMatchObject({
      status: 409,
      condition: 'siteExists',
    });
    expect((await control.refused('POST', '/site-events', { kind: 'rename', ...JIRA })).status).toBe(400);
    await control.event({ kind: 'rename', ...JIRA, to: 'acme-media' });
    await control.ask('POST', '//sites', { handle: 'acme' });
    const address = `${control.base}/~${control.world.name}/acme.atlassian.net/rest/api/3/myself`;
    expect((await fetch(address, { redirect: 'manual' })).status).not.toBe(301);
  });
});

describe('a clone', () => {
  it('is a site of its own with the same content, another clientKey and no apps', async () => {
    const control = sim.world();
    const before = await control.install(app.descriptorUrl);
    app.received.length = 0;
    const event = await control.event({ kind: 'clone', ...JIRA, to: 'sandbox', name: 'Sandbox' });
    expect(app.received).toEqual([]);
    const tenants = await control.ask<{ site: string; clientKey: string; cloudId: string }[]>(
      'GET',
      '/tenants',
    );
    const clone = tenants.find(({ site }) => site === 'sandbox');
    expect(clone?.cloudId).toBe(event.newCloudId);
    expect(clone?.clientKey).not.toBe(before.clientKey);
    expect(await control.ask('GET', '/installations')).toEqual([before]);
    const issues = await control.ask<{ key: string }[]>('GET', '//issues?site=sandbox');
    expect(issues.map(({ key }) => key)).toEqual(['ED-1']);
  });
});

describe('a deletion', () => {
  it('ends the site and its apps without a word', async () => {
    const control = sim.world();
    await control.install(app.descriptorUrl, { site: 'globex' });
    app.received.length = 0;
    const event = await control.event({ kind: 'deletion', site: 'globex' });
    expect(event.ended).toHaveLength(1);
    expect(app.received).toEqual([]);
    expect((await control.refused('GET', '//sites/globex')).status).toBe(404);
    expect(await control.ask('GET', '/installations')).toEqual([]);
    expect(await control.ask('GET', '//issues')).toHaveLength(1);
    expect(
      (await fetch(`${control.base}/~${control.world.name}/globex.atlassian.net/rest/api/3/myself`)).status,
    ).toBe(404);
  });

  it('takes one product away and leaves the other', async () => {
    const control = sim.world();
    await control.event({ kind: 'deletion', ...JIRA });
    const tenants = await control.ask<{ site: string; product: string }[]>('GET', '/tenants');
    expect(tenants.map(({ site, product }) => `${site} ${product}`)).toEqual([
      'acme confluence',
      'globex jira',
    ]);
  });

  it('uninstalls the apps first where the dial says so', async () => {
    const control = sim.world({ dials: { 'connect.siteDeletion': 'uninstalled' } });
    await control.install(app.descriptorUrl);
    app.received.length = 0;
    const event = await control.event({ kind: 'deletion', ...JIRA });
    expect(app.told()).toEqual(['disabled', 'uninstalled']);
    expect(event.ended).toEqual([]);
  });
});

describe('an event of a site', () => {
  it('takes no property that it does not read', async () => {
    const control = sim.world();
    expect(
      await control.refused('POST', '/site-events', { kind: 'export', ...JIRA, to: 'elsewhere' }),
    ).toMatchObject({
      status: 400,
      where: '/to',
      message: 'is for rename and clone, not for export',
    });
    expect((await control.refused('POST', '/site-events', { kind: 'export', site: 'nowhere' })).status).toBe(
      400,
    );
    expect(
      await control.refused('POST', '/site-events', {
        kind: 'export',
        site: 'globex',
        product: 'confluence',
      }),
    ).toMatchObject({ status: 400, condition: 'productUnknown' });
  });

  it('survives a snapshot and its restoring', async () => {
    const control = sim.world();
    await control.install(app.descriptorUrl);
    await control.event({ kind: 'export', ...JIRA });
    await control.event({ kind: 'import', ...JIRA, backupId: 'backup-1' });
    await control.event({ kind: 'rename', ...JIRA, to: 'acme-media' });
    const snapshot = await control.ask('GET', '//snapshot');
    await control.ask('PUT', '//snapshot', snapshot);
    expect(await control.ask('GET', '/site-events')).toHaveLength(4);
    await control.event({ kind: 'import', site: 'acme-media', backupId: 'backup-1' });
  });
});
