import { describe, expect, it } from 'vitest';
import { connectState } from '../../simulator/connect/state.ts';
import { queryHashOf } from '../../simulator/connect/tokens/query-hash.ts';
import { signShared } from '../../simulator/connect/tokens/shared-secret-jwts.ts';
import { DAY } from '../../simulator/world/durations.ts';
import { lastRefusal } from '../oauth/browser.ts';
import {
  APP,
  APP_KEY,
  BASE,
  descriptor,
  formTokenOf,
  noticeOf,
  openSite,
  orders,
  pathsOf,
  SITE,
  signedIn,
  UPM,
  withApp,
} from './pages-site.ts';

const DESCRIPTOR = `${APP}/atlassian-connect.json`;

describe('GET /plugins/servlet/upm', () => {
  it('sends whoever is not signed in to the login page, and from there back', async () => {
    const browser = openSite().browser();
    const login = await browser.get(`${UPM}?done=mode`);
    expect(login.status).toBe(302);
    const to = new URL(login.location).searchParams.get('continue') ?? '';
    expect(to).toBe(`${UPM}?done=mode`);
    const visit = await browser.follow(await browser.signIn('asha@example.com', to));
    expect(visit.page.querySelector('h1')?.text).toBe('Apps of Jira at Acme & Co');
  });

  it.each([
    ['rohit', 403, 'personNotAdmin'],
    ['eve', 403, 'personNotOfSite'],
  ])('refuses %s, who is no admin, and offers to switch accounts', async (handle, status, condition) => {
    const site = openSite();
    const { visit } = await signedIn(site, handle);
    expect(visit.status).toBe(status);
    expect(lastRefusal(site.world)?.condition).toBe(condition);
    expect(visit.page.querySelector('a')?.getAttribute('href')).toContain('/logout?continue=');
  });

  it('is there for each product of a site, and for no other host', async () => {
    const site = openSite();
    const { browser } = await signedIn(site, 'asha', `${SITE}/wiki/plugins/servlet/upm`);
    const wiki = await browser.get(`${SITE}/wiki/plugins/servlet/upm`);
    expect(wiki.page.querySelector('h1')?.text).toBe('Apps of Confluence at Acme & Co');
    expect((await browser.get(`${BASE}/beta.atlassian.net/wiki/plugins/servlet/upm`)).status).toBe(404);
    expect((await browser.get(`${BASE}/nobody.atlassian.net/plugins/servlet/upm`)).status).toBe(404);
    expect(site.bugs).toEqual([]);
  });

  it('says nothing that its address makes up', async () => {
    const { browser } = await signedIn(openSite(), 'asha');
    for (const query of ['task=x', 'event=x', 'done=x', 'done=constructor', 'task=<b>']) {
      expect(noticeOf(await browser.get(`${UPM}?${query}`))).toBe('');
    }
    const visit = await browser.get(`${UPM}?done=enabled&app=<b>x</b>`);
    expect(visit.text).not.toContain('<b>x');
  });
});

