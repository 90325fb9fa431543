import { describe, expect, it } from 'vitest';
import { startControlled } from './controlled.ts';
import { APP_KEY, startRecordingApp } from './recording-app.ts';

const sim = startControlled();
const app = startRecordingApp();
const legacy = { dials: { 'connect.signing': 'legacy' } };
const JIRA = { site: 'acme', product: 'jira' } as const;

/** Installs, exports and imports into the same site: the recipe of community.developer.atlassian.com/t/37179. */
async function imported(changes = {}) {
  const control = sim.world(changes);
  const before = await control.install(app.descriptorUrl);
  const { backupId } = await control.event({ kind: 'export', ...JIRA });
  app.received.length = 0;
  const event = await control.event({ kind: 'import', ...JIRA, backupId: backupId as string });
  return { control, before, event, backupId: backupId as string };
}

describe('an export', () => {
  it('leaves the site and its apps as they are, and tells nobody', async () => {
    const control = sim.world();
    const before = await control.install(app.descriptorUrl);
    app.received.length = 0;
    const event = await control.event({ kind: 'export', ...JIRA });
    expect(event).toMatchObject({ kind: 'export', backupId: 'backup-1', ended: [] });
    expect(event.clientKeyAfter).toBe(event.clientKeyBefore);
    expect(await control.ask('GET', `/installations/acme/jira/${APP_KEY}`)).toEqual(before);
    expect(app.received).toEqual([]);
    expect(control.events('site.exported')).toHaveLength(1);
  });
});

