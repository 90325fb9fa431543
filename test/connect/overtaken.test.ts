import { describe, expect, it } from 'vitest';
import { connectState } from '../../simulator/connect/state.ts';
import { installationsAt } from '../../simulator/connect/tenants.ts';
import { type Controlled, startControlled } from './controlled.ts';
import { openSite, orders, SITE, signedIn, UPM } from './pages-site.ts';
import { APP_KEY, type RecordingApp, startRecordingApp } from './recording-app.ts';

const sim = startControlled();
const app = startRecordingApp();
const other = startRecordingApp('com.example.other');
const AT = `/installations/acme/jira/${APP_KEY}`;

/** Has an app keep the next call of a kind waiting, until it is let go with a status. */
function hold(callback: string, which: RecordingApp = app) {
  let letGo: ((status: number) => void) | undefined;
  which.reply = ({ path }) => {
    if (path !== `/${callback}` || letGo) return 204;
    return new Promise((resolve) => (letGo = resolve));
  };
  return {
    arrives: () => expect.poll(() => letGo).toBeDefined(),
    letGo: (status = 204) => letGo?.(status),
  };
}

const importItself = async (control: Controlled) => {
  const { backupId } = await control.event({ kind: 'export', site: 'acme' });
  await control.event({ kind: 'import', site: 'acme', backupId: `${backupId}` });
};

describe('while an app is told something', () => {
  it('an import makes an end of the install: no follow-up is sent', async () => {
    const control = sim.world({
      dials: { 'connect.signing': 'legacy', 'connect.secretModel': 'per-app' },
      connect: { listings: [{ appKey: APP_KEY, descriptorUrl: app.descriptorUrl }] },
    });
    const held = hold('installed');
    const ended = control.refused('POST', '/installations', { site: 'acme', appKey: APP_KEY });
    await held.arrives();
    await importItself(control);
    held.letGo(401);
    expect(await ended).toMatchObject({ status: 409 });
    expect(app.told()).toEqual(['installed']);
    expect(control.events('connect.follow-up-sent')).toEqual([]);
  });

  it('a rename says nothing to an app that is being installed', async () => {
    const control = sim.world();
    const held = hold('installed');
    const installed = control.install(app.descriptorUrl);
    await held.arrives();
    await control.event({ kind: 'rename', site: 'acme', to: 'apex' });
    expect(app.told()).toEqual(['installed']);
    held.letGo();
    expect(await installed).toMatchObject({ state: 'enabled', baseUrl: expect.stringContaining('apex') });
  });

  it('a rename leaves out an app that went meanwhile', async () => {
    const control = sim.world();
    await control.install(app.descriptorUrl);
    await control.install(other.descriptorUrl);
    const held = hold('installed');
    const renamed = control.event({ kind: 'rename', site: 'acme', to: 'apex' });
    await held.arrives();
    await control.ask('DELETE', '/installations/apex/jira/com.example.other');
    held.letGo();
    await renamed;
    expect(other.told()).toEqual(['installed', 'enabled', 'disabled', 'uninstalled']);
  });

  it('a reset leaves no trace of a rename in the new world', async () => {
    const control = sim.world();
    await control.install(app.descriptorUrl);
    const held = hold('installed');
    const renamed = control.event({ kind: 'rename', site: 'acme', to: 'apex' }).catch(() => undefined);
    await held.arrives();
    await control.ask('POST', '//reset');
    held.letGo();
    await renamed;
    expect(control.events('connect.installed')).toEqual([]);
  });

  it('a reset makes an end of an uninstall', async () => {
    const control = sim.world({ dials: { 'connect.uninstallOrder': 'disabled-first' } });
    await control.install(app.descriptorUrl);
    const held = hold('disabled');
    const ended = control.ask('DELETE', AT);
    await held.arrives();
    await control.ask('POST', '//reset');
    held.letGo();
    await ended;
    expect(app.told()).not.toContain('uninstalled');
  });

  it('a deletion that another one overtakes says so', async () => {
    const control = sim.world({ dials: { 'connect.siteDeletion': 'uninstalled' } });
    await control.install(app.descriptorUrl);
    const held = hold('uninstalled');
    const order = { kind: 'deletion', site: 'acme', product: 'jira' } as const;
    const first = control.refused('POST', '/site-events', order);
    await held.arrives();
    await control.event(order);
    held.letGo();
    expect(await first).toMatchObject({ status: 409, condition: 'overtaken' });
  });
});

describe('app properties that outlived an import', () => {
  it('come back once, with the first install after it', async () => {
    const control = sim.world({ dials: { 'connect.appPropertiesOnImport': 'kept' } });
    const properties = () => {
      const [tenant] = connectState(control.world).tenants.values();
      return tenant && installationsAt(control.world, tenant)[0]?.properties;
    };
    await control.install(app.descriptorUrl);
    properties()?.set('colour', 'red');
    await importItself(control);
    await control.install(app.descriptorUrl);
    expect(properties()?.get('colour')).toBe('red');
    await control.ask('DELETE', AT);
    await control.install(app.descriptorUrl);
    expect(properties()?.size).toBe(0);
  });
});

describe('POST /plugins/servlet/upm', () => {
  it('restores no backup of another site', async () => {
    const site = openSite();
    const { browser } = await signedIn(site, 'asha');
    const beta = UPM.replace(SITE, SITE.replace('acme', 'beta'));
    await orders(browser, { order: 'export' }, beta);
    const refused = await orders(browser, { order: 'restore', backup_id: 'backup-1' });
    expect(refused.status).toBe(400);
    expect(connectState(site.world).siteEvents.map(({ kind }) => kind)).toEqual(['export']);
  });
});
