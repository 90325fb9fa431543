import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { claimsOf } from './claims-of.ts';
import { type Controlled, type Schemas, startControlled } from './controlled.ts';
import { APP_KEY, startRecordingApp } from './recording-app.ts';

const sim = startControlled();
const app = startRecordingApp();
const AT = `/installations/acme/jira/${APP_KEY}`;
const legacy = { 'connect.signing': 'legacy' } as const;

/** A world with the app on the Marketplace. */
async function listed(dials: Record<string, string> = {}): Promise<Controlled> {
  const control = sim.world({ dials });
  await control.ask('PUT', `/listings/${APP_KEY}`, { descriptorUrl: app.descriptorUrl });
  return control;
}

/** Imports the site's own content. */
async function importsItself(control: Controlled): Promise<void> {
  const { backupId } = await control.event({ kind: 'export', site: 'acme' });
  await control.event({ kind: 'import', site: 'acme', backupId: backupId as string });
  app.received.length = 0;
}

const algorithms = () =>
  app.received.map((request) =>
    request.headers.authorization === undefined ? 'none' : String(claimsOf(request).header.alg),
  );

describe('POST shared-secret', () => {
  it.each([
    ['legacy', 'HS256'],
    ['signed-install', 'RS256'],
  ])('sends installed with a new secret and nothing else new, in the era %s', async (signing, alg) => {
    const control = sim.world({ dials: { 'connect.signing': signing } });
    const before = await control.install(app.descriptorUrl);
    app.received.length = 0;
    const { installation, delivered } = await control.ask<Schemas['SecretRotation']>(
      'POST',
      `${AT}/shared-secret`,
    );
    expect(delivered).toBe(true);
    expect(app.told()).toEqual(['installed']);
    expect(algorithms()).toEqual([alg]);
    expect(installation).toEqual({ ...before, sharedSecret: installation.sharedSecret });
    expect(installation.sharedSecret).not.toBe(before.sharedSecret);
    expect(app.received[0]?.body.sharedSecret).toBe(installation.sharedSecret);
  });

  it('moves an installation over to the one secret of its app, where there is one for all sites', async () => {
    const control = await listed({ ...legacy, 'connect.secretModel': 'per-installation' });
    await control.install('', { appKey: APP_KEY });
    await control.ask('PATCH', '//dials', { 'connect.secretModel': 'per-app' });
    await control.ask('POST', `${AT}/shared-secret`);
    const elsewhere = await control.install('', { appKey: APP_KEY, site: 'globex' });
    const [here] = await control.ask<Schemas['ConnectInstallation'][]>('GET', '/installations');
    expect(here?.sharedSecret).toBe(elsewhere.sharedSecret);
  });

  it('goes over to the new secret even when the app did not take it', async () => {
    const control = sim.world();
    const before = await control.install(app.descriptorUrl);
    app.reply = () => 503;
    const { installation, delivered } = await control.ask<Schemas['SecretRotation']>(
      'POST',
      `${AT}/shared-secret`,
    );
    expect(delivered).toBe(false);
    expect(installation.sharedSecret).not.toBe(before.sharedSecret);
  });
});

