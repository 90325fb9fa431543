import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { connectState } from '../../simulator/connect/state.ts';
import { canonicalRequest } from '../../simulator/connect/tokens/query-hash.ts';
import { findAccount } from '../../simulator/world/directory.ts';
import type { World } from '../../simulator/world/world.ts';
import { lastRefusal } from '../oauth/browser.ts';
import {
  APP,
  APP_KEY,
  BASE,
  descriptor,
  formTokenOf,
  openSite,
  orders,
  SITE,
  signedIn,
  withApp,
} from './pages-site.ts';

const PAGE = `${SITE}/plugins/servlet/ac/${APP_KEY}/board`;

/** Claims of a JWT whose signature is the installation's. */
function verified(world: World, jwt: string): Record<string, unknown> {
  const [installation] = connectState(world).installations.values();
  const [header = '', payload = '', signature] = jwt.split('.');
  const expected = createHmac('sha256', installation?.sharedSecret ?? '').update(`${header}.${payload}`);
  expect(signature).toBe(expected.digest('base64url'));
  return JSON.parse(Buffer.from(payload, 'base64url').toString());
}

describe('GET /plugins/servlet/ac/{appKey}/{moduleKey}', () => {
  it('frames the app’s page at an address that is signed for the person', async () => {
    const { admin, world } = await withApp();
    const visit = await admin.get(PAGE);
    expect(visit.status).toBe(200);
    const src = new URL(visit.page.querySelector('iframe')?.attributes.src ?? '');
    expect(src.origin + src.pathname).toBe(`${APP}/board`);
    const { jwt = '', ...parameters } = Object.fromEntries(src.searchParams);
    expect(parameters).toMatchObject({ mode: 'a b', project: '', xdm_e: BASE, cp: '', loc: 'en-US' });
    const claims = verified(world, jwt);
    const [installation] = connectState(world).installations.values();
    expect(claims.iss).toBe(installation?.clientKey);
    expect(claims.sub).toBe(findAccount(world, 'asha')?.accountId);
    const canonical = canonicalRequest({ method: 'GET', path: src.pathname + src.search });
    expect(claims.qsh).toBe(createHash('sha256').update(canonical).digest('hex'));
  });

  it('lets the page frame that app alone, and run the host’s script alone', async () => {
    const { admin } = await withApp();
    const { headers } = await admin.get(PAGE);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain(`; frame-src ${APP}; connect-src ${SITE}/; `);
    expect(policy).toContain(`; script-src ${SITE}/atlassian-connect/host.js; `);
  });

  it('frames no app whose address would be more than one word of the policy', async () => {
    const site = openSite();
    site.app.descriptor = { ...descriptor, baseUrl: 'https://a;script-src.example.com' };
    const { admin } = await withApp(site);
    const visit = await admin.get(PAGE);
    expect(visit.status).toBe(200);
    expect(visit.headers['content-security-policy']).not.toContain('example.com');
  });

  it.each([
    ['board', 200],
    ['settings', 403],
    ['nothing', 404],
    ['panel', 200],
  ])('shows a member the page %s with status %i', async (moduleKey, status) => {
    const site = await withApp();
    const page = `${SITE}/plugins/servlet/ac/${APP_KEY}/${moduleKey}`;
    expect((await signedIn(site, 'rohit', page)).visit.status).toBe(status);
  });

  it('says so when the app is disabled, and when it is gone', async () => {
    const { admin, world } = await withApp();
    await orders(admin, { order: 'disable', app_key: APP_KEY });
    expect((await admin.get(PAGE)).status).toBe(403);
    expect(lastRefusal(world)?.condition).toBe('appPageOfDisabled');
    await orders(admin, { order: 'uninstall', app_key: APP_KEY });
    expect((await admin.get(PAGE)).status).toBe(404);
    expect(lastRefusal(world)?.condition).toBe('appNotAtSite');
  });
});

