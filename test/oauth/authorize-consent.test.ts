import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../simulator/world/durations.ts';
import {
  authorizeAddress,
  CALLBACK,
  cloudIdOf,
  eventsOf,
  lastRefusal,
  openWorld,
  SETUP,
  type Visit,
} from './browser.ts';

const CONSENT = 'http://127.0.0.1:4400/api.atlassian.com/oauth2/authorize/server/consent';
const textOf = (visit: Visit) => visit.page.querySelector('main')?.text.replaceAll(/\s+/g, ' ') ?? '';
const codeOf = (visit: Visit) => new URL(visit.location).searchParams.get('code') ?? '';

async function consent(
  changes: Record<string, string | undefined> = {},
  email = 'mark@example.com',
  setup = {},
) {
  const opened = openWorld(setup);
  const browser = opened.browser();
  const page = await browser.toConsent(authorizeAddress(changes), email);
  return { ...opened, browser, page, another: opened.browser };
}

describe('the consent page', () => {
  it('says who asks for what, and offers the sites of the person with a product that is asked for', async () => {
    const { page } = await consent();
    expect(page.status).toBe(200);
    expect(page.page.querySelector('h1')?.text).toBe(
      'DemoClientApp is requesting access to your Atlassian account.',
    );
    expect(textOf(page)).toContain('View Jira issue data');
    expect(page.page.querySelectorAll('#site option').map((option) => option.text)).toEqual([
      'Choose a site',
      'Acme (acme.atlassian.net)',
      'Beta & Sons (beta.atlassian.net)',
    ]);
    expect(page.page.querySelector('#accept')?.text).toBe('Accept');
    expect(page.page.querySelector('#cancel')?.text).toBe('Cancel');
  });

  it('offers Confluence sites for Confluence scopes', async () => {
    const { page } = await consent({ scope: 'read:confluence-content.all' });
    expect(page.page.querySelectorAll('#site option').map((option) => option.text)).toContain(
      'Wiki (wiki.atlassian.net)',
    );
  });

  it('has no site picker when only scopes of the account are asked for', async () => {
    const { page, browser } = await consent({ scope: 'read:me' });
    expect(page.page.querySelector('#site')).toBeNull();
    expect(codeOf(await browser.send(page, { decision: 'accept' }))).not.toBe('');
  });

  it('shows a scope that it does not know by its own name', async () => {
    expect(textOf((await consent({ scope: 'x:unheard-of' })).page)).toContain('x:unheard-of');
  });

  it('warns of an app that is not reviewed, and not of one that is', async () => {
    expect(textOf((await consent()).page)).toContain('not yet been reviewed by Atlassian');
    const reviewed = await consent({ client_id: 'one-site', scope: 'read:jira-work' });
    expect(textOf(reviewed.page)).not.toContain('not yet been reviewed');
  });

  it('warns the owner of developer mode', async () => {
    const { page } = await consent({ client_id: 'private', scope: 'read:jira-work' }, 'rohit@example.com');
    expect(textOf(page)).toContain('developer mode');
  });

  it('lets nobody but the owner grant an app that is not shared', async () => {
    const { page, world } = await consent({ client_id: 'private', scope: 'read:jira-work' });
    expect(page.status).toBe(403);
    expect(textOf(page)).toContain("You don't have access to this app.");
    expect(textOf(page)).toContain(
      'This application is in development - only the owner of this application may grant it access to their account.',
    );
    expect(lastRefusal(world)?.condition).toBe('appInDevelopment');
  });

  it('lets people grant a shared app whose owner is gone, or not, as the dial says', async () => {
    const [demo, ...others] = SETUP.apps ?? [];
    const apps = demo ? [{ ...demo, owner: 'gone' }, ...others] : [];
    expect((await consent({}, undefined, { apps })).page.status).toBe(200);
    const dials = { 'oauth.appOfClosedOwner': 'nobody' };
    expect((await consent({}, undefined, { apps, dials })).page.status).toBe(403);
  });

  it('leads to the same request as somebody else', async () => {
    const { page, browser } = await consent();
    const link = page.page.querySelector('main a')?.getAttribute('href') ?? '';
    const login = await browser.follow(await browser.get(link));
    expect(browser.cookies.size).toBe(0);
    expect(login.page.querySelector('input[name=continue]')?.getAttribute('value')).toContain(
      'client_id=demo',
    );
    const again = await browser.follow(await browser.send(login, { email: 'rohit@example.com' }));
    expect(textOf(again)).toContain('You are Rohit Sharma');
  });
});

