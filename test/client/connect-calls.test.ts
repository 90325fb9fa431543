import { decodeJwt } from 'jose';
import { beforeEach, describe, expect, test } from 'vitest';
import { ClientProblem, type Connect, queryHashOf, type TenantStore } from '../../client/index.ts';
import {
  createApp,
  createHost,
  day,
  type Host,
  installation,
  shared,
  siteUrl,
  statesOf,
} from './connect-host.ts';

const A = installation('A');
const B = installation('B');
const issue = { method: 'GET', path: '/rest/api/3/issue/ED-1?expand=names' };
const minute = 60_000;
const consumerInfo = '/plugins/servlet/oauth/consumer-info';

let host: Host;
let connect: Connect;
let store: TenantStore;
/** What the site answers to calls under an app's JWT. */
let status: number;
/** The `clientKey` that the site has now. */
let present: string | undefined;

beforeEach(async () => {
  host = createHost();
  ({ connect, store } = createApp(host));
  status = 200;
  present = 'key-A';
  host.answer = (_, address) => {
    if (address.endsWith(consumerInfo))
      return present === undefined
        ? Promise.reject(new TypeError('fetch failed'))
        : new Response(`<consumer><key>${present}</key><name>Jira</name></consumer>`);
    return address.startsWith(siteUrl) ? Response.json({ key: 'ED-1' }, { status }) : undefined;
  };
  await connect.handleInstalled(host.lifecycle('installed', A));
  host.asked.length = 0;
});

async function problemOf(call: Promise<unknown>): Promise<ClientProblem> {
  const thrown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(thrown).toBeInstanceOf(ClientProblem);
  return thrown as ClientProblem;
}

const call = (clientKey = 'key-A', request = issue) => connect.callAsApp(clientKey, request);

describe('call as the app', () => {
  test('is signed for this one request, issued by the app, for three minutes', async () => {
    expect(await call()).toMatchObject({ status: 200, json: { key: 'ED-1' } });
    const request = host.requests.get(siteUrl + issue.path);
    const [scheme, jwt = ''] = request?.headers.get('authorization')?.split(' ') ?? [];
    expect(scheme).toBe('JWT');
    const iat = Math.floor(host.now / 1000);
    const hashed = { method: 'GET', path: '/rest/api/3/issue/ED-1', query: 'expand=names' };
    expect(decodeJwt(jwt)).toEqual({
      iss: 'com.example.app',
      aud: ['key-A'],
      iat,
      exp: iat + 180,
      qsh: queryHashOf(hashed, siteUrl),
    });
  });

  test('the hash is over the path below the product', async () => {
    const confluence = { ...B, baseUrl: `${siteUrl}/wiki` };
    await connect.handleInstalled(host.lifecycle('installed', confluence));
    await call('key-B', { method: 'GET', path: '/rest/api/content' });
    const jwt =
      host.requests.get(`${siteUrl}/wiki/rest/api/content`)?.headers.get('authorization')?.slice(4) ?? '';
    const hashed = { method: 'GET', path: '/wiki/rest/api/content', query: '' };
    expect(decodeJwt(jwt)).toMatchObject({ qsh: queryHashOf(hashed, confluence.baseUrl) });
  });

  test('a body goes as JSON', async () => {
    await connect.callAsApp('key-A', { method: 'POST', path: '/rest/api/3/comment', body: { a: 1 } });
    const request = host.requests.get(`${siteUrl}/rest/api/3/comment`);
    expect(request?.headers.get('content-type')).toBe('application/json');
    expect(await request?.json()).toEqual({ a: 1 });
  });

  test.each([
    'rest',
    '//evil.example.com/',
    '/a/../../b',
    '/a/%2e%2e/b',
    '/a b',
    '/a#b',
    '/\\evil',
    '',
  ])('the path %j is not called', async (path) => {
    expect(await problemOf(call('key-A', { method: 'GET', path }))).toMatchObject({ kind: 'bug' });
    expect(host.asked).toEqual([]);
  });

  test('answers of the product are the caller\u2019s', async () => {
    for (status of [403, 404, 500]) expect((await call()).status).toBe(status);
    expect(host.asked).toHaveLength(3);
  });

  test('a site that asks for quiet has it', async () => {
    host.answer = () => new Response('', { status: 429, headers: { 'retry-after': '30' } });
    await call();
    expect(await problemOf(call())).toMatchObject({ condition: 'rate-limited', retryAt: host.now + 30_000 });
    expect(host.asked).toHaveLength(1);
  });

  test('nobody known: nothing is sent', async () => {
    expect(await problemOf(call('key-X'))).toMatchObject({ condition: 'installation-unknown' });
    expect(host.asked).toEqual([]);
  });

  test.each([
    ['uninstalled', () => connect.handleUninstalled(host.lifecycle('uninstalled', A))],
    ['disabled', () => connect.handleDisabled(host.lifecycle('disabled', A, shared))],
    ['detached', () => connect.handleInstalled(host.lifecycle('installed', B))],
  ])('under an installation that is %s nothing is sent', async (state, end) => {
    await end();
    expect(await problemOf(call())).toMatchObject({ condition: `installation-${state}` });
    expect(host.asked).toEqual([]);
  });

  test('after an import, one refusal is enough: the site has another clientKey', async () => {
    status = 401;
    present = 'key-B';
    expect(await problemOf(call())).toMatchObject({ condition: 'credentials-refused', status: 401 });
    expect(host.asked).toHaveLength(2);
    for (let days = 0; days < 3; days += 1) {
      host.now += day;
      expect(await problemOf(call())).toMatchObject({ condition: 'installation-replaced' });
    }
    expect(host.asked).toHaveLength(2);
    expect(await statesOf(connect)).toEqual(['key-A active']);
  });

  test('a new install settles it', async () => {
    status = 401;
    present = 'key-B';
    await problemOf(call());
    status = 200;
    host.now += 1000;
    await connect.handleInstalled(host.lifecycle('installed', A));
    expect((await call()).status).toBe(200);
  });

  test('a refusal for another reason is tried again, ever more rarely', async () => {
    status = 401;
    const start = host.now;
    const triedAfter: number[] = [];
    for (; host.now < start + 40 * minute; host.now += minute / 2) {
      const before = host.asked.length;
      await problemOf(call());
      if (host.asked.length > before) triedAfter.push((host.now - start) / minute);
    }
    expect(triedAfter).toEqual([0, 1, 3, 7, 15, 31]);
    status = 200;
    host.now += 60 * minute;
    expect((await call()).status).toBe(200);
    expect(await connect.tenants()).toMatchObject([{ state: 'active' }]);
    expect((await store.readTenant('key-A'))?.suspectedAt).toBeUndefined();
  });

  test('a secret that changed while the call was under way is not held against the new one', async () => {
    host.answer = async (_, address) => {
      if (address.startsWith('https://keys'))
        return new Response((await import('./connect-host.ts')).atlassianPem);
      host.now += 1000;
      await connect.handleInstalled(host.lifecycle('installed', { ...A, sharedSecret: 'next' }));
      return new Response('', { status: 401 });
    };
    await problemOf(call());
    expect((await store.readTenant('key-A'))?.suspectedAt).toBeUndefined();
  });
});

