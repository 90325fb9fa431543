import { describe, expect, test } from 'vitest';
import { createMemoryTenants } from '../../client/index.ts';
import { commentCall, connectAppOn, tokenCall, told } from './app-connect-host.ts';

const a = told('client-key-a');
const b = told('client-key-b', { baseUrl: 'https://beta.atlassian.net' });
const order = { issueKey: 'ED-1', text: 'hi', as: 'app' };
const accessToken = [
  { status: 200, body: { access_token: 'token-of-mia', expires_in: 900, token_type: 'Bearer' } },
];

describe('POST /connect/comments', () => {
  test('comments as the app, with a JWT of its own', async () => {
    const { cloud, host, page } = connectAppOn();
    await host.lifecycle('installed', a);
    const answer = await page.post(a, '/connect/comments', order);
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({
      outcome: 'commented',
      comment: { commentId: '10000', text: 'hi' },
    });
    const [sent] = cloud.of(commentCall);
    expect(sent?.authorization).toMatch(/^JWT /);
    expect(sent?.json.body).toMatchObject({ type: 'doc' });
  });

  test('comments as whoever looks at the page, with an access token of theirs', async () => {
    const { cloud, host, page } = connectAppOn({}, { [tokenCall]: accessToken });
    await host.lifecycle('installed', a);
    expect((await page.post(a, '/connect/comments', { ...order, as: 'user' })).statusCode).toBe(201);
    expect(cloud.of(commentCall).map(({ authorization }) => authorization)).toEqual(['Bearer token-of-mia']);
  });

  test('comments as nobody when nobody is signed in', async () => {
    const { host, page } = connectAppOn();
    await host.lifecycle('installed', a);
    const answer = await page.post(a, '/connect/comments', { ...order, as: 'user' }, { sub: undefined });
    expect(answer.statusCode).toBe(403);
    expect(answer.json().problem.condition).toBe('nobody-signed-in');
  });

  test.each([
    [404, { errorMessages: ['Issue does not exist'], errors: {} }, 404, 'product-refusal'],
    [500, {}, 503, 'retry-later'],
    [429, {}, 503, 'retry-later'],
    [200, 'no json', 503, 'retry-later'],
  ])('tells of a %i of the product', async (status, body, seen, kind) => {
    const { host, page, unexpected } = connectAppOn({}, { [commentCall]: [{ status, body }] });
    await host.lifecycle('installed', a);
    const answer = await page.post(a, '/connect/comments', order);
    expect([answer.statusCode, answer.json().problem.kind]).toEqual([seen, kind]);
    expect(unexpected).toEqual([]);
  });

  test.each([
    ['an issue that is none', { issueKey: '../x' }],
    ['no text', { text: ' ' }],
    ['somebody else', { as: 'admin' }],
    ['a number', { text: 5 }],
  ])('answers 400 to %s', async (_, fault) => {
    const { cloud, host, page } = connectAppOn();
    await host.lifecycle('installed', a);
    const answer = await page.post(a, '/connect/comments', { ...order, ...fault });
    expect([answer.statusCode, answer.json().problem.condition]).toEqual([400, 'bad-field']);
    expect(cloud.of(commentCall)).toEqual([]);
  });
});

describe('notes', () => {
  test('are kept in order, for the installation that proved itself', async () => {
    const { cloud, host, page } = connectAppOn();
    await host.lifecycle('installed', a);
    await host.lifecycle('installed', b);
    for (const text of ['first', '<b>second</b>', 'third']) {
      expect((await page.post(a, '/connect/notes', { text })).json()).toMatchObject({ outcome: 'kept' });
      cloud.time += 1_000;
    }
    const textsOf = async (tenant: typeof a) =>
      (await page.get(tenant, '/connect/notes')).json().notes.map(({ text }: { text: string }) => text);
    expect(await textsOf(a)).toEqual(['first', '<b>second</b>', 'third']);
    expect(await textsOf(b)).toEqual([]);
    expect((await host.page(a)).body).toContain('&lt;b&gt;second&lt;/b&gt;');
  });

  test('are shown and kept only with a context token of an installation that is in use', async () => {
    const { app, host, page } = connectAppOn();
    await host.lifecycle('installed', a);
    await page.post(a, '/connect/notes', { text: 'ours' });
    const json = { accept: 'application/json' };
    expect((await app.inject({ url: '/connect/notes', headers: json })).json().problem).toMatchObject({
      kind: 'unverified',
    });
    await host.lifecycle('uninstalled', a);
    expect((await page.get(a, '/connect/notes')).statusCode).toBe(401);
    expect((await page.post(a, '/connect/notes', { text: 'more' })).statusCode).toBe(401);
  });

  test('are limited in length and number', async () => {
    const tenants = createMemoryTenants();
    const { host, page } = connectAppOn({ tenants });
    await host.lifecycle('installed', a);
    expect((await page.post(a, '/connect/notes', { text: 'x'.repeat(1_001) })).statusCode).toBe(400);
    const data = Array.from({ length: 500 }, (_, at) => ({
      clientKey: a.clientKey,
      name: `note/${at}`,
      value: JSON.stringify({ text: 'x', at }),
    }));
    await tenants.change({ clientKeys: [a.clientKey] }, () => ({ putData: data, result: undefined }));
    const answer = await page.post(a, '/connect/notes', { text: 'one more' });
    expect([answer.statusCode, answer.json().problem.condition]).toEqual([409, 'too-many-notes']);
  });
});

describe('GET /connect/board', () => {
  test.each([
    ['https://docs.example.com/x', 'https://acme.atlassian.net https://docs.example.com'],
    ['https://a;script-src.example.com', 'https://acme.atlassian.net'],
    ['https://a,b.example.com', 'https://acme.atlassian.net'],
    ['javascript:alert(1)', 'https://acme.atlassian.net'],
    ['no address', 'https://acme.atlassian.net'],
  ])('stands in a frame of the site alone, shown at %s', async (displayUrl, ancestors) => {
    const { host } = connectAppOn();
    const site = { ...told('client-key-d', { baseUrl: 'https://acme.atlassian.net' }), displayUrl };
    expect((await host.lifecycle('installed', site)).statusCode).toBe(204);
    const policy = String((await host.page(site)).headers['content-security-policy']);
    expect(policy.endsWith(`; frame-ancestors ${ancestors}`)).toBe(true);
  });
});
