import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { CALLBACK, CLIENT_ID, SETUP } from '../wire/setup.ts';
import { listen } from '../wire/simulator.ts';
import type { TestWorld } from '../wire/test-world.ts';

const sim = listen();
const EVIL = `"><script>alert(1)</script><img src=x onerror=alert(2)>'<svg/onload=alert(3)>{{7*7}}&lt;`;

/** A page holds what was put into it as text: no element or attribute of it became one. */
function expectInert(html: string): void {
  const page = parse(html);
  expect(page.querySelectorAll('img, svg, iframe, object, embed, base, link')).toEqual([]);
  expect(
    page.querySelectorAll('*').filter((one) => Object.keys(one.attributes).some((name) => /^on/i.test(name))),
  ).toEqual([]);
  expect(
    page
      .querySelectorAll('script')
      .map((one) => one.text)
      .join(),
  ).not.toContain('alert');
}

const get = (address: string, cookie = '') => fetch(address, { headers: { cookie }, redirect: 'manual' });

async function post(address: string, form: Record<string, string>, headers: Record<string, string> = {}) {
  return fetch(address, { method: 'POST', body: new URLSearchParams(form), headers, redirect: 'manual' });
}

async function signIn(world: TestWorld, account = 'mia'): Promise<string> {
  world.signsIn(undefined);
  const answer = await post(world.at('id.atlassian.com', '/login'), { account_id: account });
  return answer.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
}

/** The consent page of an authorization request, as its address and its HTML. */
async function consentPage(world: TestWorld, cookie: string, changes: Record<string, string> = {}) {
  const address = (await get(world.authorizeAddress(changes), cookie)).headers.get('location') ?? '';
  const answer = await get(address, cookie);
  return { address, answer, html: await answer.text() };
}

describe('The pages', () => {
  it('escape names of apps, vendors, people and sites', async () => {
    const world = sim.world({
      accounts: [{ handle: 'mia', name: `Mia ${EVIL}`, email: 'mia@example.com' }],
      sites: [{ handle: 'acme', name: `Acme ${EVIL}` }],
      apps: (SETUP.apps ?? [])
        .filter((app) => app.handle === 'commenter')
        .map((app) => ({ ...app, name: `App ${EVIL}`, vendorName: EVIL, scopes: [...app.scopes, EVIL] })),
      issues: [],
    });
    const cookie = await signIn(world);
    const login = await (await get(world.at('id.atlassian.com', '/login'))).text();
    const consent = await consentPage(world, cookie, { state: EVIL });
    expect(consent.answer.status).toBe(200);
    for (const html of [login, consent.html]) {
      expect(parse(html).text).toContain('<script>alert(1)</script>');
      expectInert(html);
    }
    const transaction = parse(consent.html).querySelector('[name=transaction]')?.getAttribute('value') ?? '';
    const cloudId = parse(consent.html).querySelectorAll('option').at(-1)?.getAttribute('value') ?? '';
    const form = { transaction, decision: 'accept', cloud_id: cloudId };
    const accepted = await post(world.at('api.atlassian.com', '/oauth2/authorize/server/consent'), form, {
      cookie,
    });
    expect(accepted.status).toBe(302);
    expectInert(await (await get(world.at('id.atlassian.com', '/manage-profile/apps'), cookie)).text());
  });

  it.each([
    ['the error page', '/error', { error: EVIL, error_description: EVIL, tracking: EVIL }],
    ['the login page', '/login', { continue: `javascript:${EVIL}` }],
    ['the logout', '/logout', { continue: `data:text/html,${EVIL}` }],
  ])('escape what an address brings to %s', async (_, path, query) => {
    const world = sim.world();
    const answer = await get(world.at('id.atlassian.com', `${path}?${new URLSearchParams(query)}`));
    expectInert(await answer.text());
    expect([200, 302]).toContain(answer.status);
  });

  it('escape a redirect_uri that is not registered', async () => {
    const world = sim.world();
    const address = await world.authorize({ redirect_uri: `javascript:${EVIL}` });
    expect(address.pathname).toContain('/id.atlassian.com/error');
    const html = await (await get(address.href)).text();
    expectInert(html);
    expect(html).not.toContain('href="javascript:');
  });

  it('are neither framed nor kept, and run no script but their own', async () => {
    const world = sim.world();
    const cookie = await signIn(world);
    const { answer, html } = await consentPage(world, cookie);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-inline');
    expect(answer.headers.get('x-frame-options')).toBe('DENY');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(html).toContain('Simulation - not Atlassian');
  });
});

