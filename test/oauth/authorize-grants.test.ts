import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../simulator/world/durations.ts';
import {
  authorizeAddress,
  type Browser,
  CALLBACK,
  cloudIdOf,
  eventsOf,
  lastRefusal,
  openWorld,
} from './browser.ts';

type Opened = ReturnType<typeof openWorld>;

async function acceptAt(browser: Browser, site: string, changes: Record<string, string | undefined> = {}) {
  const page = await browser.follow(await browser.get(authorizeAddress(changes)));
  const visit = await browser.send(page, { decision: 'accept', cloud_id: cloudIdOf(page, site) });
  return new URL(visit.location).searchParams.get('code') ?? '';
}

async function askForTokens({ simulator }: Opened, parameters: Record<string, string>) {
  const { client_id = 'demo' } = parameters;
  const answer = await simulator.app.inject({
    method: 'POST',
    url: '/auth.atlassian.com/oauth/token',
    payload: { client_id, client_secret: `${client_id}-secret`, ...parameters },
  });
  return { status: answer.statusCode, body: answer.json() };
}

const exchange = (opened: Opened, code: string, more: Record<string, string> = {}) =>
  askForTokens(opened, { grant_type: 'authorization_code', code, redirect_uri: CALLBACK, ...more });

async function sitesOf({ simulator }: Opened, accessToken: string): Promise<string[]> {
  const answer = await simulator.app.inject({
    url: '/api.atlassian.com/oauth/token/accessible-resources',
    headers: { authorization: `Bearer ${accessToken}` },
  });
  return answer
    .json<{ name: string }[]>()
    .map(({ name }) => name)
    .sort();
}

async function openAs(email: string, dials: Record<string, string> = {}) {
  const opened = openWorld({ dials });
  const browser = opened.browser();
  await browser.signIn(email);
  return { ...opened, browser, opened };
}

describe('a grant of account-level access', () => {
  it('lets the token of the first consent reach the site of the second', async () => {
    const { browser, opened } = await openAs('asha@example.com');
    const first = await exchange(opened, await acceptAt(browser, 'Acme'));
    await acceptAt(browser, 'Beta');
    expect(await sitesOf(opened, first.body.access_token)).toEqual(['Acme', 'Beta & Sons']);
  });

  it('is a new one after it was revoked', async () => {
    const { browser, opened, world } = await openAs('mark@example.com');
    const first = await exchange(opened, await acceptAt(browser, 'Acme'));
    const list = await browser.get('http://127.0.0.1:4400/id.atlassian.com/manage-profile/apps');
    await browser.send(list, {});
    await acceptAt(browser, 'Acme');
    const [before, after] = eventsOf(world, 'grant.consented');
    expect(after?.grantId).not.toBe(before?.grantId);
    const refresh = { grant_type: 'refresh_token', refresh_token: first.body.refresh_token };
    expect((await askForTokens(opened, refresh)).status).toBe(403);
  });
});

describe('a grant of resource-level access', () => {
  it('gives each consent a token for its own site only', async () => {
    const { browser, opened } = await openAs('asha@example.com');
    const app = { client_id: 'one-site' };
    const wanted = { ...app, scope: 'read:jira-work' };
    const acme = await exchange(opened, await acceptAt(browser, 'Acme', wanted), app);
    const beta = await exchange(opened, await acceptAt(browser, 'Beta', wanted), app);
    expect(await sitesOf(opened, acme.body.access_token)).toEqual(['Acme']);
    expect(await sitesOf(opened, beta.body.access_token)).toEqual(['Beta & Sons']);
  });
});

describe('a second consent', () => {
  it.each([
    ['own-chain', 200],
    ['replaces-chain', 403],
  ])('leaves the refresh token of the first as the dial says: %s', async (position, status) => {
    const { browser, opened } = await openAs('mark@example.com', { 'oauth.secondConsent': position });
    const first = await exchange(opened, await acceptAt(browser, 'Acme'));
    await exchange(opened, await acceptAt(browser, 'Acme'));
    const refresh = { grant_type: 'refresh_token', refresh_token: first.body.refresh_token };
    expect((await askForTokens(opened, refresh)).status).toBe(status);
  });
});

describe('an authorization code', () => {
  it('is bound to the code challenge', async () => {
    const { browser, opened } = await openAs('mark@example.com');
    const verifier = 'a-verifier-of-at-least-forty-three-characters-x';
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    const pkce = { code_challenge: challenge, code_challenge_method: 'S256' };
    const code = await acceptAt(browser, 'Acme', pkce);
    expect((await exchange(opened, code, { code_verifier: 'another' })).status).toBe(400);
    expect((await exchange(opened, code, { code_verifier: verifier })).status).toBe(200);
  });

  it('is bound to the resource, whose exchange fails', async () => {
    const { browser, opened } = await openAs('mark@example.com');
    const code = await acceptAt(browser, 'Acme', { resource: 'https://mcp.example.com' });
    const { body } = await exchange(opened, code);
    expect(body).toEqual({
      error: 'invalid_target',
      error_description: 'Incorrect resource parameters',
    });
  });

  it('lives for ten minutes, and is known as late for as long again', async () => {
    const { browser, opened, world } = await openAs('mark@example.com');
    const late = await acceptAt(browser, 'Acme');
    world.clock.advance(10 * MINUTE - 1);
    expect((await exchange(opened, await acceptAt(browser, 'Acme'))).status).toBe(200);
    world.clock.advance(1);
    expect((await exchange(opened, late)).status).toBe(400);
    expect(lastRefusal(world)?.condition).toBe('codeExpired');
  });
});
