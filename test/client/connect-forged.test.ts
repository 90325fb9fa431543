import { beforeEach, describe, expect, test } from 'vitest';
import type { Connect } from '../../client/index.ts';
import {
  appBaseUrl,
  atlassianPem,
  type CallOptions,
  createApp,
  createHost,
  type Host,
  installation,
  kid,
  send,
  shared,
  statesOf,
  stranger,
  unsigned,
} from './connect-host.ts';

const A = installation('A');
const seconds = (host: Host) => Math.floor(host.now / 1000);

let host: Host;
let connect: Connect;
beforeEach(() => {
  host = createHost();
  ({ connect } = createApp(host));
});

/** What is wrong with a call in exactly one way, and what the app says to it. */
const forgeries: [string, (host: Host) => CallOptions, string][] = [
  ['unsigned', () => unsigned, 'signature-missing'],
  ['alg none', () => ({ alg: 'none', kid }), 'signature-invalid'],
  ['HS256 by the public key', () => ({ alg: 'HS256', key: atlassianPem, kid }), 'signature-invalid'],
  ['HS256 by the shared secret', () => ({ ...shared, kid }), 'signature-invalid'],
  ['RS256 by another key', () => ({ key: stranger.privateKey }), 'signature-invalid'],
  ['an unknown kid', () => ({ kid: 'unknown-kid' }), 'key-unknown'],
  ['no kid', () => ({ kid: '' }), 'key-unknown'],
  ['a kid that is no text', () => ({ kid: { a: 1 } }), 'key-unknown'],
  ['a kid that leads elsewhere', () => ({ kid: `../${kid}` }), 'key-unknown'],
  ['a kid with a host', () => ({ kid: '//evil.example.com/key' }), 'key-unknown'],
  ['a kid with a query', () => ({ kid: `${kid}?x=1` }), 'key-unknown'],
  ['no audience', () => ({ claims: { aud: undefined } }), 'audience-mismatch'],
  ['another audience', () => ({ claims: { aud: ['https://other.example.com'] } }), 'audience-mismatch'],
  [
    'an audience that begins like ours',
    () => ({ claims: { aud: `${appBaseUrl}.evil` } }),
    'audience-mismatch',
  ],
  ['an audience of a wrong kind', () => ({ claims: { aud: [7] } }), 'claims-incomplete'],
  ['expired just now', (at) => ({ claims: { exp: seconds(at) } }), 'token-expired'],
  ['no expiry', () => ({ claims: { exp: undefined } }), 'claims-incomplete'],
  ['an expiry of a wrong kind', () => ({ claims: { exp: '9999999999' } }), 'claims-incomplete'],
  ['no time of issue', () => ({ claims: { iat: undefined } }), 'claims-incomplete'],
  ['no query hash', () => ({ claims: { qsh: undefined } }), 'claims-incomplete'],
  ['another query hash', () => ({ claims: { qsh: '0'.repeat(64) } }), 'hash-mismatch'],
  ['a context token', () => ({ claims: { qsh: 'context-qsh' } }), 'hash-mismatch'],
  ['another issuer than the body', () => ({ claims: { iss: 'key-B' } }), 'issuer-mismatch'],
  ['no issuer', () => ({ claims: { iss: undefined } }), 'token-malformed'],
  ['the body of another app', () => ({ body: { key: 'com.other.app' } }), 'app-mismatch'],
];

describe.each(['installed', 'uninstalled'] as const)('%s, forged', (event) => {
  test.each(forgeries)('%s: 401, and nothing changes', async (_, forge, condition) => {
    await connect.handleInstalled(host.lifecycle('installed', A));
    host.now += 60_000;
    const forged = host.lifecycle(event, { ...A, sharedSecret: A.sharedSecret }, forge(host));
    const answer = await send(connect, event, forged);
    expect(answer).toMatchObject({ status: 401, body: { condition } });
    expect(answer.headers).toEqual({ 'www-authenticate': 'JWT realm="com.example.app"' });
    expect(await statesOf(connect)).toEqual(['key-A active']);
    expect((await connect.handleEnabled(host.lifecycle('enabled', A, shared))).status).toBe(204);
  });

  test('a parameter that was added on the way: 401', async () => {
    await connect.handleInstalled(host.lifecycle('installed', A));
    host.now += 1000;
    const request = host.lifecycle(event, A);
    expect((await send(connect, event, { ...request, query: 'user_key=admin' })).status).toBe(401);
    const withKey = host.lifecycle(event, A, { query: 'user_key=admin' });
    expect((await send(connect, event, withKey)).status).toBe(204);
  });

  test('a token for another endpoint: 401', async () => {
    await connect.handleInstalled(host.lifecycle('installed', A));
    host.now += 1000;
    const other = event === 'installed' ? '/ctx/uninstalled' : '/ctx/installed';
    const request = host.lifecycle(event, A, { path: other });
    expect((await send(connect, event, { ...request, path: `/ctx/${event}` })).status).toBe(401);
  });
});

describe('installed, genuine', () => {
  test.each([
    ['text', appBaseUrl],
    ['text with a slash', `${appBaseUrl}/`],
    ['list', [appBaseUrl]],
    ['list with a region', ['https://eu.app.example.com/']],
  ])('the audience as %s is taken', async (_, aud) => {
    expect((await connect.handleInstalled(host.lifecycle('installed', A, { claims: { aud } }))).status).toBe(
      204,
    );
  });

  test('a token holds until the very moment at which it expires', async () => {
    const request = host.lifecycle('installed', A);
    host.now = (seconds(host) + 900) * 1000 - 1;
    expect((await connect.handleInstalled(request)).status).toBe(204);
    host.now += 1;
    expect((await connect.handleInstalled(request)).status).toBe(401);
  });

  test('the body may come as JSON as well', async () => {
    const request = host.lifecycle('installed', A);
    expect(
      (await connect.handleInstalled({ ...request, body: JSON.parse(String(request.body)) })).status,
    ).toBe(204);
  });
});
