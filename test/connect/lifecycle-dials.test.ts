import { describe, expect, it } from 'vitest';
import { queryHashOf } from '../../client/index.ts';
import { startApp } from './app-server.ts';
import { claimsOf } from './claims-of.ts';
import { type Controlled, startControlled } from './controlled.ts';
import { APP_KEY, startRecordingApp } from './recording-app.ts';

const sim = startControlled();
const app = startRecordingApp();
const bare = startApp();
const AT = `/installations/acme/jira/${APP_KEY}`;

function hashOf(address: string): string {
  const [path = '', query = ''] = address.split('?');
  return queryHashOf({ method: 'POST', path, query }, app.base);
}

const isSigned = () => app.received.map(({ headers }) => headers.authorization !== undefined);

/** The body of the only call. */
async function installedAt(control: Controlled, product: 'jira' | 'confluence') {
  app.received.length = 0;
  await control.install(app.descriptorUrl, { product });
  return app.received[0]?.body ?? {};
}

describe('The body of installed', () => {
  it('has the addresses for people, which are the base URL; the help center is of Jira', async () => {
    const control = sim.world();
    const jira = await installedAt(control, 'jira');
    expect([jira.displayUrl, jira.displayUrlServicedeskHelpCenter]).toEqual([jira.baseUrl, jira.baseUrl]);
    const confluence = await installedAt(control, 'confluence');
    expect(confluence.displayUrl).toBe(confluence.baseUrl);
    expect(confluence).not.toHaveProperty('displayUrlServicedeskHelpCenter');
  });

  it.each([
    ['sent', ['publicKey', 'serverVersion', 'pluginsVersion', 'serviceEntitlementNumber']],
    ['absent', []],
  ])('has the deprecated fields of a paid app with the dial at %s', async (position, names) => {
    const control = sim.world({ dials: { 'connect.oldFields': position } });
    await control.ask('PUT', `/listings/${APP_KEY}`, { descriptorUrl: app.descriptorUrl, paid: true });
    await control.install('', { appKey: APP_KEY });
    const body = app.received[0]?.body ?? {};
    const old = ['publicKey', 'serverVersion', 'pluginsVersion', 'serviceEntitlementNumber'];
    expect(old.filter((name) => name in body)).toEqual(names);
    expect(body).toMatchObject({ entitlementId: expect.any(String) });
  });

  it.each([
    ['uuid', /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/],
    ['prefixed-uuid', /^jira:[0-9a-f-]{36}$/],
    ['prefixed-number', /^jira:\d+$/],
  ])('has a clientKey in the form %s, before an import and after it', async (position, form) => {
    const control = sim.world({ dials: { 'connect.clientKeyForm': position } });
    const before = await control.install(app.descriptorUrl);
    const { backupId } = await control.event({ kind: 'export', site: 'acme' });
    await control.event({ kind: 'import', site: 'acme', backupId: backupId as string });
    const after = await control.install(app.descriptorUrl);
    expect([before.clientKey, after.clientKey]).toEqual([
      expect.stringMatching(form),
      expect.stringMatching(form),
    ]);
    expect(after.clientKey).not.toBe(before.clientKey);
  });
});

describe('An upload that does not opt in to signed-install', () => {
  it.each([
    ['as-before', 'private', false],
    ['signed-install', 'private', true],
    ['as-before', 'marketplace', true],
  ])('is signed today as the dial says (%s, %s)', async (position, listing, signed) => {
    const control = sim.world({ dials: { 'connect.signingOfUploads': position } });
    app.descriptor = { apiMigrations: {} };
    await control.ask('PUT', `/listings/${APP_KEY}`, { descriptorUrl: app.descriptorUrl });
    if (listing === 'private') await control.install(app.descriptorUrl);
    else await control.install('', { appKey: APP_KEY });
    expect(isSigned()[0]).toBe(signed);
    if (signed) expect(claimsOf(app.received[0]).header.alg).toBe('RS256');
  });
});

describe('An uninstall', () => {
  it('brings disabled last and without a JWT, where the dial says so', async () => {
    const control = sim.world({ dials: { 'connect.uninstallOrder': 'uninstalled-first-disabled-unsigned' } });
    await control.install(app.descriptorUrl);
    app.received.length = 0;
    await control.ask('DELETE', AT);
    expect([app.told(), isSigned()]).toEqual([
      ['uninstalled', 'disabled'],
      [true, false],
    ]);
  });
});

describe('Whose doing a lifecycle call is', () => {
  it.each([
    ['present', ['?user_key=5b10a2844c20165700ede21g', '']],
    ['absent', ['', '']],
  ])('stands in the address of installs alone, with user_key %s, and the hash is over it', async (position, queries) => {
    const control = sim.world({ dials: { 'connect.userKey': position } });
    await control.install(app.descriptorUrl, { by: 'mia' });
    expect(app.received.map(({ path }) => path.replace(/^[^?]*/, ''))).toEqual(queries);
    for (const request of app.received) expect(claimsOf(request).claims.qsh).toBe(hashOf(request.path));
  });
});

describe('An answer of 3xx to installed', () => {
  const sendsOn = (status: number, location: string) =>
    bare.routes.set('/installed', { status, headers: { location } });

  it('fails the install, and nothing is followed', async () => {
    const control = sim.world();
    sendsOn(307, '/elsewhere');
    const descriptorUrl = bare.serves(bare.descriptor());
    const refusal = await control.refused('POST', '/installations', { site: 'acme', descriptorUrl });
    expect(refusal).toMatchObject({ status: 409, subCode: 'connect.remote.upm.install.exception' });
    expect(bare.calls).not.toContain('POST /elsewhere');
  });

  it.each([
    [307, 'POST /elsewhere'],
    [302, 'GET /elsewhere'],
  ])('of %i is followed with %s, where the dial says so', async (status, call) => {
    const control = sim.world({ dials: { 'connect.callbackRedirects': 'followed' } });
    sendsOn(status, '/elsewhere');
    bare.routes.set('/elsewhere', { status: 204 });
    await control.install(bare.serves(bare.descriptor()));
    expect(bare.calls).toContain(call);
  });

  it('in circles ends as a failure', async () => {
    const control = sim.world({ dials: { 'connect.callbackRedirects': 'followed' } });
    sendsOn(308, '/installed');
    const descriptorUrl = bare.serves(bare.descriptor());
    expect((await control.refused('POST', '/installations', { site: 'acme', descriptorUrl })).status).toBe(
      409,
    );
    expect(bare.calls.filter((call) => call === 'POST /installed')).toHaveLength(6);
  });
});

describe('The follow-up', () => {
  it('does not come after an answer that is good, 201 among them where the dial says so', async () => {
    const control = sim.world({
      dials: {
        'connect.signing': 'legacy',
        'connect.secretModel': 'per-app',
        'connect.followUpOn': 'any-failure',
        'connect.goodAnswers': '200-201-204',
      },
    });
    await control.ask('PUT', `/listings/${APP_KEY}`, { descriptorUrl: app.descriptorUrl });
    app.reply = () => 201;
    await control.install('', { appKey: APP_KEY });
    expect(app.told()).toEqual(['installed', 'enabled']);
  });
});

describe('A site without default groups', () => {
  it('names the app in the message, in the words of the report', async () => {
    const control = sim.world();
    await control.ask('PATCH', '/tenants/acme/jira', { defaultGroups: [] });
    const { message } = await control.refused('POST', '/installations', {
      site: 'acme',
      descriptorUrl: app.descriptorUrl,
    });
    expect(message).toMatch(/^The app "com\.example\.recorder" could not be installed as your site/);
  });
});
