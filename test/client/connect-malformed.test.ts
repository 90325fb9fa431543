import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Connect, LifecycleEvent } from '../../client/index.ts';
import { createApp, createHost, type Host, installation, jwtOf, send, statesOf } from './connect-host.ts';

const A = installation('A');

let host: Host;
let connect: Connect;
beforeEach(() => {
  host = createHost();
  ({ connect } = createApp(host));
});

const events: LifecycleEvent[] = ['installed', 'uninstalled', 'enabled', 'disabled'];

describe.each(events)('%s, malformed', (event) => {
  test.each([
    '',
    'JWT',
    'JWT ',
    'JWT x',
    'JWT a.b',
    'JWT a.b.c.d',
    'JWT ..',
    'JWT e30.e30.',
    'JWT bnVsbA.bnVsbA.x',
    'JWT W10.W10.x',
    'JWT eyJhbGciOiJSUzI1NiJ9.bm90IGpzb24.x',
    `JWT ${'a'.repeat(9000)}.b.c`,
    `JWT ${jwtOf({ iss: 'key-A' }, { alg: 'HS256', key: '' })} x`,
    'Bearer a.b.c',
    'Basic eDp5',
    'JWT \u{1F600}.b.c',
  ])('authorization %j: 401', async (authorization) => {
    for (const era of ['signed-install', 'legacy'] as const) {
      const app = createApp(host, { era });
      const request = host.lifecycle(event, A, { headers: { authorization } });
      expect((await send(app.connect, event, request)).status).toBe(401);
      expect(await app.connect.tenants()).toEqual([]);
    }
  });

  test('any token at all: an answer, and never a fault of the app', async () => {
    const parts = fc.oneof(
      fc.base64String(),
      fc.string(),
      fc.json().map((text) => Buffer.from(text).toString('base64url')),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(parts, { maxLength: 4 }), async (segments) => {
        const request = host.lifecycle(event, A, { headers: { authorization: `JWT ${segments.join('.')}` } });
        expect((await send(connect, event, request)).status).toBe(401);
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['no JSON', 'nonsense'],
    ['a list', []],
    ['null', 'null'],
    ['nothing', undefined],
    ['too large', `{"key":"${'x'.repeat(70_000)}"}`],
  ])('a body that is %s: 400', async (_, body) => {
    const request = { ...host.lifecycle(event, A), body };
    expect((await send(connect, event, request)).status).toBe(400);
  });

  test.each([
    ['clientKey', ''],
    ['clientKey', 'x'.repeat(256)],
    ['clientKey', ['key-A']],
    ['key', null],
    ['baseUrl', 'acme.atlassian.net'],
    ['baseUrl', 'http://acme.atlassian.net'],
    ['baseUrl', 'https://user:password@acme.atlassian.net'],
    ['baseUrl', 'https://acme.atlassian.net/?x=1'],
    ['baseUrl', 'javascript:alert(1)'],
    ['oauthClientId', 7],
    ['eventType', 'updated'],
    ['eventType', undefined],
  ])('%s of %j: 400', async (name, value) => {
    const request = host.lifecycle(event, A, { body: { [name]: value } });
    expect((await send(connect, event, request)).status).toBe(400);
    expect(await connect.tenants()).toEqual([]);
  });
});

test('installed: a secret is needed', async () => {
  for (const sharedSecret of [undefined, '', 'x'.repeat(513), null])
    expect(
      (await connect.handleInstalled(host.lifecycle('installed', A, { body: { sharedSecret } }))).status,
    ).toBe(400);
});

test('installed: names that objects have of themselves are no members', async () => {
  const body = '{"__proto__":{"clientKey":"key-A"},"key":"com.example.app"}';
  expect((await connect.handleInstalled({ ...host.lifecycle('installed', A), body })).status).toBe(400);
  const proto = { ...A, clientKey: '__proto__' };
  expect((await connect.handleInstalled(host.lifecycle('installed', proto))).status).toBe(204);
  expect(await statesOf(connect)).toEqual(['__proto__ active']);
});

test('installed: a site on this machine may be plain http', async () => {
  for (const baseUrl of [
    'http://127.0.0.1:4400/acme.atlassian.net',
    'http://localhost:1/x',
    'http://[::1]:80',
  ])
    expect((await connect.handleInstalled(host.lifecycle('installed', { ...A, baseUrl }))).status).toBe(204);
});
