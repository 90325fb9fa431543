import { describe, expect, test } from 'vitest';
import { createSimulator } from '../../simulator/index.ts';
import { adopt, findAccount } from '../../simulator/world/directory.ts';
import type { World } from '../../simulator/world/world.ts';

const CALLBACK = 'http://localhost:4500/callback';
const SCOPES = ['read:me', 'read:jira-work', 'offline_access'];

/** A world in which Rohit's and Mark's app is granted by autopilot. */
function startCloud(setup: { accessType?: 'resource-level'; dials?: Record<string, string> } = {}) {
  const simulator = createSimulator({ onBug: (error) => expect.unreachable(error.message) });
  const world = simulator.worlds.create('default', {
    accounts: [
      { handle: 'rohit', name: 'Rohit' },
      { handle: 'mark', name: 'Mark' },
    ],
    sites: [{ handle: 'acme', cloudId: '11111111-1111-4111-8111-111111111111' }],
    apps: [
      {
        handle: 'demo',
        name: 'Demo',
        clientId: 'demo-id',
        clientSecret: 'demo-secret',
        sharing: 'sharing',
        callbackUrls: [CALLBACK],
        scopes: SCOPES.slice(0, 2),
        accessType: setup.accessType,
      },
    ],
    dials: setup.dials,
  });
  const control = async (method: 'POST' | 'PUT', path: string, payload: object) =>
    simulator.app.inject({ method, url: `/_control/worlds/default${path}`, payload });
  const token = async (payload: object) => {
    const answer = await simulator.app.inject({
      method: 'POST',
      url: '/auth.atlassian.com/oauth/token',
      payload: { client_id: 'demo-id', client_secret: 'demo-secret', ...payload },
    });
    return { status: answer.statusCode, body: answer.json() };
  };
  const code = async (account: string) => {
    await control('PUT', '/autopilot', { account, sites: ['acme'], decision: 'accept' });
    const query = new URLSearchParams({
      client_id: 'demo-id',
      redirect_uri: CALLBACK,
      response_type: 'code',
    });
    query.set('scope', SCOPES.join(' '));
    const answer = await simulator.app.inject(`/auth.atlassian.com/authorize?${query}`);
    return new URL(String(answer.headers.location)).searchParams.get('code') ?? '';
  };
  const exchange = async (sent: string) =>
    token({ grant_type: 'authorization_code', code: sent, redirect_uri: CALLBACK });
  const connect = async (account: string) => (await exchange(await code(account))).body;
  const refresh = (refreshToken: string) =>
    token({ grant_type: 'refresh_token', refresh_token: refreshToken });
  const sites = async (accessToken: string) =>
    simulator.app.inject({
      url: '/api.atlassian.com/oauth/token/accessible-resources',
      headers: { authorization: `Bearer ${accessToken}` },
    });
  return { world, control, token, code, exchange, connect, refresh, sites };
}

const refused = { status: 403, body: { error: 'unauthorized_client' } };
const days = (world: World, count: number) => world.clock.advance(count * 86_400_000);

describe('POST /apps/{clientId}/uninstall', () => {
  test('ends the access of everybody for good, even when somebody else consents again', async () => {
    const { connect, control, refresh, sites } = startCloud({ accessType: 'resource-level' });
    const mark = await connect('mark');
    await control('POST', '/apps/demo/uninstall', { cloudId: 'acme' });
    await connect('rohit');
    expect(await refresh(mark.refresh_token)).toMatchObject(refused);
    expect((await sites(mark.access_token)).statusCode).toBe(401);
  });
});

describe('POST /oauth/token', () => {
  test('refuses a resource beside a refresh token, and does not rotate', async () => {
    const { connect, refresh, token } = startCloud();
    const { refresh_token } = await connect('mark');
    const answer = await token({ grant_type: 'refresh_token', refresh_token, resource: 'https://x.example' });
    expect(answer).toMatchObject({ status: 400, body: { error: 'invalid_target' } });
    expect(await refresh(refresh_token)).toMatchObject({ status: 200 });
  });

  test.each([
    ['family', 200],
    ['grant', 403],
  ])('with oauth.breachEnds at %s, a reused token leaves the other consent at %d', async (position, status) => {
    const { connect, refresh, world } = startCloud({ dials: { 'oauth.breachEnds': position } });
    const first = await connect('mark');
    const second = await connect('mark');
    await refresh(first.refresh_token);
    world.clock.advance(600_000);
    expect(await refresh(first.refresh_token)).toMatchObject(refused);
    expect(await refresh(second.refresh_token)).toMatchObject({ status });
  });

  test('counts the 365 days of the dial from the consent, not from the exchange', async () => {
    const { code, exchange, refresh, world } = startCloud({ dials: { 'oauth.absoluteExpiry': '365-days' } });
    const consented = await code('mark');
    world.clock.advance(9 * 60_000);
    let { body } = await exchange(consented);
    for (let month = 1; month <= 12; month += 1) {
      days(world, 30);
      ({ body } = await refresh(body.refresh_token));
    }
    world.clock.advance(5 * 86_400_000 - 5 * 60_000);
    expect(await refresh(body.refresh_token)).toMatchObject(refused);
  });

  test('gives no token to a service account that is deactivated', async () => {
    const { control, token, world } = startCloud();
    await control('POST', '/accounts', { handle: 'robot', name: 'Robot' });
    await control('POST', '/apps', {
      handle: 'nightly',
      name: 'Nightly',
      kind: 'service-account',
      account: 'robot',
      sites: ['acme'],
      clientId: 'nightly-id',
      clientSecret: 'nightly-secret',
      scopes: ['read:jira-work'],
    });
    const credentials = { client_id: 'nightly-id', client_secret: 'nightly-secret' };
    const ask = () => token({ grant_type: 'client_credentials', ...credentials });
    expect(await ask()).toMatchObject({ status: 200 });
    const robot = findAccount(world, 'robot');
    if (robot) adopt(world, robot).status = 'inactive';
    expect(await ask()).toMatchObject({ status: 401, body: { error: 'access_denied' } });
  });

  test('takes no code after two minutes where the dial says so', async () => {
    const { code, exchange, world } = startCloud({ dials: { 'oauth.codeLifetime': 'two-minutes' } });
    const late = await code('mark');
    world.clock.advance(120_000);
    expect(await exchange(late)).toMatchObject({ status: 400, body: { error: 'invalid_request' } });
  });
});