describe('An address to go on to', () => {
  it.each([
    'https://evil.example',
    '//evil.example',
    '\\\\evil.example',
    'https:evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    ' https://evil.example',
    'http://{own}@evil.example/',
    'http://{own}.evil.example/auth.atlassian.com/',
    'http://{own}/evil.example/',
    'http://{own}/~{world}/evil.example/',
    'http://{own}/~{world}/auth.atlassian.com/..//evil.example',
    'http://{own}/~{world}/auth.atlassian.com@evil.example/',
    'http://{own}/~other/auth.atlassian.com/authorize',
    'http://{own}/_control/worlds',
    'http://user:pass@{own}/~{world}/auth.atlassian.com/',
    'x'.repeat(5_000),
  ])('leads nobody elsewhere, neither at login nor at logout: %s', async (template) => {
    const world = sim.world();
    const own = new URL(world.base).host;
    const target = template.replace('{own}', own).replace('{world}', world.world.name);
    const query = new URLSearchParams({ continue: target });
    const login = world.at('id.atlassian.com', '/login');
    const answers = [
      await get(`${world.at('id.atlassian.com', '/logout')}?${query}`),
      await get(`${login}?${query}`),
      await post(login, { account_id: 'mia', continue: target }),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(302);
      expect(answer.headers.get('location')).toContain(`${world.base}/id.atlassian.com/error?`);
      expect(answer.headers.get('set-cookie')).toBeNull();
    }
  });

  it('with line breaks adds no header', async () => {
    const world = sim.world();
    const target = `${world.base}/auth.atlassian.com/authorize?a=\r\nSet-Cookie: evil=1\r\n\r\n<script>`;
    const answer = await post(world.at('id.atlassian.com', '/login'), {
      account_id: 'mia',
      continue: target,
    });
    expect(answer.headers.get('set-cookie')).not.toContain('evil');
    expect(answer.headers.get('location')).not.toMatch(/[\r\n]/);
  });
});

describe('A form', () => {
  it('of another origin signs nobody in and grants nothing', async () => {
    const world = sim.world();
    const cookie = await signIn(world);
    const { html } = await consentPage(world, cookie);
    const transaction = parse(html).querySelector('[name=transaction]')?.getAttribute('value') ?? '';
    const cloudId = parse(html).querySelectorAll('option').at(-1)?.getAttribute('value') ?? '';
    const form = { transaction, decision: 'accept', cloud_id: cloudId };
    const action = world.at('api.atlassian.com', '/oauth2/authorize/server/consent');
    const before = world.state();
    for (const origin of ['https://evil.example', 'null', `${new URL(world.base).origin}.evil.example`]) {
      expect((await post(action, form, { cookie, origin })).status).toBe(403);
      expect(
        (await post(world.at('id.atlassian.com', '/login'), { account_id: 'rohit' }, { origin })).status,
      ).toBe(403);
    }
    expect(world.state()).toEqual(before);
    expect((await post(action, form, { cookie, origin: new URL(world.base).origin })).status).toBe(302);
  });

  it('of another browser is of no use with somebody else’s transaction', async () => {
    const world = sim.world();
    const mia = await signIn(world);
    const { html, address } = await consentPage(world, mia);
    const rohit = await signIn(world, 'rohit');
    const transaction = parse(html).querySelector('[name=transaction]')?.getAttribute('value') ?? '';
    const action = world.at('api.atlassian.com', '/oauth2/authorize/server/consent');
    const answer = await post(action, { transaction, decision: 'accept', cloud_id: 'x' }, { cookie: rohit });
    expect(answer.headers.get('location')).toContain('/id.atlassian.com/error?');
    expect((await get(address, rohit)).headers.get('location')).toContain('/id.atlassian.com/error?');
    expect((await get(address, mia)).status).toBe(200);
  });

  it('sent twice grants once', async () => {
    const world = sim.world();
    const cookie = await signIn(world);
    const { html } = await consentPage(world, cookie);
    const transaction = parse(html).querySelector('[name=transaction]')?.getAttribute('value') ?? '';
    const cloud_id = parse(html).querySelectorAll('option').at(-1)?.getAttribute('value') ?? '';
    const action = world.at('api.atlassian.com', '/oauth2/authorize/server/consent');
    const [first, second] = [
      await post(action, { transaction, decision: 'accept', cloud_id }, { cookie }),
      await post(action, { transaction, decision: 'accept', cloud_id }, { cookie }),
    ];
    expect(first?.headers.get('location')).toContain(`${CALLBACK}?state=`);
    expect(second?.headers.get('location')).toContain('/id.atlassian.com/error?');
  });

  it('revokes no consent without the token of its session', async () => {
    const world = sim.world();
    const { refresh_token } = await world.tokens();
    const cookie = await signIn(world);
    const action = world.at('id.atlassian.com', '/manage-profile/apps');
    for (const form_token of ['', 'guess']) {
      expect((await post(action, { client_id: CLIENT_ID, form_token }, { cookie })).status).toBe(403);
    }
    expect((await post(action, { client_id: CLIENT_ID })).status).toBe(403);
    expect((await world.refresh(refresh_token)).status).toBe(200);
  });
});