describe('an import', () => {
  it('gives the site a new clientKey and takes its apps away without a callback', async () => {
    const { control, before, event } = await imported();
    expect(event.clientKeyBefore).toBe(before.clientKey);
    expect(event.clientKeyAfter).not.toBe(before.clientKey);
    expect(event.ended).toEqual([{ appKey: APP_KEY, oauthClientId: before.oauthClientId }]);
    expect(app.received).toEqual([]);
    expect(await control.ask('GET', '/installations')).toEqual([]);
    const { appKey, clientKey, oauthClientId } = before;
    expect(control.events('connect.identity-died')).toEqual([
      expect.objectContaining({ appKey, clientKey, oauthClientId, cause: 'import' }),
    ]);
    expect(control.events('connect.silent').map(({ callback }) => callback)).toEqual([
      'disabled',
      'uninstalled',
    ]);
    expect(control.events('connect.tenant-imported')).toEqual([
      expect.objectContaining({ clientKeyBefore: clientKey, clientKeyAfter: event.clientKeyAfter }),
    ]);
  });

  it('is followed by an install as by any first one, with a new clientKey, oauthClientId and secret', async () => {
    const { control, before, event } = await imported(legacy);
    const after = await control.install(app.descriptorUrl);
    expect(app.told()).toEqual(['installed', 'enabled']);
    expect(app.received[0]?.headers.authorization).toBeUndefined();
    expect(after.clientKey).toBe(event.clientKeyAfter);
    for (const part of ['clientKey', 'oauthClientId', 'sharedSecret'] as const) {
      expect(after[part]).not.toBe(before[part]);
    }
    expect(after.baseUrl).toBe(before.baseUrl);
  });

  it('ends what an uninstall had left, so that nothing signs the next install', async () => {
    const control = sim.world(legacy);
    await control.install(app.descriptorUrl);
    await control.ask('DELETE', `/installations/acme/jira/${APP_KEY}`);
    const { backupId } = await control.event({ kind: 'export', ...JIRA });
    await control.event({ kind: 'import', ...JIRA, backupId: backupId as string });
    app.received.length = 0;
    await control.install(app.descriptorUrl);
    expect(app.received[0]?.headers.authorization).toBeUndefined();
  });

  it('leaves the product beside it, and the site of the backup, alone', async () => {
    const control = sim.world();
    const confluence = await control.install(app.descriptorUrl, { product: 'confluence' });
    const source = await control.install(app.descriptorUrl, { site: 'globex' });
    await control.install(app.descriptorUrl);
    const { backupId } = await control.event({ kind: 'export', site: 'globex' });
    await control.event({ kind: 'import', ...JIRA, backupId: backupId as string });
    expect(await control.ask('GET', '/installations')).toEqual([confluence, source]);
  });

  it("brings the content of another customer's backup, and takes the site's own away", async () => {
    const control = sim.world();
    const { backupId } = await control.event({ kind: 'export', site: 'globex' });
    await control.event({ kind: 'import', ...JIRA, backupId: backupId as string });
    const at = async (site: string) =>
      (await control.ask<{ key: string; issueId: string }[]>('GET', `//issues?site=${site}`)).map(
        ({ key, issueId }) => `${key} ${issueId}`,
      );
    const [acme, globex] = [await at('acme'), await at('globex')];
    expect(acme).toHaveLength(1);
    expect(acme[0]).toMatch(/^GX-1 /);
    expect(globex).toHaveLength(1);
    expect(acme).not.toEqual(globex);
  });

  it('happens again and again, each time with another clientKey', async () => {
    const { control, event, backupId } = await imported();
    const again = await control.event({ kind: 'import', ...JIRA, backupId });
    expect(again.clientKeyBefore).toBe(event.clientKeyAfter);
    expect(new Set([event.clientKeyBefore, event.clientKeyAfter, again.clientKeyAfter]).size).toBe(3);
    expect(again.ended).toEqual([]);
  });

  it('is of a backup of the same product only, and of one that there is', async () => {
    const { control, backupId } = await imported();
    expect(
      await control.refused('POST', '/site-events', {
        kind: 'import',
        site: 'acme',
        product: 'confluence',
        backupId,
      }),
    ).toMatchObject({ status: 409, condition: 'backupOfAnotherProduct', where: '/backupId' });
    expect(
      await control.refused('POST', '/site-events', { kind: 'import', ...JIRA, backupId: 'backup-9' }),
    ).toMatchObject({
      status: 400,
      condition: 'backupUnknown',
      message: expect.stringContaining('backup-1'),
    });
    expect(await control.refused('POST', '/site-events', { kind: 'import', ...JIRA })).toMatchObject({
      status: 400,
    });
  });

  it('keeps app properties for the next install where the dial says so', async () => {
    for (const [position, kept] of [
      ['gone', 0],
      ['kept', 1],
    ] as const) {
      const control = sim.world({ dials: { 'connect.appPropertiesOnImport': position } });
      await control.install(app.descriptorUrl);
      const { installationsAt } = await import('../../simulator/connect/tenants.ts');
      const tenant = {
        cloudId: (await control.event({ kind: 'export', ...JIRA })).cloudId,
        product: 'jira',
      } as const;
      installationsAt(control.world, tenant)[0]?.properties.set('colour', 'red');
      await control.event({ kind: 'import', ...JIRA, backupId: 'backup-1' });
      await control.install(app.descriptorUrl);
      expect(installationsAt(control.world, tenant)[0]?.properties.size, position).toBe(kept);
    }
  });
});

describe('a restore', () => {
  it('brings the content back and keeps the clientKey and the apps, and tells nobody', async () => {
    const control = sim.world();
    const before = await control.install(app.descriptorUrl);
    const { backupId } = await control.event({ kind: 'export', ...JIRA });
    await control.ask('POST', '//issues', { key: 'ED-2', site: 'acme', summary: 'Written later' });
    app.received.length = 0;
    const event = await control.event({ kind: 'restore', ...JIRA, backupId: backupId as string });
    expect(event.clientKeyAfter).toBe(event.clientKeyBefore);
    expect(await control.ask('GET', '/installations')).toEqual([before]);
    const issues = await control.ask<{ key: string }[]>('GET', '//issues?site=acme');
    expect(issues.map(({ key }) => key)).toEqual(['ED-1']);
    expect(app.received).toEqual([]);
  });

  it('is of a backup of this very site', async () => {
    const control = sim.world();
    await control.event({ kind: 'export', site: 'globex' });
    expect(
      await control.refused('POST', '/site-events', { kind: 'restore', ...JIRA, backupId: 'backup-1' }),
    ).toMatchObject({ status: 409, condition: 'backupOfAnotherSite' });
  });
});
