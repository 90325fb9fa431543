import { beforeEach, describe, expect, test } from 'vitest';
import type { Connect, ConnectParts, TenantStore } from '../../client/index.ts';
import {
  appBaseUrl,
  type CallOptions,
  configuration,
  createApp,
  createHost,
  type Host,
  type HostInstallation,
  installation,
  jwtOf,
  send,
  shared,
  siteUrl,
  statesOf,
  unsigned,
} from './connect-host.ts';

const A = installation('A');
const B = installation('B');
const elsewhere = 'https://elsewhere.example.com';

let host: Host;
let connect: Connect;
let store: TenantStore;

const install = async (from: HostInstallation, options: CallOptions = {}) => {
  host.now += 1000;
  const { status, body } = await connect.handleInstalled(host.lifecycle('installed', from, options));
  return body?.condition ?? status;
};
const tell = async (event: 'uninstalled' | 'enabled' | 'disabled', from: HostInstallation, options = {}) => {
  host.now += 1000;
  return (await send(connect, event, host.lifecycle(event, from, options))).status;
};
const begin = (era: 'legacy' | 'signed-install', parts: Partial<ConnectParts> = {}) => {
  host = createHost();
  ({ connect, store } = createApp(host, { era, parts }));
};

describe('legacy: an address that an installation left', () => {
  const thief = installation('T', { baseUrl: elsewhere });
  const move = { ...shared, body: { baseUrl: siteUrl } };

  beforeEach(async () => {
    begin('legacy');
    await install(A, unsigned);
    await install(thief, unsigned);
  });

  test('is not taken by a move of somebody else, while its data is kept', async () => {
    await tell('uninstalled', A, shared);
    expect(await install(thief, move)).toBe('address-taken');
    expect(await statesOf(connect)).toEqual(['key-A uninstalled', 'key-T active']);
    expect(await install(B, { ...shared, key: A.sharedSecret })).toBe(204);
  });

  test('is free once its data is gone', async () => {
    await tell('uninstalled', A, shared);
    host.now += 31 * 86_400_000;
    await connect.purge();
    expect(await install(thief, move)).toBe(204);
  });

  test('is there for the installation that took it, when it was renamed away and back', async () => {
    const { sharedSecret } = A;
    expect(await install(B, { ...shared, key: sharedSecret })).toBe(204);
    expect(await install({ ...B, baseUrl: 'https://renamed.atlassian.net' }, shared)).toBe(204);
    expect(await install(thief, move)).toBe('address-taken');
    expect(await install(B, shared)).toBe(204);
    expect(await statesOf(connect)).toEqual(['key-A detached', 'key-B active', 'key-T active']);
  });
});

describe('legacy: a secret', () => {
  beforeEach(async () => {
    begin('legacy');
    await install(A, unsigned);
  });

  test.each([
    'uninstalled',
    'enabled',
    'disabled',
  ] as const)('of another one at the address: %s is refused', async (event) => {
    const asB = { ...shared, key: A.sharedSecret };
    expect(await tell(event, B, asB)).toBe(401);
    expect(await statesOf(connect)).toEqual(['key-A active']);
  });

  test.each([
    'enabled',
    'disabled',
  ] as const)('from before the last install: %s is refused', async (event) => {
    const key = A.sharedSecret;
    await install({ ...A, sharedSecret: 'next' }, { ...shared, key });
    expect(await tell(event, A, shared)).toBe(401);
    expect((await store.readTenant('key-A'))?.formerSecret).toBe(key);
  });
});

