import { beforeEach, describe, expect, test } from 'vitest';
import type { Connect, TenantStore } from '../../client/index.ts';
import {
  createApp,
  createHost,
  day,
  type Host,
  type HostInstallation,
  installation,
  send,
  shared,
  statesOf,
  unsigned,
} from './connect-host.ts';

const A = installation('A');
const B = installation('B');

let host: Host;
let connect: Connect;
let store: TenantStore;
const secretOf = async (clientKey: string) => (await store.readTenant(clientKey))?.sharedSecret;
const install = async (from: HostInstallation, options = {}) =>
  (await connect.handleInstalled(host.lifecycle('installed', from, options))).status;

beforeEach(() => {
  host = createHost();
  ({ connect, store } = createApp(host));
});

describe('a call that comes again', () => {
  test('an install changes nothing, and is answered as before', async () => {
    const request = host.lifecycle('installed', A);
    expect((await connect.handleInstalled(request)).status).toBe(204);
    const before = await store.readTenant('key-A');
    host.now += 60_000;
    expect((await connect.handleInstalled(request)).status).toBe(204);
    expect(await store.readTenant('key-A')).toEqual(before);
  });

  test('an install that is signed anew says the same again', async () => {
    await install(A);
    host.now += 60_000;
    expect(await install(A)).toBe(204);
    expect(await statesOf(connect)).toEqual(['key-A active']);
  });

  test('an uninstall changes nothing', async () => {
    await install(A);
    const request = host.lifecycle('uninstalled', A);
    await connect.handleUninstalled(request);
    const [before] = await connect.tenants();
    host.now += 60_000;
    expect((await connect.handleUninstalled(request)).status).toBe(204);
    host.now += 60_000;
    expect((await connect.handleUninstalled(host.lifecycle('uninstalled', A))).status).toBe(204);
    expect(await connect.tenants()).toEqual([before]);
  });

  test('an uninstall of an installation that nobody knows leaves nothing to do', async () => {
    expect((await connect.handleUninstalled(host.lifecycle('uninstalled', A))).status).toBe(204);
    expect(await connect.tenants()).toEqual([]);
  });

  test('an unsigned install of a known site is refused, be it the same as the first, and changes nothing', async () => {
    ({ connect } = createApp(host, { era: 'legacy' }));
    expect(await install(A, unsigned)).toBe(204);
    const known = await connect.tenants();
    expect(await install(A, unsigned)).toBe(401);
    expect(await install({ ...A, oauthClientId: 'another' }, unsigned)).toBe(401);
    expect(await connect.tenants()).toEqual(known);
  });
});

describe('a call from before', () => {
  test('an earlier install does not put back an old secret', async () => {
    const earlier = host.lifecycle('installed', A);
    await connect.handleInstalled(earlier);
    host.now += 60_000;
    await install({ ...A, sharedSecret: 'next' });
    expect((await connect.handleInstalled(earlier)).body?.condition).toBe('call-replayed');
    expect(await secretOf('key-A')).toBe('next');
  });

  test('nor within the same second', async () => {
    const earlier = host.lifecycle('installed', A);
    await connect.handleInstalled(earlier);
    expect(await install({ ...A, sharedSecret: 'next' })).toBe(204);
    expect((await connect.handleInstalled(earlier)).status).toBe(401);
    expect(await secretOf('key-A')).toBe('next');
  });

  test('a token with another body is taken only within its own second', async () => {
    const request = host.lifecycle('installed', A);
    await connect.handleInstalled(request);
    host.now += 5_000;
    const body = String(request.body).replace('secret-A', 'secret-of-a-thief');
    expect((await connect.handleInstalled({ ...request, body })).body?.condition).toBe('call-replayed');
    expect(await secretOf('key-A')).toBe('secret-A');
  });

  test('an earlier uninstall does not end a later installation', async () => {
    await install(A);
    const uninstalled = host.lifecycle('uninstalled', A);
    await connect.handleUninstalled(uninstalled);
    for (const pause of [0, 60_000]) {
      host.now += pause;
      expect(await install({ ...A, sharedSecret: `after ${pause}` })).toBe(204);
      expect((await connect.handleUninstalled(uninstalled)).status).toBe(401);
      expect(await statesOf(connect)).toEqual(['key-A active']);
    }
  });

  test('an install from before an import does not take the address back', async () => {
    const earlier = host.lifecycle('installed', A);
    await connect.handleInstalled(earlier);
    expect(await install(B)).toBe(204);
    expect((await connect.handleInstalled(earlier)).status).toBe(204);
    expect(await statesOf(connect)).toEqual(['key-A detached', 'key-B active']);
    host.now += 60_000;
    await install(B);
    const late = host.lifecycle('installed', A, { claims: { iat: Math.floor(host.now / 1000) - 30 } });
    expect((await connect.handleInstalled(late)).status).toBe(401);
    expect(await statesOf(connect)).toEqual(['key-A detached', 'key-B active']);
  });

  test('a backup that is restored brings the old installation back, with its data', async () => {
    await install(A);
    await connect.keepData({ clientKey: 'key-A', name: 'note', value: 'of A' });
    host.now += day;
    await install(B);
    host.now += day;
    expect(await install(A)).toBe(204);
    expect(await statesOf(connect)).toEqual(['key-A active', 'key-B detached']);
    expect(await connect.readData('key-A')).toHaveLength(1);
    host.now += 29 * day;
    expect(await connect.purge()).toEqual([]);
  });
});

