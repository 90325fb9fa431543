import { describe, expect, test } from 'vitest';
import { appOn, browserOf } from './browse.ts';
import { cloudId, createFakeCloud, gateway, mia, tokenAddress } from './fake-cloud.ts';

describe('pages', () => {
  test('a person signs in, connects, reads the issue and comments', async () => {
    const cloud = createFakeCloud();
    const rohit = browserOf(appOn(cloud).app);
    expect((await rohit.get('/')).body).toContain('Your name');
    expect((await rohit.form('/sign-in', { person: ' Rohit ' })).statusCode).toBe(303);
    expect((await rohit.get('/')).body).toContain('href="/connect"');
    expect((await rohit.connect()).headers.location).toBe('/');
    const home = (await rohit.get('/')).body;
    expect(home).toContain('Hello, Rohit');
    expect(home).toContain('Mia Krystof');
    expect(home).toContain('A &lt;b&gt;bold&lt;/b&gt; issue');
    expect((await rohit.form('/issues/ED-1/comments', { text: 'hi' })).headers.location).toBe('/issues/ED-1');
    expect((await rohit.get('/issues/ED-1')).body).toContain('Comments (1)');
    expect(cloud.of(`POST ${gateway}/rest/api/3/issue/ED-1/comment`)).toHaveLength(1);
  });

  test('every page says that it is a simulation, forbids scripts and is not cached', async () => {
    const { get } = browserOf(appOn(createFakeCloud()).app);
    for (const url of ['/', '/callback', '/nowhere', '/issues/ED-1']) {
      const answer = await get(url);
      expect(answer.body).toContain(
        'reference app of Fauxlassian, a simulation; not affiliated with Atlassian',
      );
      expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(answer.headers['referrer-policy']).toBe('same-origin');
    }
  });

  test('what people and Atlassian say is shown as text', async () => {
    const { form, get } = browserOf(appOn(createFakeCloud()).app);
    await form('/sign-in', { person: '<script>alert(1)</script>' });
    expect((await get('/')).body).toContain('&lt;script&gt;');
    expect((await get('/')).body).not.toContain('<script>');
    const answer = await get('/callback?error=access_denied&error_description=%3Cscript%3E');
    expect(answer.body).not.toContain('<script>');
  });

  test('a permission that has ended offers to connect again', async () => {
    const cloud = createFakeCloud();
    const rohit = browserOf(appOn(cloud).app);
    await rohit.form('/sign-in', { person: 'Rohit' });
    await rohit.connect();
    cloud.time += 4_000_000;
    cloud.rows[tokenAddress] = [
      { status: 403, body: { error: 'unauthorized_client', error_description: 'refresh_token is invalid' } },
    ];
    const home = await rohit.get('/');
    expect(home.statusCode).toBe(403);
    expect(home.body).toContain('The permission has ended');
    expect(home.body).toContain('href="/connect"');
  });
});

describe('JSON', () => {
  test('the same routes tell a script what came of it', async () => {
    const cloud = createFakeCloud();
    const { connect, form, get } = browserOf(appOn(cloud).app, 'application/json');
    expect((await form('/sign-in', { person: 'Rohit' })).json()).toMatchObject({ outcome: 'signed-in' });
    expect((await get('/')).json()).toMatchObject({ connection: { status: 'none' }, sites: [] });
    expect((await connect()).json()).toMatchObject({ outcome: 'connected', accountId: mia });
    expect((await get('/')).json()).toMatchObject({
      person: { personId: 'rohit', name: 'Rohit' },
      connection: { status: 'connected', accountId: mia },
      site: { cloudId },
      issue: { issue: { key: 'ED-1' }, total: 1 },
    });
    const commented = await form('/issues/ED-1/comments', { text: 'hi' });
    expect(commented.statusCode).toBe(201);
    expect(commented.json()).toMatchObject({ outcome: 'commented', comment: { author: { accountId: mia } } });
    expect((await form('/disconnect', {})).json()).toEqual({ outcome: 'disconnected' });
    expect((await form('/sign-out', {})).json()).toEqual({ outcome: 'signed-out' });
    expect((await get('/')).json()).not.toHaveProperty('person');
  });

  test('no answer of any route holds a token, a secret or a state', async () => {
    const { connect, form, get } = browserOf(appOn(createFakeCloud()).app, 'application/json');
    await form('/sign-in', { person: 'Rohit' });
    const bodies = [await connect(), await get('/'), await get('/issues/ED-1')]
      .map(({ body }) => body)
      .join();
    expect(bodies).not.toMatch(/access-1|refresh-1|a secret of the tests|sessionId/);
  });

  test('without a session every private route answers 401', async () => {
    const { form, get } = browserOf(appOn(createFakeCloud()).app, 'application/json');
    const answers = [
      await get('/connect'),
      await get('/issues/ED-1'),
      await form('/issues/ED-1/comments', { text: 'hi' }),
      await form('/site', { cloudId }),
      await form('/disconnect', {}),
    ];
    for (const answer of answers) {
      expect(answer.statusCode).toBe(401);
      expect(answer.json()).toMatchObject({ problem: { kind: 'sign-in' } });
    }
  });

  test('a limit names the moment, as a member and as Retry-After', async () => {
    const cloud = createFakeCloud();
    const { connect, form, get } = browserOf(appOn(cloud).app, 'application/json');
    await form('/sign-in', { person: 'Rohit' });
    await connect();
    cloud.rows[`GET ${gateway}/rest/api/3/issue/ED-1`] = [
      { status: 429, headers: { 'retry-after': '1847' } },
    ];
    const limited = await get('/issues/ED-1');
    expect(limited.statusCode).toBe(503);
    expect(limited.headers['retry-after']).toBe('1847');
    expect(limited.json()).toMatchObject({
      problem: { kind: 'retry-later', condition: 'rate-limited', retryAt: cloud.time + 1_847_000 },
    });
  });

  test('Jira that does not know the issue is heard in its own words', async () => {
    const cloud = createFakeCloud({
      [`GET ${gateway}/rest/api/3/issue/ED-9`]: [
        {
          status: 404,
          body: {
            errorMessages: ['Issue does not exist or you do not have permission to see it.'],
            errors: {},
          },
        },
      ],
    });
    const { connect, form, get } = browserOf(appOn(cloud).app, 'application/json');
    await form('/sign-in', { person: 'Rohit' });
    await connect();
    const answer = await get('/issues/ED-9');
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toMatchObject({
      problem: { kind: 'product-refusal', message: expect.stringMatching(/^Issue does not exist/) },
    });
  });
});