describe('accepting', () => {
  it('returns to the app with state and code', async () => {
    const { page, browser, world } = await consent();
    const visit = await browser.send(page, { decision: 'accept', cloud_id: cloudIdOf(page, 'Acme') });
    expect(visit.status).toBe(302);
    expect(visit.location).toMatch(/^http:\/\/127\.0\.0\.1:4500\/callback\?state=a%20state&code=/);
    expect(eventsOf(world, 'grant.consented')).toMatchObject([
      { clientId: 'demo', scopes: ['read:jira-work', 'read:me', 'offline_access'], again: false },
    ]);
  });

  it('gives a JWT for a code, which lives ten minutes', async () => {
    const { page, browser } = await consent();
    const visit = await browser.send(page, { decision: 'accept', cloud_id: cloudIdOf(page, 'Acme') });
    const [head = '', claims = ''] = codeOf(visit).split('.');
    expect(JSON.parse(Buffer.from(head, 'base64url').toString())).toMatchObject({ alg: 'HS256' });
    const read = JSON.parse(Buffer.from(claims, 'base64url').toString());
    expect(read).toMatchObject({
      iss: 'auth.atlassian.com',
      'https://id.atlassian.com/atl_token_type': 'AUTH_CODE',
    });
    expect(read.exp - read.iat).toBe((10 * MINUTE) / 1000);
  });

  it('keeps the query that a redirect address has already', async () => {
    const { page, browser } = await consent({ redirect_uri: `${CALLBACK}?tenant=7`, state: undefined });
    const visit = await browser.send(page, { decision: 'accept', cloud_id: cloudIdOf(page, 'Acme') });
    expect(visit.location).toMatch(/\/callback\?tenant=7&code=/);
  });

  it('needs a site, and says so on the page', async () => {
    const { page, browser, world } = await consent();
    const visit = await browser.send(page, { decision: 'accept', cloud_id: '' });
    expect(visit.status).toBe(400);
    expect(visit.page.querySelector('[role=alert]')?.text).toBe('Choose a site before you accept.');
    expect(eventsOf(world, 'grant.consented')).toEqual([]);
    const repaired = await browser.send(visit, { decision: 'accept', cloud_id: cloudIdOf(visit, 'Acme') });
    expect(codeOf(repaired)).not.toBe('');
  });

  it('takes no site that is not on offer', async () => {
    const wiki = '11111111-2222-4333-8444-555555555555';
    const { page, browser, world } = await consent();
    const visit = await browser.send(page, { decision: 'accept', cloud_id: wiki });
    expect(visit.status).toBe(400);
    expect(lastRefusal(world)).toMatchObject({ condition: 'siteNotOffered', received: wiki });
  });

  it('needs the admin of a site that blocks user-installed apps', async () => {
    const { page, browser } = await consent();
    const visit = await browser.send(page, { decision: 'accept', cloud_id: cloudIdOf(page, 'Beta') });
    expect(visit.status).toBe(403);
    expect(visit.page.querySelector('[role=alert]')?.text).toBe(
      'Your site admin must authorize this app for the site beta.atlassian.net before the app can access your account.',
    );
  });

  it.each([
    ['opens-site', 302],
    ['own-account-only', 403],
  ])('after the admin did it is as the dial says: %s', async (position, status) => {
    const { browser, page, another } = await consent({}, 'asha@example.com', {
      dials: { 'oauth.adminConsent': position },
    });
    const admins = await browser.send(page, { decision: 'accept', cloud_id: cloudIdOf(page, 'Beta') });
    expect(codeOf(admins)).not.toBe('');
    const other = another();
    const marks = await other.toConsent(authorizeAddress(), 'mark@example.com');
    const visit = await other.send(marks, { decision: 'accept', cloud_id: cloudIdOf(marks, 'Beta') });
    expect(visit.status).toBe(status);
  });

  it('is not even asked for when every site on offer blocks the app', async () => {
    const sites = [{ handle: 'shut', userInstalledApps: 'blocked' as const }];
    const { page, world } = await consent({}, 'mark@example.com', { sites });
    expect(page.status).toBe(403);
    expect(textOf(page)).toContain('Your site admin must authorize this app for the site shut.atlassian.net');
    expect(lastRefusal(world)?.condition).toBe('siteBlocked');
  });

  it('adds sites and replaces scopes when it is done again', async () => {
    const { page, browser, world } = await consent({ scope: 'read:jira-work' });
    await browser.send(page, { decision: 'accept', cloud_id: cloudIdOf(page, 'Acme') });
    const wiki = await browser.follow(
      await browser.get(authorizeAddress({ scope: 'read:confluence-content.all' })),
    );
    await browser.send(wiki, { decision: 'accept', cloud_id: cloudIdOf(wiki, 'Wiki') });
    const [first, second] = eventsOf(world, 'grant.consented');
    expect(second).toMatchObject({ grantId: first?.grantId, again: true });
    const list = await browser.get('http://127.0.0.1:4400/id.atlassian.com/manage-profile/apps');
    expect(textOf(list)).toContain('May: read:confluence-content.all');
    expect(textOf(list)).toContain('On: Acme, Wiki');
  });
});