describe('enabled and disabled', () => {
  const switchTo = async (event: 'enabled' | 'disabled', from: HostInstallation, claims = {}) =>
    (await send(connect, event, host.lifecycle(event, from, { ...shared, claims }))).status;

  test('switch an installation', async () => {
    await install(A);
    expect(await switchTo('disabled', A)).toBe(204);
    expect(await statesOf(connect)).toEqual(['key-A disabled']);
    expect(await switchTo('enabled', A)).toBe(204);
    expect(await statesOf(connect)).toEqual(['key-A active']);
  });

  test('one that comes late says what was true before', async () => {
    await install(A);
    host.now += 10_000;
    await switchTo('enabled', A);
    const before = Math.floor(host.now / 1000) - 5;
    expect(await switchTo('disabled', A, { iat: before })).toBe(204);
    expect(await statesOf(connect)).toEqual(['key-A active']);
  });

  test.each([
    'enabled',
    'disabled',
  ] as const)('%s behind an uninstall is believed and changes nothing', async (event) => {
    await install(A);
    await connect.handleUninstalled(host.lifecycle('uninstalled', A));
    const [before] = await connect.tenants();
    expect(await switchTo(event, A)).toBe(204);
    expect(await connect.tenants()).toEqual([before]);
  });

  test('disabled just before the uninstall, that arrives with it, does not stop it', async () => {
    await install(A);
    const uninstalled = host.lifecycle('uninstalled', A);
    host.now += 1000;
    await switchTo('disabled', A);
    expect((await connect.handleUninstalled(uninstalled)).status).toBe(204);
    expect(await statesOf(connect)).toEqual(['key-A uninstalled']);
  });

  test.each([
    ['nobody known', B, {}],
    ['another secret', { ...A, sharedSecret: 'other' }, {}],
    ['another issuer', A, { iss: 'key-B' }],
    ['a context token', A, { qsh: 'context-qsh' }],
    ['expired', A, { exp: 1 }],
  ])('%s: 401', async (_, from, claims) => {
    await install(A);
    expect(await switchTo('disabled', from, claims)).toBe(401);
    expect(await statesOf(connect)).toEqual(['key-A active']);
  });

  test.each([
    ['unsigned', unsigned],
    ['signed by Atlassian', {}],
    ['HS512', { alg: 'HS512', key: A.sharedSecret } as const],
  ])('%s: 401', async (_, options) => {
    await install(A);
    expect((await connect.handleDisabled(host.lifecycle('disabled', A, options))).status).toBe(401);
  });

  test('a rename leaves an app switched off, a new secret does not', async () => {
    await install(A);
    await switchTo('disabled', A);
    host.now += 1000;
    await install({ ...A, baseUrl: 'https://renamed.atlassian.net' });
    expect(await statesOf(connect)).toEqual(['key-A disabled']);
    host.now += 1000;
    await install({ ...A, sharedSecret: 'next' });
    expect(await statesOf(connect)).toEqual(['key-A active']);
  });
});

describe('an answer that was lost on its way', () => {
  beforeEach(() => {
    ({ connect, store } = createApp(host, { era: 'legacy' }));
  });

  test('the host goes back to the secret from before, and is believed until it is seen to use the new one', async () => {
    await install(A, unsigned);
    await connect.handleEnabled(host.lifecycle('enabled', A, shared));
    await connect.handleUninstalled(host.lifecycle('uninstalled', A, shared));
    const key = A.sharedSecret;
    for (const sharedSecret of ['lost', 'lost too', 'arrived']) {
      host.now += 60_000;
      expect(await install({ ...A, sharedSecret }, { ...shared, key })).toBe(204);
      expect(await secretOf('key-A')).toBe(sharedSecret);
    }
    const arrived = { ...A, sharedSecret: 'arrived' };
    expect((await connect.handleEnabled(host.lifecycle('enabled', arrived, shared))).status).toBe(204);
    host.now += 60_000;
    expect(await install({ ...A, sharedSecret: 'of a thief' }, { ...shared, key })).toBe(401);
    expect(await secretOf('key-A')).toBe('arrived');
  });

  test('an uninstall under the secret from before is believed as well, and that one stays', async () => {
    await install(A, unsigned);
    host.now += 1000;
    await install({ ...A, sharedSecret: 'lost' }, { ...shared, key: A.sharedSecret });
    host.now += 1000;
    expect((await connect.handleUninstalled(host.lifecycle('uninstalled', A, shared))).status).toBe(204);
    expect(await secretOf('key-A')).toBe('secret-A');
  });
});

test('the host hears of an install when it is kept, and not before', async () => {
  const failing = { ...store, change: () => Promise.reject(new Error('disk full')) };
  const app = createApp(host, { store: failing });
  await expect(app.connect.handleInstalled(host.lifecycle('installed', A))).rejects.toThrow('disk full');
});

test('many installs of one address at once leave one in use', async () => {
  const names = Array.from({ length: 20 }, (_, at) => installation(`many-${at}`));
  const answers = await Promise.all(
    names.map((one) => connect.handleInstalled(host.lifecycle('installed', one))),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([204]));
  expect((await statesOf(connect)).filter((state) => state.endsWith(' active'))).toHaveLength(1);
});

test('data goes to a new installation by itself only where a part says so', async () => {
  ({ connect } = createApp(host, { parts: { inherits: () => true } }));
  await install(A);
  await connect.keepData({ clientKey: 'key-A', name: 'note', value: 'of A' });
  await install(B);
  expect(await connect.readData('key-B')).toHaveLength(1);
});