describe('GET /browse/{issueKey}', () => {
  it('shows an issue and the panels of apps, which are told the issue', async () => {
    const site = await withApp();
    const { visit } = await signedIn(site, 'rohit', `${SITE}/browse/ED-1`);
    expect(visit.status).toBe(200);
    expect(visit.text).not.toContain('<b>headline');
    const frame = visit.page.querySelector('iframe');
    expect(new URL(frame?.attributes.src ?? '').searchParams.get('issue')).toBe('ED-1');
    expect(JSON.parse(frame?.attributes['data-context'] ?? '')).toMatchObject({
      jira: { issue: { key: 'ED-1' } },
    });
  });

  it('is 404 for an issue that is not there', async () => {
    const site = await withApp();
    expect((await signedIn(site, 'rohit', `${SITE}/browse/ED-9`)).visit.status).toBe(404);
  });
});

describe('POST /plugins/servlet/ac/{appKey}/{moduleKey}', () => {
  it('makes a context token: of the person, of no request, for fifteen minutes', async () => {
    const { admin, world } = await withApp();
    const form_token = formTokenOf(await admin.get(PAGE));
    const answer = await admin.post(PAGE, { form_token, issue: 'ED-1' });
    const { iat, exp, ...claims } = verified(world, JSON.parse(answer.text).token);
    const [installation] = connectState(world).installations.values();
    expect(claims).toMatchObject({
      iss: installation?.clientKey,
      sub: findAccount(world, 'asha')?.accountId,
      qsh: 'context-qsh',
      context: { jira: { issue: { key: 'ED-1' } } },
    });
    expect(Number(exp) - Number(iat)).toBe(900);
  });

  it('gives none to whoever lacks the form token, or for an issue that is hidden or made up', async () => {
    const { admin, world } = await withApp();
    expect((await admin.post(PAGE, { issue: 'ED-1' })).status).toBe(403);
    const form_token = formTokenOf(await admin.get(PAGE));
    const answer = await admin.post(PAGE, { form_token, issue: 'ED-9' });
    expect(verified(world, JSON.parse(answer.text).token).context).not.toHaveProperty('jira');
  });
});

describe('AP.request, as the product’s page sends it', () => {
  const MYSELF = `${SITE}/rest/api/3/myself`;

  it('acts as the person within the app’s scopes', async () => {
    const site = await withApp();
    const { browser, visit } = await signedIn(site, 'rohit', PAGE);
    const headers = { 'ap-client-key': APP_KEY, 'x-form-token': formTokenOf(visit) };
    const answer = await browser.get(MYSELF, headers);
    expect([answer.status, JSON.parse(answer.text).displayName]).toEqual([200, 'Rohit Sharma']);
    const comment = await browser.post(`${SITE}/rest/api/3/issue/ED-1/comment`, {}, headers);
    expect(comment.status).toBe(403);
  });

  it.each([
    ['without the form token', { 'ap-client-key': APP_KEY }],
    ['with a made-up form token', { 'ap-client-key': APP_KEY, 'x-form-token': 'x' }],
    ['by a session alone', {}],
  ])('is nobody’s %s', async (_, headers) => {
    const site = await withApp();
    const { browser } = await signedIn(site, 'rohit', PAGE);
    expect((await browser.get(MYSELF, headers as Record<string, string>)).status).toBe(401);
  });
});

describe('GET /all.js', () => {
  it.each([
    `${BASE}/connect-cdn.atl-paas.net/all.js`,
    `${SITE}/atlassian-connect/all.js`,
    `${SITE}/wiki/atlassian-connect/all.js`,
    `${SITE}/atlassian-connect/host.js`,
  ])('is a script of ASCII at %s', async (address) => {
    const { browser } = await withApp();
    const { status, headers, text } = await browser().get(address);
    expect([status, headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8']);
    expect(text).toMatch(/^[\t\n\x20-\x7e]+$/);
  });

  it('is not at a site that is not there', async () => {
    const { browser } = await withApp();
    expect((await browser().get(`${BASE}/nobody.atlassian.net/atlassian-connect/all.js`)).status).toBe(404);
  });
});
