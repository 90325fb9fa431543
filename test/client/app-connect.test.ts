import { describe, expect, test } from 'vitest';
import { createMemoryStore, createMemoryTenants } from '../../client/index.ts';
import { acme, connectAppOn, told } from './app-connect-host.ts';
import { appOn, browserOf } from './browse.ts';
import { createFakeCloud, mia } from './fake-cloud.ts';

const a = told('client-key-a');

describe('an app that is no Connect app', () => {
  test('has no descriptor, takes no installs and shows no sites', async () => {
    const { app } = appOn(createFakeCloud(), createMemoryStore());
    const rohit = browserOf(app);
    await rohit.form('/sign-in', { person: 'Rohit' });
    const paths = ['/atlassian-connect.json', '/connect/board', '/connect/board.js', '/connect/tenants'];
    for (const path of paths) expect((await rohit.get(path)).statusCode, path).toBe(404);
    for (const path of ['/connect/installed', '/connect/purge', '/connect/notes'])
      expect((await rohit.form(path, {})).statusCode, path).toBe(404);
    expect((await rohit.get('/')).body).not.toContain('/connect/tenants');
  });
});

describe('GET /atlassian-connect.json', () => {
  test('is the descriptor: what the app is, where it is, and what products have to tell it', async () => {
    const { app } = connectAppOn();
    const answer = await app.inject('/atlassian-connect.json');
    expect(answer.headers['content-type']).toContain('application/json');
    expect(answer.json()).toMatchObject({
      key: 'com.example.board',
      name: 'Board',
      baseUrl: 'http://localhost:3000',
      authentication: { type: 'jwt' },
      lifecycle: {
        installed: '/connect/installed',
        uninstalled: '/connect/uninstalled',
        enabled: '/connect/enabled',
        disabled: '/connect/disabled',
      },
      scopes: ['READ', 'WRITE', 'ACT_AS_USER'],
      apiMigrations: { gdpr: true, 'context-qsh': true, 'signed-install': true },
      apiVersion: 1,
      modules: {
        generalPages: [{ key: 'board', url: '/connect/board' }],
        webhooks: [{ event: 'jira:issue_created', url: '/connect/issue-created' }],
      },
    });
  });

  test('does not ask for signed installs in the legacy era', async () => {
    const { app } = connectAppOn({ connect: { era: 'legacy' } });
    const { apiMigrations } = (await app.inject('/atlassian-connect.json')).json();
    expect(apiMigrations['signed-install']).toBe(false);
  });
});

describe('POST /connect/installed', () => {
  test('takes an install that is signed, answers without a body, and lists it without its secret', async () => {
    const { host, operator, unexpected } = connectAppOn();
    const answer = await host.lifecycle('installed', a);
    expect([answer.statusCode, answer.body]).toEqual([204, '']);
    expect((await host.switched('enabled', a)).statusCode).toBe(204);
    const tenants = await (await operator()).get('/connect/tenants');
    expect(tenants.json().tenants).toMatchObject([
      { clientKey: 'client-key-a', oauthClientId: 'oauth-of-client-key-a', baseUrl: acme, state: 'active' },
    ]);
    expect(tenants.body).not.toContain(a.sharedSecret);
    expect(unexpected).toEqual([]);
  });

  test('is a server that calls, so where a browser would come from says nothing', async () => {
    const { post } = connectAppOn();
    const answer = await post('/connect/installed', {}, 'JWT x', {
      origin: acme,
      'sec-fetch-site': 'cross-site',
    });
    expect(answer.statusCode).not.toBe(403);
  });

  test.each([
    ['no JSON', '{"key":', 'application/json'],
    ['no JSON, said to be text', 'hello', 'text/plain'],
    ['a form', 'key=com.example.board', 'application/x-www-form-urlencoded'],
    ['a list', '[]', 'application/json'],
    ['nothing', '', 'application/json'],
    ['a prototype', '{"__proto__": {"key": "x"}}', 'application/json'],
  ])('refuses %s in JSON, with a reason and nothing stored', async (_, body, type) => {
    const { operator, post, unexpected } = connectAppOn();
    for (const event of ['installed', 'uninstalled', 'enabled', 'disabled', 'issue-created']) {
      const answer = await post(`/connect/${event}`, body, 'JWT a.b.c', { 'content-type': type });
      expect([400, 401], event).toContain(answer.statusCode);
      expect(answer.json().problem).toMatchObject({ condition: expect.any(String) });
    }
    expect((await (await operator()).get('/connect/tenants')).json().tenants).toEqual([]);
    expect(unexpected).toEqual([]);
  });

  test('refuses a body that is too long', async () => {
    const { post } = connectAppOn();
    const answer = await post('/connect/installed', JSON.stringify('x'.repeat(300_000)));
    expect(answer.statusCode).toBe(413);
    expect(answer.json().problem.kind).toBe('bad-request');
  });

  test('answers 500, and no more than that, when nothing can be stored', async () => {
    const tenants = createMemoryTenants();
    const full = {
      ...tenants,
      change: async () => {
        throw new Error('ENOSPC: no space left in /var/lib');
      },
    };
    const { host, unexpected } = connectAppOn({ tenants: full });
    const answer = await host.lifecycle('installed', a);
    expect(answer.statusCode).toBe(500);
    expect(answer.json().problem.condition).toBe('unexpected');
    expect(answer.body).not.toContain('ENOSPC');
    expect(unexpected).toHaveLength(1);
  });

  test('takes no context token, which any script in the page could send', async () => {
    const { host, post } = connectAppOn();
    await host.lifecycle('installed', a);
    const jwt = await host.contextToken(a);
    for (const event of ['installed', 'uninstalled', 'enabled', 'disabled'])
      expect(
        (await post(`/connect/${event}`, { ...a, key: 'com.example.board', eventType: event }, `JWT ${jwt}`))
          .statusCode,
      ).toBe(401);
  });
});

