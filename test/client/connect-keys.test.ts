import { beforeEach, describe, expect, test } from 'vitest';
import type { Connect } from '../../client/index.ts';
import {
  atlassianPem,
  type CallOptions,
  createApp,
  createHost,
  type Host,
  installation,
  keysAddress,
  kid,
  pemOf,
  statesOf,
  stranger,
} from './connect-host.ts';

const A = installation('A');

let host: Host;
let connect: Connect;
beforeEach(() => {
  host = createHost();
  ({ connect } = createApp(host));
});

describe('the keys of installs', () => {
  const install = async (options?: CallOptions) => {
    host.now += 1000;
    return (await connect.handleInstalled(host.lifecycle('installed', A, options))).status;
  };

  test('a key is asked for once, and comes from the configured address', async () => {
    await install();
    await install();
    expect(host.asked).toEqual([`GET ${keysAddress}/${kid}`]);
  });

  test('calls at the same time share one request', async () => {
    const request = host.lifecycle('installed', A);
    await Promise.all([1, 2, 3].map(() => connect.handleInstalled(request)));
    expect(host.asked).toHaveLength(1);
  });

  test('a key that is not there is not asked for again for a minute', async () => {
    for (let count = 0; count < 5; count += 1) expect(await install({ kid: 'unknown' })).toBe(401);
    expect(host.asked).toHaveLength(1);
    host.now += 60_000;
    await install({ kid: 'unknown' });
    expect(host.asked).toHaveLength(2);
  });

  test('many unknown keys do not drive out a known one for ever', async () => {
    await install();
    for (let count = 0; count < 300; count += 1) await install({ kid: `unknown-${count}` });
    host.asked.length = 0;
    expect(await install()).toBe(204);
    expect(host.asked).toEqual([]);
  });

  test.each([
    ['a failure', () => new Response('oops', { status: 500 })],
    ['a limit', () => new Response('slow down', { status: 429 })],
    ['a page', () => new Response('<html>')],
    ['a private key', () => new Response('-----BEGIN PRIVATE KEY-----\n')],
    ['a flood', () => new Response(`-----BEGIN PUBLIC KEY-----\n${'A'.repeat(20_000)}`)],
    ['no answer', () => Promise.reject(new TypeError('fetch failed'))],
  ])('%s in place of a key: 503, and a key that is there later is taken', async (_, answer) => {
    host.answer = answer;
    expect(await install()).toBe(503);
    expect(await statesOf(connect)).toEqual([]);
    host.answer = () => undefined;
    expect(await install()).toBe(204);
  });

  test('a key that is none after all: 401, and no fault of the app', async () => {
    host.answer = () => new Response('-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----');
    expect(await install()).toBe(401);
  });

  test('line breaks around and inside a key do not matter', async () => {
    host.answer = () => new Response(`\r\n${atlassianPem.replace(/\n/g, '\r\n')}\r\n\r\n`);
    expect(await install()).toBe(204);
  });

  test.each([
    '',
    '.',
    '..',
    '../other',
    'a/b',
    'a?b',
    'a#b',
    'a\\b',
    '%2e%2e',
    'x'.repeat(129),
    7,
    null,
  ])('%j is no name of a key: 401, and nothing is asked for', async (name) => {
    expect(await install({ kid: name ?? [] })).toBe(401);
    expect(host.asked).toEqual([]);
  });

  test('redirects are not followed, and waiting has an end', async () => {
    await install();
    const request = host.requests.get(`${keysAddress}/${kid}`);
    expect(request?.redirect).toBe('error');
    expect(request?.signal.aborted).toBe(false);
  });

  test('another public key under the name of a known one does not count', async () => {
    await install();
    host.answer = () => new Response(pemOf(stranger.publicKey));
    expect(await install({ key: stranger.privateKey })).toBe(401);
  });
});