describe('signed-install', () => {
  beforeEach(() => begin('signed-install'));

  test('the secret from before an install is kept nowhere', async () => {
    await install(A);
    await install({ ...A, sharedSecret: 'next' });
    expect(JSON.stringify(await store.readTenant('key-A'))).not.toContain(A.sharedSecret);
  });

  test('disabled from before the last install changes nothing', async () => {
    await install(A);
    const iat = Math.floor(host.now / 1000);
    host.now += 60_000;
    await install(A);
    expect(await tell('disabled', A, { ...shared, claims: { iat } })).toBe(204);
    expect(await statesOf(connect)).toEqual(['key-A active']);
  });

  test('a page under a secret that is replaced while it is verified proves nothing of the new one', async () => {
    begin('signed-install', {
      async findTenant(tenants, issuer) {
        const found = await tenants.readTenant(issuer);
        await install({ ...A, sharedSecret: 'next' });
        return found;
      },
    });
    await install(A);
    expect((await connect.verifyPage(pageOf(A))).outcome).toBe('verified');
    expect(await store.readTenant('key-A')).toMatchObject({ sharedSecret: 'next', isUnproven: true });
  });

  test('a page that was signed before the site refused the credentials does not restore them', async () => {
    await install(A);
    const page = pageOf(A);
    host.now += 60_000;
    host.answer = () => new Response('', { status: 401 });
    const call = { method: 'GET', path: '/rest/api/3/myself' };
    await expect(connect.callAsApp('key-A', call)).rejects.toThrow('refused');
    expect((await connect.verifyPage(page)).outcome).toBe('verified');
    expect(await store.readTenant('key-A')).toMatchObject({ suspectedAt: host.now });
    host.now += 1000;
    expect((await connect.verifyPage(pageOf(A))).outcome).toBe('verified');
    expect(await store.readTenant('key-A')).not.toHaveProperty('suspectedAt');
  });

  test('a site that refused the credentials is not trusted again for saying the same clientKey', async () => {
    await install(A);
    host.answer = (_, address) =>
      address.endsWith('/consumer-info')
        ? new Response('<consumer><key>key-A</key></consumer>')
        : new Response('', { status: 401 });
    const call = { method: 'GET', path: '/rest/api/3/myself' };
    await expect(connect.callAsApp('key-A', call)).rejects.toThrow('refused');
    const suspectedAt = host.now;
    host.now += 2 * 86_400_000;
    expect(await connect.heartbeat()).toMatchObject({ asked: 1, alive: 1 });
    expect(await store.readTenant('key-A')).toMatchObject({ suspectedAt, refusals: { count: 1 } });
  });

  test('a page that was signed before the app was disabled does not enable it', async () => {
    await install(A);
    const page = pageOf(A, { exp: Math.floor(host.now / 1000) + 86_400 });
    await tell('disabled', A, shared);
    host.now += 2 * 3_600_000;
    expect((await connect.verifyPage(page)).outcome).toBe('verified');
    expect(await statesOf(connect)).toEqual(['key-A disabled']);
  });

  test('a site that answers without end is not listened to', async () => {
    await install(A);
    let sent = 0;
    const flood = new ReadableStream({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(16_384));
      },
    });
    host.now += 2 * 86_400_000;
    host.answer = () => new Response(flood);
    expect(await connect.heartbeat()).toMatchObject({ asked: 1, unknown: 1 });
    expect(sent).toBeLessThan(10);
  });

  test('data that is attached overwrites none, whatever its name', async () => {
    await install(A);
    for (const name of ['note', 'note (key-A)'])
      await connect.keepData({ clientKey: 'key-A', name, value: `${name} of A` });
    await install(B);
    await connect.keepData({ clientKey: 'key-B', name: 'note', value: 'note of B' });
    expect(await connect.attach('key-A', 'key-B', 'support')).toMatchObject({ moved: 2 });
    const values = (await connect.readData('key-B')).map(({ value }) => value);
    expect(values.sort()).toEqual(['note (key-A) of A', 'note of A', 'note of B']);
  });
});

function pageOf(from: HostInstallation, more: Record<string, unknown> = {}) {
  const path = `${new URL(appBaseUrl).pathname}/board`;
  const jwt = jwtOf({ ...host.claims(from, 'GET', path), ...more }, { key: from.sharedSecret });
  return { method: 'GET', path, query: `jwt=${jwt}`, headers: {} };
}

describe('hosts at which sites may be', () => {
  test.each([
    ['https://acme.atlassian.net', 204],
    ['https://ACME.atlassian.net:443/wiki', 204],
    ['https://deep.acme.atlassian.net', 'base-url-foreign'],
    ['https://atlassian.net', 'base-url-foreign'],
    ['https://acme.atlassian.net.', 'base-url-foreign'],
    ['https://acme.atlassian.net.example.com', 'base-url-foreign'],
    ['https://acmeXatlassian.net', 'base-url-foreign'],
    ['http://127.0.0.1:6379', 'base-url-foreign'],
    ['https://acme.atlassian.net@example.com', 'base-url-unusable'],
    ['https://example.com\\@acme.atlassian.net', 'base-url-unusable'],
  ])('an install at %s: %s', async (baseUrl, outcome) => {
    host = createHost();
    const siteHosts = ['*.Atlassian.net'];
    ({ connect, store } = createApp(host, { configuration: { ...configuration, era: 'legacy', siteHosts } }));
    expect(await install({ ...A, baseUrl }, unsigned)).toBe(outcome);
  });
});
