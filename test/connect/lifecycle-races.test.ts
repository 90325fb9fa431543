import { describe, expect, it } from 'vitest';
import { type Schemas, startControlled } from './controlled.ts';
import { APP_KEY, startRecordingApp } from './recording-app.ts';

const sim = startControlled();
const app = startRecordingApp();
const AT = `/installations/acme/jira/${APP_KEY}`;

describe('an install under way', () => {
  it('takes one install of an app at a time', async () => {
    const control = sim.world();
    const answers: ((status: number) => void)[] = [];
    app.reply = ({ path }) => (path === '/installed' ? new Promise((answer) => answers.push(answer)) : 204);
    const first = control.install(app.descriptorUrl);
    await expect.poll(() => answers.length).toBe(1);
    const order = { site: 'acme', descriptorUrl: app.descriptorUrl };
    expect(await control.refused('POST', '/installations', order)).toMatchObject({
      status: 409,
      subCode: 'connect.remote.upm.install.internal.error',
    });
    for (const verb of ['upgrade', 'disable', 'shared-secret'])
      expect(await control.refused('POST', `${AT}/${verb}`)).toMatchObject({
        status: 409,
        condition: 'installing',
      });
    answers[0]?.(204);
    expect((await first).state).toBe('enabled');
    expect(app.told().filter((call) => call === 'installed')).toHaveLength(1);
  });

  it.each([
    'import',
    'deletion',
    'reset',
    'world',
  ] as const)('is void when the app answers after: %s', async (what) => {
    const control = sim.world();
    await control.event({ kind: 'export', site: 'acme' });
    let answer: ((status: number) => void) | undefined;
    app.reply = () => new Promise((resolve) => (answer = resolve));
    const order = { site: 'acme', descriptorUrl: app.descriptorUrl };
    const refused = control.refused('POST', '/installations', order);
    await expect.poll(() => answer).toBeDefined();
    if (what === 'import') await control.event({ kind: 'import', site: 'acme', backupId: 'backup-1' });
    if (what === 'deletion') await control.event({ kind: 'deletion', site: 'acme' });
    if (what === 'reset') await control.ask('POST', '//reset');
    if (what === 'world') await control.ask('DELETE', '//');
    app.reply = () => 204;
    answer?.(204);
    const outcome = await refused.catch(() => undefined);
    if (what === 'world') return;
    expect(outcome).toMatchObject({ status: 409, subCode: 'connect.remote.upm.install.internal.error' });
    expect(await control.ask('GET', '/installations')).toEqual([]);
    expect(app.told()).toEqual(['installed']);
    if (what === 'reset') expect(control.events('connect.installed')).toEqual([]);
    else expect(control.events('connect.identity-died')).toHaveLength(1);
  });

  it('begins anew where a snapshot was taken in the midst of an install', async () => {
    const control = sim.world();
    let answer: ((status: number) => void) | undefined;
    app.reply = () => new Promise((resolve) => (answer = resolve));
    const first = control.install(app.descriptorUrl);
    await expect.poll(() => answer).toBeDefined();
    const snapshot = await control.ask('GET', '//snapshot');
    app.reply = () => 204;
    answer?.(204);
    await first;
    await control.ask('PUT', '//snapshot', snapshot);
    expect((await control.install(app.descriptorUrl)).state).toBe('enabled');
  });
});

describe('an upgrade under way', () => {
  /** An upgrade that ends when the app answers. */
  async function beginUpgrade() {
    const control = sim.world();
    await control.install(app.descriptorUrl);
    let answer: ((status: number) => void) | undefined;
    app.reply = () => new Promise((resolve) => (answer = resolve));
    const ended = control.ask('POST', `${AT}/upgrade`).catch(() => undefined);
    await expect.poll(() => answer).toBeDefined();
    app.reply = () => 204;
    const end = async (status: number) => {
      answer?.(status);
      await ended;
      return await control.ask<Schemas['ConnectInstallation']>('GET', AT);
    };
    return { control, end };
  }

  it.each([204, 500])('leaves an app disabled that was disabled meanwhile, answered %s', async (status) => {
    const { control, end } = await beginUpgrade();
    await control.ask('POST', `${AT}/disable`);
    const after = await end(status);
    expect(after.state).toBe('disabled');
    expect(app.told().at(-1)).toBe('disabled');
    expect(after.version).toBe(status === 204 ? '1.0.1' : '1.0.0');
  });

  it.each([
    204, 500,
  ])('leaves the shared secret that was given out meanwhile, answered %s', async (status) => {
    const { control, end } = await beginUpgrade();
    await control.ask('POST', `${AT}/shared-secret`);
    const { sharedSecret } = app.received.at(-1)?.body ?? {};
    expect((await end(status)).sharedSecret).toBe(sharedSecret);
  });

  it('is void when the app was uninstalled while its descriptor was fetched', async () => {
    const control = sim.world();
    await control.install(app.descriptorUrl);
    await control.ask('POST', '//faults', {
      match: { operationId: 'fetchDescriptor' },
      effect: { kind: 'hold' },
    });
    const refused = control.refused('POST', `${AT}/upgrade`);
    await expect
      .poll(async () => (await control.ask<{ waiting: number }[]>('GET', '//faults'))[0]?.waiting)
      .toBe(1);
    await control.ask('DELETE', AT);
    await control.ask('DELETE', '//faults');
    expect(await refused).toMatchObject({ status: 409 });
    expect(await control.ask('GET', '/installations')).toEqual([]);
  });
});
