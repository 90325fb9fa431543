import { describe, expect, it } from 'vitest';
import { DAY } from '../../simulator/world/durations.ts';
import {
  authorizeAddress,
  type Browser,
  cloudIdOf,
  eventsOf,
  lastRefusal,
  openBrowser,
  openWorld,
  SETUP,
} from './browser.ts';

const BASE = 'http://127.0.0.1:4400';
const LOGIN = `${BASE}/id.atlassian.com/login`;
const LOGOUT = `${BASE}/id.atlassian.com/logout`;
const APPS = `${BASE}/id.atlassian.com/manage-profile/apps`;

/** Addresses to which nobody may be sent on. */
const FOREIGN = [
  'https://evil.example.com/',
  '//evil.example.com/',
  'javascript:alert(1)',
  `${BASE}.evil.example.com/id.atlassian.com/`,
  `${BASE}@evil.example.com/`,
  `${BASE}/evil.example.com/`,
  `${BASE}/_control/worlds`,
  'not an address',
];

async function grantAs(browser: Browser, email: string): Promise<void> {
  const page = await browser.toConsent(authorizeAddress(), email);
  await browser.send(page, { decision: 'accept', cloud_id: cloudIdOf(page, 'Acme') });
}

describe('every page', () => {
  it('says that it is a simulation, may not be framed, and escapes what people wrote', async () => {
    const { browser, bugs } = openWorld();
    const mark = browser();
    const pages = [
      await mark.get(LOGIN),
      await mark.toConsent(authorizeAddress(), 'mark@example.com'),
      await mark.get(`${BASE}/id.atlassian.com/error?error=x&error_description=<b>Twain</b>`),
      await mark.get(APPS),
      await mark.get(LOGOUT),
    ];
    for (const visit of pages) {
      expect(visit.status).toBe(200);
      expect(visit.page.querySelector('html')?.getAttribute('lang')).toBe('en');
      expect(visit.text).toContain('Simulation - not Atlassian. Fauxlassian, not affiliated with Atlassian.');
      expect(visit.text).not.toContain('<b>Twain');
      expect(visit.headers['x-frame-options']).toBe('DENY');
      expect(visit.headers['content-security-policy']).toMatch(
        /^default-src 'none'; style-src 'sha256-[^']+';.* frame-ancestors 'none'$/,
      );
      expect(visit.headers['cache-control']).toBe('no-store');
    }
    expect(bugs).toEqual([]);
  });
});