describe('an app below a path', () => {
  test('is found, installed and shown there', async () => {
    const { app, host } = connectAppOn({ connect: { appBaseUrl: 'http://localhost:3000/apps/board' } });
    expect((await app.inject('/apps/board/atlassian-connect.json')).json().baseUrl).toContain('/apps/board');
    expect((await host.lifecycle('installed', a)).statusCode).toBe(204);
    expect((await host.page(a)).statusCode).toBe(200);
  });
});

describe('GET /connect/board', () => {
  test('shows the page to the site that signed its address, and lets it stand in a frame there alone', async () => {
    const { host } = connectAppOn();
    const vanity = told('client-key-a', { displayUrl: 'https://jira.example.com/<i>' });
    await host.lifecycle('installed', vanity);
    const answer = await host.page(vanity);
    expect(answer.statusCode).toBe(200);
    const policy = String(answer.headers['content-security-policy']);
    expect(policy).toContain('frame-ancestors https://acme.atlassian.net https://jira.example.com');
    expect(policy).toContain("script-src 'self' https://connect-cdn.atl-paas.net/all.js;");
    expect(policy).not.toContain('unsafe');
    expect(answer.body).toContain('<script src="https://connect-cdn.atl-paas.net/all.js"></script>');
    expect(answer.body).toContain(mia);
    expect(answer.body).not.toContain('<i>');
  });

  test('shows nothing to anybody else, in no frame', async () => {
    const { app, host } = connectAppOn();
    await host.lifecycle('installed', a);
    const unsigned = await app.inject('/connect/board');
    const forged = await host.page({ ...a, sharedSecret: 'guessed by somebody, and long enough' });
    const context = await app.inject(`/connect/board?jwt=${await host.contextToken(a)}`);
    for (const answer of [unsigned, forged, context]) {
      expect(answer.statusCode).toBe(401);
      expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(answer.body).toContain('Open this page from inside the product');
    }
  });
});

describe('POST /connect/issue-created', () => {
  test('is remembered, and the board proposes that issue', async () => {
    const { host, page } = connectAppOn();
    await host.lifecycle('installed', a);
    expect((await host.webhook(a, { issue: { key: 'ED-7' } })).statusCode).toBe(204);
    expect((await page.get(a, '/connect/notes')).json()).toEqual({ notes: [], newestIssue: 'ED-7' });
    expect((await host.page(a)).body).toContain('value="ED-7"');
  });

  test('keeps nothing of what is about no issue, answers 400 to what is no event, and 401 when nobody signed it', async () => {
    const { host, page, post } = connectAppOn();
    await host.lifecycle('installed', a);
    for (const body of [{}, { issue: { key: '<b>' } }, { issue: [] }, []])
      expect((await host.webhook(a, body)).statusCode).toBe(204);
    expect((await page.get(a, '/connect/notes')).json()).toEqual({ notes: [] });
    for (const body of ['{', '5', 'null'])
      expect((await host.webhook(a, body)).json().problem.condition).toBe('no-event');
    expect((await post('/connect/issue-created', { issue: { key: 'ED-7' } })).statusCode).toBe(401);
  });
});