describe('cancelling', () => {
  it.each([
    ['yes', '&state=a%20state'],
    ['no', ''],
  ])('returns to the app with access_denied; state comes along: %s', async (position, state) => {
    const { page, browser, world } = await consent({}, undefined, {
      dials: { 'oauth.denyEchoesState': position },
    });
    const visit = await browser.send(page, { decision: 'cancel' });
    expect(visit.location).toBe(
      `${CALLBACK}?error=access_denied&error_description=User%20did%20not%20authorize%20the%20request${state}`,
    );
    expect(eventsOf(world, 'grant.consented')).toEqual([]);
  });
});

describe('a transaction', () => {
  it('is good for one answer', async () => {
    const { page, browser, world } = await consent();
    await browser.send(page, { decision: 'cancel' });
    const visit = await browser.send(page, { decision: 'accept', cloud_id: cloudIdOf(page, 'Acme') });
    expect(visit.location).toContain('/id.atlassian.com/error?error=invalid_request');
    expect(lastRefusal(world)?.condition).toBe('authorizeExpired');
  });

  it('belongs to the browser in which it began', async () => {
    const { page, world, another } = await consent();
    const transaction = page.page.querySelector('input[name=transaction]')?.getAttribute('value') ?? '';
    const other = another();
    await other.signIn('rohit@example.com');
    const shown = await other.get(`${CONSENT}?transaction=${transaction}`);
    expect(shown.location).toContain('/id.atlassian.com/error?');
    const sent = await other.send(page, { decision: 'accept', cloud_id: cloudIdOf(page, 'Acme') });
    expect(sent.location).toContain('/id.atlassian.com/error?');
    expect(eventsOf(world, 'grant.consented')).toEqual([]);
  });

  it('ends after an hour', async () => {
    const { page, browser, world } = await consent();
    world.clock.advance(HOUR);
    const visit = await browser.send(page, { decision: 'accept', cloud_id: cloudIdOf(page, 'Acme') });
    expect(visit.location).toContain('/id.atlassian.com/error?error=invalid_request');
  });

  it.each(['', '?transaction=nothing'])('is needed for the consent page: %s', async (query) => {
    const { browser } = openWorld();
    const visit = await browser().get(`${CONSENT}${query}`);
    expect(visit.location).toContain('/id.atlassian.com/error?error=invalid_request');
  });

  it('is not answered by a form of another origin', async () => {
    const { page, browser, world } = await consent();
    const answer = { decision: 'accept', cloud_id: cloudIdOf(page, 'Acme') };
    for (const origin of ['https://evil.example.com', 'null', 'http://127.0.0.1:4500']) {
      expect((await browser.send(page, answer, { origin })).status).toBe(403);
    }
    expect(eventsOf(world, 'grant.consented')).toEqual([]);
    expect(codeOf(await browser.send(page, answer, { origin: 'http://127.0.0.1:4400' }))).not.toBe('');
  });

  it.each([
    ['a decision of neither kind', { decision: 'perhaps' }],
    ['no decision', {}],
  ])('is not answered by %s', async (_case, fields) => {
    const { page, browser, bugs } = await consent();
    const visit = await browser.send(page, fields);
    expect(visit.status).toBe(400);
    expect(String(visit.headers['content-type'])).toContain('text/html');
    expect(bugs).toEqual([]);
  });
});
