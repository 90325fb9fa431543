import { describe, expect, test } from 'vitest';
import type { AppUnderTest } from '../../scenarios/app-under-test/app-under-test.ts';
import { referenceApp } from '../../scenarios/app-under-test/reference-app.ts';
import { referenceConnectTriggers } from '../../scenarios/app-under-test/reference-connect-triggers.ts';
import { VirtualTime } from '../../scenarios/stage/virtual-time.ts';
import { connectConfiguration, told } from './app-connect-host.ts';
import { configuration } from './fake-cloud.ts';

const { appKey } = connectConfiguration;
const json = { 'content-type': 'application/json', accept: 'application/json' };

/** An app of the legacy era, whose first install needs no signature. */
const legacyApp = (): Promise<AppUnderTest> =>
  referenceApp().make({
    configuration: { ...configuration, connect: { ...connectConfiguration, era: 'legacy' } },
    customers: [],
    fetchAs: () => () => Promise.reject(new TypeError('fetch failed')),
    time: new VirtualTime({ now: () => 0, advance: () => undefined }),
    seed: 'deaths',
    onUnexpected: (thrown) => {
      throw thrown;
    },
  });

const install = (app: AppUnderTest) =>
  app.ask(
    {
      method: 'POST',
      url: '/connect/installed',
      headers: json,
      body: JSON.stringify({ ...told('client-key-a'), key: appKey, eventType: 'installed' }),
    },
    0,
  );

async function known(app: AppUnderTest): Promise<unknown[]> {
  const form = { ...json, 'content-type': 'application/x-www-form-urlencoded' };
  const signIn = await app.ask({ method: 'POST', url: '/sign-in', headers: form, body: 'person=Rohit' }, 0);
  const [cookie = ''] = (signIn.headers.get('set-cookie') ?? '').split(';');
  const { path, method } = referenceConnectTriggers.tenants();
  const answer = await app.ask({ method, url: path, headers: { ...json, cookie } }, 0);
  return JSON.parse(answer.text).tenants.map(({ clientKey }: { clientKey: string }) => clientKey);
}

describe('the reference app under test', () => {
  test('dies before it stores an install: the connection breaks, and nothing is known', async () => {
    const app = await legacyApp();
    const died = app.diesBeforeStoringTenant?.(0);
    await expect(install(app)).rejects.toThrow('fetch failed');
    await died;
    await expect(install(app)).rejects.toThrow('fetch failed');
    await app.restart?.(0);
    expect(await known(app)).toEqual([]);
    expect((await install(app)).status).toBe(204);
    expect(await known(app)).toEqual(['client-key-a']);
  });

  test('dies with an install stored: the connection breaks all the same', async () => {
    const app = await legacyApp();
    const died = app.diesAfterStoringTenant?.(0);
    await expect(install(app)).rejects.toThrow('fetch failed');
    await died;
    await app.restart?.(0);
    expect(await known(app)).toEqual(['client-key-a']);
  });

  test('shows in its traces what it keeps for its sites', async () => {
    const app = await legacyApp();
    await install(app);
    const traces = await app.traces?.();
    expect(traces?.find(({ place }) => place === 'tenants')?.text).toContain('client-key-a');
  });
});