describe('heartbeat', () => {
  const hours = 3_600_000;

  test('asks only where nothing was heard for a day', async () => {
    host.now += 24 * hours - 1;
    expect(await connect.heartbeat()).toEqual({ asked: 0, alive: 0, suspected: 0, unknown: 0 });
    host.now += 1;
    expect(await connect.heartbeat()).toEqual({ asked: 1, alive: 1, suspected: 0, unknown: 0 });
    expect(host.asked).toEqual([`GET ${siteUrl}${consumerInfo}`]);
    expect((await connect.heartbeat()).asked).toBe(0);
  });

  test('another clientKey: suspected, not used, and not removed', async () => {
    present = 'key-B';
    host.now += day;
    expect(await connect.heartbeat()).toMatchObject({ suspected: 1 });
    expect(await connect.tenants()).toMatchObject([{ state: 'active', suspectedAt: host.now }]);
    expect(await problemOf(call())).toMatchObject({ condition: 'installation-replaced' });
    host.now += 365 * day;
    expect(await connect.purge()).toEqual([]);
  });

  test('the same clientKey again: alive', async () => {
    present = 'key-B';
    host.now += day;
    await connect.heartbeat();
    present = 'key-A';
    host.now += day;
    expect(await connect.heartbeat()).toMatchObject({ alive: 1 });
    expect((await call()).status).toBe(200);
  });

  test('a call that is verified says the same', async () => {
    present = 'key-B';
    host.now += day;
    await connect.heartbeat();
    host.now += 1000;
    await connect.handleEnabled(host.lifecycle('enabled', A, shared));
    expect((await call()).status).toBe(200);
  });

  test.each([
    ['no answer', undefined],
    ['an empty key', ''],
  ])('%s says nothing', async (_, key) => {
    present = key;
    host.now += day;
    expect(await connect.heartbeat()).toMatchObject({ asked: 1, unknown: 1 });
    expect((await connect.heartbeat()).asked).toBe(0);
    expect((await call()).status).toBe(200);
  });

  test('installations that ended are not asked for', async () => {
    await connect.handleUninstalled(host.lifecycle('uninstalled', A));
    host.now += day;
    expect((await connect.heartbeat()).asked).toBe(0);
  });
});