describe('the login page', () => {
  it('offers every active person, and no service account', async () => {
    const { browser } = openWorld();
    const { page } = await browser().get(LOGIN);
    const names = page.querySelectorAll('button[name=account_id] strong').map((name) => name.text);
    expect(names).toEqual(['Rohit Sharma', 'Mark <b>Twain</b>', 'Asha Rao']);
  });

  it('signs in by the button, and sets a cookie that scripts and other sites do not get', async () => {
    const { browser, world } = openWorld();
    const mark = browser();
    const login = await mark.get(`${LOGIN}?continue=${encodeURIComponent(authorizeAddress())}`);
    const accountId = login.page.querySelector('button[name=account_id]')?.getAttribute('value') ?? '';
    const visit = await mark.send(login, { account_id: accountId });
    expect(visit.status).toBe(302);
    expect(visit.location).toBe(authorizeAddress());
    expect(String(visit.headers['set-cookie'])).toMatch(
      /^fauxlassian_session=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    expect(eventsOf(world, 'account.signed-in')).toEqual([{ accountId }]);
  });

  it.each([
    'gone@example.com',
    'robot@example.com',
    'nobody@example.com',
    '',
  ])('does not sign in %s', async (email) => {
    const { browser, world } = openWorld();
    const one = browser();
    expect((await one.signIn(email)).status).toBe(400);
    expect(one.cookies.size).toBe(0);
    expect(lastRefusal(world)?.condition).toBe('accountNotOffered');
  });

  it.each(FOREIGN)('does not go on to %s', async (address) => {
    const { browser, bugs } = openWorld();
    const one = browser();
    for (const visit of [
      await one.get(`${LOGIN}?continue=${encodeURIComponent(address)}`),
      await one.signIn('mark@example.com', address),
      await one.get(`${LOGOUT}?continue=${encodeURIComponent(address)}`),
    ]) {
      expect(visit.status).toBe(302);
      expect(visit.location).toContain(`${BASE}/id.atlassian.com/error?error=invalid_request`);
    }
    expect(one.cookies.size).toBe(0);
    expect(bugs).toEqual([]);
  });

  it('puts nothing into a header that does not belong there', async () => {
    const { browser, bugs } = openWorld();
    const visit = await browser().signIn('mark@example.com', `${LOGIN}\r\nx-evil: 1/ä\u0000`);
    expect(visit.headers['x-evil']).toBeUndefined();
    expect(visit.location).toMatch(/^[\x21-\x7e]+$/);
    expect(bugs).toEqual([]);
  });

  it('takes no form of another origin', async () => {
    const { browser } = openWorld();
    const visit = await browser().post(
      LOGIN,
      { email: 'mark@example.com' },
      { origin: 'http://127.0.0.1:4401' },
    );
    expect(visit.status).toBe(403);
  });

  it.each([
    ['a repeated field', 'application/x-www-form-urlencoded', 'email=a&email=b'],
    ['JSON', 'application/json', '{"email":"mark@example.com"}'],
    ['bytes that are not UTF-8', 'application/x-www-form-urlencoded', Buffer.from([0xff, 0xfe])],
    ['nothing', 'application/x-www-form-urlencoded', ''],
  ])('answers %s with a page', async (_case, type, payload) => {
    const { simulator, bugs } = openWorld();
    const answer = await simulator.app.inject({
      method: 'POST',
      url: '/id.atlassian.com/login',
      headers: { 'content-type': type },
      payload,
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['content-type']).toContain('text/html');
    expect(bugs).toEqual([]);
  });
});

describe('a browser session', () => {
  it('ends with the logout', async () => {
    const { browser } = openWorld();
    const mark = browser();
    await mark.signIn('mark@example.com');
    const stolen = new Map(mark.cookies);
    await mark.get(LOGOUT);
    for (const [name, value] of stolen) mark.cookies.set(name, value);
    expect((await mark.get(APPS)).status).toBe(302);
  });

  it('ends after thirty days, and when the account closes', async () => {
    const { browser, world } = openWorld();
    const mark = browser();
    await mark.signIn('mark@example.com');
    world.clock.advance(30 * DAY - 1);
    expect((await mark.get(APPS)).status).toBe(200);
    world.clock.advance(1);
    expect((await mark.get(APPS)).status).toBe(302);
  });

  it('does not reach another world, even one of the same seed', async () => {
    const { simulator, browser } = openWorld({ seed: 'one' });
    simulator.worlds.create('other', { ...SETUP, seed: 'one' });
    const mark = browser();
    await mark.signIn('mark@example.com');
    await openBrowser(simulator.app, 'other').signIn('mark@example.com');
    expect((await mark.get(`${BASE}/~other/id.atlassian.com/manage-profile/apps`)).status).toBe(302);
  });

  it('keeps to its world by the path of its cookie, or by domain where hosts are real', async () => {
    const { simulator } = openWorld({}, 'side');
    simulator.worlds.create('default', SETUP);
    const form = {
      method: 'POST',
      payload: 'email=mark%40example.com',
    } as const;
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const direct = await simulator.app.inject({
      ...form,
      url: '/~side/id.atlassian.com/login',
      headers: { ...headers, host: '127.0.0.1:4400' },
    });
    expect(direct.cookies).toMatchObject([{ path: '/~side' }]);
    expect(direct.headers.location).toBe(`${BASE}/~side/id.atlassian.com/manage-profile/apps`);
    const byHost = await simulator.app.inject({
      ...form,
      url: '/login',
      headers: { ...headers, host: 'id.atlassian.com', 'x-forwarded-proto': 'https' },
    });
    expect(byHost.cookies).toMatchObject([{ path: '/', domain: 'atlassian.com' }]);
    expect(byHost.headers.location).toBe('https://id.atlassian.com/manage-profile/apps');
  });

  it('is one of a thousand at most', async () => {
    const { browser } = openWorld();
    const first = browser();
    await first.signIn('mark@example.com');
    const crowd = browser();
    for (let count = 0; count < 1_000; count++) {
      crowd.cookies.clear();
      await crowd.signIn('rohit@example.com');
    }
    expect((await first.get(APPS)).status).toBe(302);
    expect((await crowd.get(APPS)).status).toBe(200);
  });
});

describe('the connected apps page', () => {
  it('asks to log in first', async () => {
    const { browser } = openWorld();
    expect((await browser().get(APPS)).location).toBe(`${LOGIN}?continue=${encodeURIComponent(APPS)}`);
  });

  it("lists the person's own grants, and ends one for good", async () => {
    const { browser, world } = openWorld();
    const [mark, rohit] = [browser(), browser()];
    await grantAs(mark, 'mark@example.com');
    await grantAs(rohit, 'rohit@example.com');
    const list = await mark.get(APPS);
    expect(list.page.querySelectorAll('h2').map((heading) => heading.text)).toEqual(['DemoClientApp']);
    expect((await mark.send(list, {})).location).toBe(APPS);
    expect((await mark.get(APPS)).page.querySelector('h2')).toBeNull();
    expect((await rohit.get(APPS)).page.querySelector('h2')).not.toBeNull();
    expect(eventsOf(world, 'grant.revoked')).toMatchObject([{ clientId: 'demo', by: 'person' }]);
  });

  it('takes no form that was not made for this session', async () => {
    const { browser, world } = openWorld();
    const mark = browser();
    await grantAs(mark, 'mark@example.com');
    for (const formToken of ['', 'guessed']) {
      expect((await mark.post(APPS, { client_id: 'demo', form_token: formToken })).status).toBe(403);
    }
    expect(eventsOf(world, 'grant.revoked')).toEqual([]);
  });
});

describe('other pages', () => {
  it('sends a visitor of the root of the gateway to the documentation', async () => {
    const { browser } = openWorld();
    const visit = await browser().get(`${BASE}/api.atlassian.com/`);
    expect([visit.status, visit.location]).toEqual([301, 'https://developer.atlassian.com']);
  });

  it('has no metadata at id.atlassian.com, but the shell of a page', async () => {
    const { browser } = openWorld();
    const visit = await browser().get(`${BASE}/id.atlassian.com/.well-known/openid-configuration`);
    expect(visit.status).toBe(202);
    expect(visit.headers['content-type']).toContain('text/html');
  });
});