describe('POST /plugins/servlet/upm', () => {
  it('installs an app by the address of its descriptor, and lists it, escaped', async () => {
    const { visit, world, bugs } = await withApp();
    expect(noticeOf(visit)).toContain('is installed, version 1.0.0.');
    const [installation] = connectState(world).installations.values();
    expect(visit.text).toContain(`<code>${installation?.clientKey}</code>`);
    expect(visit.text).not.toContain('<u>App');
    expect(visit.text).not.toContain('<i>Rao');
    expect(visit.text).not.toContain(installation?.sharedSecret);
    expect(bugs).toEqual([]);
  });

  it('tells the host’s own words when an install fails, and the site is as before', async () => {
    const site = openSite();
    site.app.status = 401;
    const { browser } = await signedIn(site, 'asha');
    const visit = await orders(browser, { order: 'install', descriptor_url: DESCRIPTOR });
    expect(noticeOf(visit)).toContain(
      'The app host returned HTTP response code 401 when we tried to contact it during installation.',
    );
    expect(noticeOf(visit)).toContain('connect.install.error.remote.host.bad.response.401');
    expect(connectState(site.world).installations.size).toBe(0);
  });

  it('shows the cure for missing default groups: without one no app is installed, with one it is', async () => {
    const site = openSite();
    const { browser } = await signedIn(site, 'asha');
    const install = { order: 'install', descriptor_url: DESCRIPTOR };
    await orders(browser, { order: 'set-groups' });
    expect(noticeOf(await orders(browser, install))).toContain('required default groups');
    await orders(browser, { order: 'set-groups', group: 'site-admins' });
    expect(noticeOf(await orders(browser, install))).toContain('is installed');
  });

  it('refuses uploads while development mode is off', async () => {
    const site = openSite();
    const { browser } = await signedIn(site, 'asha');
    await orders(browser, { order: 'set-development-mode', development_mode: 'off' });
    const visit = await orders(browser, { order: 'install', descriptor_url: DESCRIPTOR });
    expect(noticeOf(visit)).toContain('upm.pluginInstall.error.descriptor.not.from.marketplace');
  });

  it('lists what is wrong with a descriptor as text, without the markup of the message', async () => {
    const site = openSite();
    site.app.descriptor = { ...descriptor, name: 5, scopes: ['<b>'] };
    const { browser } = await signedIn(site, 'asha');
    const visit = await orders(browser, { order: 'install', descriptor_url: DESCRIPTOR });
    expect(noticeOf(visit)).toContain('/name: ');
    expect(noticeOf(visit)).not.toMatch(/<ul>|<li>|&quot;|&lt;/);
    expect(visit.text).not.toContain('<b>');
  });

  it('says that another site has the name which an admin wants', async () => {
    const { browser } = await signedIn(openSite(), 'asha');
    const visit = await orders(browser, { order: 'rename', handle: 'beta' });
    expect(visit.text).toContain('The site cannot have this name');
    expect(visit.text).toContain('Another site has it');
  });

  it('disables, enables, upgrades and uninstalls, and tells the app each time', async () => {
    const { admin, calls, visit } = await withApp();
    expect(visit.status).toBe(200);
    const app = { app_key: APP_KEY };
    expect(noticeOf(await orders(admin, { order: 'disable', ...app }))).toBe(`Disabled: ${APP_KEY}`);
    expect(noticeOf(await orders(admin, { order: 'enable', ...app }))).toBe(`Enabled: ${APP_KEY}`);
    expect(noticeOf(await orders(admin, { order: 'upgrade', ...app }))).toContain('version 1.0.1');
    expect(noticeOf(await orders(admin, { order: 'uninstall', ...app }))).toBe(`Uninstalled: ${APP_KEY}`);
    expect(pathsOf(calls)).toEqual([
      '/disabled',
      '/enabled',
      '/atlassian-connect.json',
      '/installed',
      '/enabled',
      '/disabled',
      '/uninstalled',
    ]);
  });

  it('lets the licence of a listed app lapse, and renews it from the day on which it lapsed', async () => {
    const site = openSite();
    site.app.descriptor = { ...descriptor, enableLicensing: true };
    const sharedSecret = 'x'.repeat(64);
    const listed = {
      appKey: APP_KEY,
      descriptorUrl: DESCRIPTOR,
      paid: true,
      sharedSecret,
      retentionDays: 30,
    };
    connectState(site.world).listings.set(APP_KEY, listed);
    const { browser } = await signedIn(site, 'asha');
    const app = { app_key: APP_KEY };
    const visit = await orders(browser, { order: 'install-listed', ...app });
    expect(visit.text).toContain('active subscription (the app is told: active)');
    await orders(browser, { order: 'lapse-licence', ...app });
    site.world.clock.advance(20 * DAY);
    expect((await browser.get(UPM)).text).toContain('(the app is told: none)');
    expect(noticeOf(await orders(browser, { order: 'renew-licence', ...app }))).toContain('renewed');
    const [installation] = connectState(site.world).installations.values();
    expect(installation?.license?.paidSince).toBeLessThan(site.world.clock.now() - 19 * DAY);
  });

  it('exports and imports: the apps are gone without a call, and the page says who was not told what', async () => {
    const { admin, calls, world } = await withApp();
    const [before] = connectState(world).installations.values();
    expect(noticeOf(await orders(admin, { order: 'export' }))).toBe(
      'Exported (backup-1). No app was told anything.',
    );
    const visit = await orders(admin, { order: 'import', backup_id: 'backup-1' });
    expect(noticeOf(visit)).toContain('The apps are gone, and were not told');
    expect(noticeOf(visit)).toContain(`${APP_KEY} got no "uninstalled"`);
    expect(noticeOf(visit)).toContain(`The clientKey was ${before?.clientKey}`);
    expect(connectState(world).installations.size).toBe(0);
    expect(calls).toEqual([]);
  });

  it('tells who still calls as who it was before an import', async () => {
    const { admin, world, simulator } = await withApp();
    const [before] = connectState(world).installations.values();
    await orders(admin, { order: 'export' });
    await orders(admin, { order: 'import', backup_id: 'backup-1' });
    const iat = Math.floor(world.clock.now() / 1000);
    const qsh = queryHashOf({ method: 'GET', path: '/rest/api/3/myself' });
    const stale = signShared(before?.sharedSecret ?? '', { iss: APP_KEY, iat, exp: iat + 60, qsh });
    const url = '/acme.atlassian.net/rest/api/3/myself';
    const answer = await simulator.app.inject({ url, headers: { authorization: `JWT ${stale}` } });
    expect(answer.statusCode).toBe(401);
    expect((await admin.get(UPM)).text).toContain(`${APP_KEY} has called 1 time since as who it was`);
  });

  it('restores without a word, and renames with one, at whose new address the page goes on', async () => {
    const { admin, calls, world } = await withApp();
    await orders(admin, { order: 'export' });
    const restored = await orders(admin, { order: 'restore', backup_id: 'backup-1' });
    expect(noticeOf(restored)).toBe('Restored (backup-1). No app was told anything.');
    expect(calls).toEqual([]);
    const renamed = await orders(admin, { order: 'rename', handle: 'acme-new' });
    expect(noticeOf(renamed)).toContain('Renamed from acme to acme-new. Every app was told the new address.');
    expect(pathsOf(calls)).toEqual(['/installed']);
    expect(connectState(world).installations.size).toBe(1);
  });

  it.each([
    [{}],
    [{ order: 'nonsense' }],
    [{ order: 'install' }],
    [{ order: 'uninstall', app_key: 'nobody' }],
    [{ order: 'import', backup_id: 'backup-9' }],
    [{ order: 'rename', handle: 'beta' }],
    [{ order: 'rename', handle: 'Not A Handle' }],
    [{ order: 'rename', handle: '../_control' }],
    [{ order: 'set-development-mode', development_mode: 'perhaps' }],
  ])('refuses %j with a page, and nothing changes', async (fields) => {
    const site = openSite();
    const { browser } = await signedIn(site, 'asha');
    const visit = await orders(browser, fields as Record<string, string>);
    expect(visit.status).toBe(400);
    expect(visit.page.querySelector('h1')).not.toBeNull();
    expect(site.bugs).toEqual([]);
  });

  it('takes no form of another page, another session or another person', async () => {
    const site = openSite();
    const { browser, visit } = await signedIn(site, 'asha');
    const fields = { order: 'export', form_token: formTokenOf(visit) };
    const cases = [
      await browser.post(UPM, { order: 'export' }),
      await browser.post(UPM, { ...fields, form_token: 'made up' }),
      await browser.post(UPM, fields, { origin: 'https://evil.example.com' }),
      await site.browser().post(UPM, fields),
      await (await signedIn(site, 'rohit')).browser.post(UPM, fields),
    ];
    expect(cases.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
    expect(connectState(site.world).backups.size).toBe(0);
  });
});