describe('the follow-up', () => {
  const model = { ...legacy, 'connect.secretModel': 'per-app' };

  it('comes after an import when a listed app answers 401, issued by the new clientKey, signed with the old secret', async () => {
    const control = await listed(model);
    const before = await control.install('', { appKey: APP_KEY });
    await importsItself(control);
    app.reply = ({ headers }) => (headers.authorization === undefined ? 401 : 204);
    const after = await control.install('', { appKey: APP_KEY });
    expect(app.told()).toEqual(['installed', 'installed', 'enabled']);
    expect(algorithms()).toEqual(['none', 'HS256', 'HS256']);
    expect(app.received[0]?.text).toBe(app.received[1]?.text);
    expect(claimsOf(app.received[1]).claims.iss).toBe(after.clientKey);
    expect(after.clientKey).not.toBe(before.clientKey);
    expect(control.events('connect.installed').at(-1)).toMatchObject({
      how: 'follow-up',
      signed: 'shared-secret',
    });
  });

  it.each([
    ['401', 401, 2],
    ['401', 403, 1],
    ['401-403', 403, 2],
    ['any-4xx', 422, 2],
    ['any-4xx', 500, 1],
    ['any-failure', 500, 2],
    ['any-failure', 'drop', 2],
  ] as const)('is brought about, the dial at %s, by %s or not: %i calls', async (position, reply, calls) => {
    const control = await listed({ ...model, 'connect.followUpOn': position });
    await control.install('', { appKey: APP_KEY });
    await importsItself(control);
    app.reply = () => reply;
    const refusal = await control.refused('POST', '/installations', { site: 'acme', appKey: APP_KEY });
    expect(refusal.status).toBe(409);
    expect(app.told()).toEqual(Array.from({ length: calls }, () => 'installed'));
  });

  it('is signed with the secret that the import ended where each installation has its own', async () => {
    const control = await listed({ ...legacy, 'connect.secretModel': 'per-installation' });
    const before = await control.install('', { appKey: APP_KEY });
    await importsItself(control);
    app.reply = ({ headers }) => (headers.authorization === undefined ? 401 : 204);
    await control.install('', { appKey: APP_KEY });
    const jwt = String(app.received[1]?.headers.authorization).slice(4);
    const signed = jwt.slice(0, jwt.lastIndexOf('.'));
    const signature = createHmac('sha256', before.sharedSecret).update(signed).digest('base64url');
    expect(jwt).toBe(`${signed}.${signature}`);
  });

  it('never comes for an app that was uploaded', async () => {
    const control = sim.world({ dials: model });
    await control.install(app.descriptorUrl);
    await importsItself(control);
    app.reply = ({ headers }) => (headers.authorization === undefined ? 401 : 204);
    const order = { site: 'acme', descriptorUrl: app.descriptorUrl };
    expect(await control.refused('POST', '/installations', order)).toMatchObject({
      subCode: 'connect.install.error.remote.host.bad.response.401',
    });
    expect(app.told()).toEqual(['installed']);
  });
});

describe('a scripted fault', () => {
  const script = (control: Controlled, match: object, effect: object) =>
    control.ask('POST', '//faults', { match, effect });

  it('answers for the app in words of no cloud', async () => {
    const control = sim.world();
    await script(control, { operationId: 'lifecycleInstalled' }, { kind: 'answer', status: 503 });
    const order = { site: 'acme', descriptorUrl: app.descriptorUrl };
    expect((await control.refused('POST', '/installations', order)).subCode).toBe(
      'connect.install.error.remote.host.bad.response.503',
    );
    expect(app.told()).toEqual([]);
    const page = await control.ask<{ entries: { response?: { status: number; body?: unknown } }[] }>(
      'GET',
      '//journal?operationId=lifecycleInstalled',
    );
    expect(page.entries.map(({ response }) => response?.body)).toEqual(['Scripted fault']);
  });

  it.each([
    [{ kind: 'lose-answer' }, 'connect.remote.upm.install.exception'],
    [{ kind: 'delay', milliseconds: 10_000 }, 'connect.install.error.remote.host.timeout'],
  ])('%j lets the app hear of it and fails the install all the same', async (effect, subCode) => {
    const control = sim.world();
    const { host } = new URL(app.base);
    await script(control, { operationId: 'lifecycleInstalled', origin: host }, effect);
    const order = { site: 'acme', descriptorUrl: app.descriptorUrl };
    expect((await control.refused('POST', '/installations', order)).subCode).toBe(subCode);
    expect(app.told()).toEqual(['installed']);
    expect(await control.ask('GET', '/installations')).toEqual([]);
  });

  it('is for apps and hosts that there are', async () => {
    const control = sim.world();
    const refused = (match: object) =>
      control.refused('POST', '//faults', { match, effect: { kind: 'reset' } });
    expect((await refused({ operationId: 'lifecycleInstaled' })).message).toContain('lifecycleInstalled');
    expect(await refused({ origin: '127.0.0.1:4500' })).toMatchObject({ where: '/match/origin' });
    expect(await refused({ operationId: 'webhook', origin: 'no host' })).toMatchObject({
      where: '/match/origin',
    });
  });
});
