import { beforeEach, describe, expect, test } from 'vitest';
import type { Connect } from '../../client/index.ts';
import {
  configuration,
  createApp,
  createHost,
  day,
  type Host,
  installation,
  siteUrl,
  statesOf,
} from './connect-host.ts';

const A = installation('A');
const B = installation('B');
const C = installation('C');
const note = (clientKey: string, name = 'note') => ({ clientKey, name, value: `of ${clientKey}` });

let host: Host;
let connect: Connect;
beforeEach(async () => {
  host = createHost();
  ({ connect } = createApp(host));
  await connect.handleInstalled(host.lifecycle('installed', A));
  await connect.keepData(note('key-A'));
  host.now += day;
});

const install = (from: typeof A) => connect.handleInstalled(host.lifecycle('installed', from));

describe('retention', () => {
  test('a detached installation goes with its data when its time is up, and not a millisecond before', async () => {
    await install(B);
    await connect.keepData(note('key-B'));
    host.now += 30 * day - 1;
    expect(await connect.purge()).toEqual([]);
    expect(await connect.readData('key-A')).toHaveLength(1);
    host.now += 1;
    expect(await connect.purge()).toEqual(['key-A']);
    expect(await connect.readData('key-A')).toEqual([]);
    expect(await statesOf(connect)).toEqual(['key-B active']);
    expect(await connect.readData('key-B')).toHaveLength(1);
  });

  test('the time runs from the moment of detaching, at each import anew', async () => {
    await install(B);
    host.now += 20 * day;
    await install(C);
    host.now += 10 * day;
    expect(await connect.purge()).toEqual(['key-A']);
    host.now += 20 * day;
    expect(await connect.purge()).toEqual(['key-B']);
    expect(await statesOf(connect)).toEqual(['key-C active']);
  });

  test('a setting says how long', async () => {
    ({ connect } = createApp(host, { configuration: { ...configuration, retention: { days: 60 } } }));
    await install(A);
    host.now += 1000;
    await install(B);
    host.now += 60 * day - 1;
    expect(await connect.purge()).toEqual([]);
    host.now += 1;
    expect(await connect.purge()).toEqual(['key-A']);
  });

  test('an uninstalled installation comes back with its data before that', async () => {
    await connect.handleUninstalled(host.lifecycle('uninstalled', A));
    host.now += 30 * day - 1;
    await connect.purge();
    await install({ ...A, sharedSecret: 'again' });
    host.now += 300 * day;
    expect(await connect.purge()).toEqual([]);
    expect(await connect.readData('key-A')).toEqual([note('key-A')]);
  });

  test('an uninstalled installation goes when its time is up', async () => {
    await connect.handleUninstalled(host.lifecycle('uninstalled', A));
    host.now += 30 * day;
    expect(await connect.purge()).toEqual(['key-A']);
  });

  test('an import after an uninstall does not give it more time, or less', async () => {
    await connect.handleUninstalled(host.lifecycle('uninstalled', A));
    const [before] = await connect.tenants();
    host.now += 10 * day;
    await install(B);
    expect((await connect.tenants())[0]).toEqual(before);
  });

  test('silence of two months, as when a licence lapsed, removes nothing', async () => {
    host.now += 61 * day;
    expect(await connect.purge()).toEqual([]);
    await connect.heartbeat();
    expect(await connect.purge()).toEqual([]);
    expect(await connect.readData('key-A')).toHaveLength(1);
  });

  test('many go at once', async () => {
    for (let count = 0; count < 250; count += 1) {
      host.now += 1;
      await install(installation(`many-${count}`));
    }
    host.now += 30 * day;
    expect(await connect.purge()).toHaveLength(250);
    expect(await statesOf(connect)).toEqual(['key-many-249 active']);
  });
});

describe('data', () => {
  test('is kept for installations in use alone', async () => {
    expect(await connect.keepData(note('key-B'))).toBe(false);
    await install(B);
    expect(await connect.keepData(note('key-A', 'late'))).toBe(false);
    expect(await connect.keepData(note('key-B'))).toBe(true);
  });
});

describe('attach', () => {
  test('moves the data because somebody said so, and both keep a record of it', async () => {
    await install(B);
    await connect.keepData(note('key-B'));
    expect(await connect.attach('key-A', 'key-B', 'support, ticket 7')).toEqual({
      outcome: 'attached',
      moved: 1,
    });
    expect(await connect.readData('key-A')).toEqual([]);
    expect(await connect.readData('key-B')).toEqual([
      note('key-B'),
      { clientKey: 'key-B', name: 'note (key-A)', value: 'of key-A' },
    ]);
    const by = { by: 'support, ticket 7', at: host.now };
    expect(await connect.tenants()).toMatchObject([
      { clientKey: 'key-A', state: 'detached', attachedTo: { clientKey: 'key-B', ...by } },
      { clientKey: 'key-B', attached: [{ clientKey: 'key-A', ...by }] },
    ]);
  });

  test('data that was moved does not go with the old installation', async () => {
    await install(B);
    await connect.attach('key-A', 'key-B', 'support');
    host.now += 30 * day;
    expect(await connect.purge()).toEqual(['key-A']);
    expect(await connect.readData('key-B')).toHaveLength(1);
  });

  test.each([
    ['old-unknown', ['key-X', 'key-B', 'me']],
    ['new-unknown', ['key-A', 'key-X', 'me']],
    ['same-installation', ['key-A', 'key-A', 'me']],
    ['old-in-use', ['key-B', 'key-A', 'me']],
    ['another-address', ['key-A', 'key-C', 'me']],
    ['nobody-said-so', ['key-A', 'key-B', '  ']],
    ['nobody-said-so', ['key-A', 'key-B', 'x'.repeat(501)]],
  ])('%s: refused, and nothing moves', async (condition, [from = '', to = '', by = '']) => {
    await install(B);
    await install({ ...C, baseUrl: `${siteUrl}/wiki` });
    expect(await connect.attach(from, to, by)).toMatchObject({ outcome: 'refused', condition });
    expect(await connect.readData('key-A')).toHaveLength(1);
    expect(await connect.readData('key-B')).toEqual([]);
  });

  test('twice: refused, and so is one that is switched off', async () => {
    await install(B);
    await connect.attach('key-A', 'key-B', 'me');
    expect(await connect.attach('key-A', 'key-B', 'me')).toMatchObject({ condition: 'already-attached' });
    host.now += 1000;
    await install(C);
    await connect.handleUninstalled(host.lifecycle('uninstalled', C));
    expect(await connect.attach('key-B', 'key-C', 'me')).toMatchObject({ condition: 'new-not-active' });
  });
});

describe('configuration', () => {
  test.each([
    ['appKey', { appKey: 'no key' }],
    ['appBaseUrl', { appBaseUrl: 'http://app.example.com' }],
    ['keysAddress', { keysAddress: 'nowhere' }],
    ['acceptedAudiences.0', { acceptedAudiences: ['x'] }],
    ['retention.days', { retention: { days: 0 } }],
    ['retention.days', { retention: { days: Number.NaN } }],
    ['silence.hours', { silence: { hours: -1 } }],
  ])('%s at fault is named', (field, more) => {
    const faulty = { ...configuration, ...more };
    expect(() => createApp(host, { configuration: faulty })).toThrow(`${field}: `);
  });
});