describe('callback', () => {
  test.each([
    ['no state', '/callback?code=x', 400, 'missing-state'],
    ['a state nobody made', '/callback?code=x&state=forged', 400, 'forged-state'],
    ['a refusal', '/callback?error=access_denied', 403, 'denied'],
  ])('%s is answered in words and exchanges nothing', async (_, url, status, condition) => {
    const cloud = createFakeCloud();
    const answer = await browserOf(appOn(cloud).app, 'application/json').get(url);
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toMatchObject({ problem: { kind: 'ask-consent', condition } });
    expect(cloud.seen).toEqual([]);
  });

  test('the answer of one browser is not accepted from another', async () => {
    const cloud = createFakeCloud();
    const { app } = appOn(cloud);
    const [rohit, mark] = [browserOf(app, 'application/json'), browserOf(app, 'application/json')];
    await rohit.form('/sign-in', { person: 'Rohit' });
    await mark.form('/sign-in', { person: 'Mark' });
    const address = new URL(String((await rohit.get('/connect')).headers.location));
    const url = `/callback?code=x&state=${address.searchParams.get('state')}`;
    expect((await mark.get(url)).json()).toMatchObject({ problem: { condition: 'foreign-session' } });
    expect((await rohit.get(url)).json()).toMatchObject({ outcome: 'connected' });
    expect((await rohit.get(url)).json()).toMatchObject({ problem: { condition: 'replayed-state' } });
    expect(cloud.of(tokenAddress)).toHaveLength(1);
  });
});

describe('several sites', () => {
  const other = '99999999-45db-1bf4-1e99-ef0ff456d421';
  const entry = { avatarUrl: '', scopes: ['read:jira-work'] };
  const sites = [
    { ...entry, id: cloudId, name: 'Beta', url: 'https://beta.atlassian.net' },
    { ...entry, id: other, name: 'Alpha', url: 'https://alpha.atlassian.net' },
  ];
  const resources = {
    'GET https://api.atlassian.com/oauth/token/accessible-resources': [{ status: 200, body: sites }],
  };

  test('the person chooses, and only among those that the permission covers', async () => {
    const { connect, form, get } = browserOf(appOn(createFakeCloud(resources)).app, 'application/json');
    await form('/sign-in', { person: 'Rohit' });
    await connect();
    expect((await get('/')).json()).not.toHaveProperty('site');
    expect((await get('/issues/ED-1')).json()).toMatchObject({ problem: { kind: 'choose-site' } });
    expect((await form('/site', { cloudId: 'not-mine' })).json()).toMatchObject({
      problem: { condition: 'unknown-site' },
    });
    expect((await form('/site', { cloudId })).json()).toEqual({ outcome: 'site-chosen', cloudId });
    expect((await get('/')).json()).toMatchObject({ site: { cloudId, name: 'Beta' } });
  });

  test('a permission without any Jira site asks for consent', async () => {
    const none = {
      'GET https://api.atlassian.com/oauth/token/accessible-resources': [{ status: 200, body: [] }],
    };
    const { connect, form, get } = browserOf(appOn(createFakeCloud(none)).app, 'application/json');
    await form('/sign-in', { person: 'Rohit' });
    await connect();
    expect((await get('/')).json()).toMatchObject({
      problem: { kind: 'ask-consent', condition: 'no-jira-site' },
    });
  });
});
