import { Atlassian, generateState, OAuth2RequestError, UnexpectedResponseError } from 'arctic';
import { describe, expect, it } from 'vitest';
import { CALLBACK, CLIENT_ID, CLIENT_SECRET, CLOUD_ID, SCOPES } from '../wire/setup.ts';
import { listen } from '../wire/simulator.ts';
import { routeToSimulator } from './route-to-simulator.ts';

const sim = listen();
const scopes = SCOPES.split(' ');

/** What arctic addresses to auth.atlassian.com, which it has built in, ends at a world of the simulator. */
function connect() {
  const world = sim.world();
  routeToSimulator(world.base);
  return { world, atlassian: new Atlassian(CLIENT_ID, CLIENT_SECRET, CALLBACK) };
}

/** The browser's part: the autopilot answers, the callback gets state and code. */
async function callbackOf(address: URL): Promise<URL> {
  const answer = await fetch(address, { redirect: 'manual' });
  return new URL(answer.headers.get('location') ?? '');
}

describe('arctic, as published', () => {
  it('authorizes, exchanges, refreshes and comments', async () => {
    const { atlassian } = connect();
    const state = generateState();
    const callback = await callbackOf(atlassian.createAuthorizationURL(state, scopes));
    expect(callback.searchParams.get('state')).toBe(state);
    const tokens = await atlassian.validateAuthorizationCode(callback.searchParams.get('code') ?? '');
    expect(tokens.hasRefreshToken()).toBe(true);
    expect(tokens.scopes()).toEqual(scopes);
    const renewed = await atlassian.refreshAccessToken(tokens.refreshToken());
    expect(renewed.refreshToken()).not.toBe(tokens.refreshToken());

    const authorization = `Bearer ${renewed.accessToken()}`;
    const resources = await fetch('https://api.atlassian.com/oauth/token/accessible-resources', {
      headers: { authorization },
    });
    expect(await resources.json()).toMatchObject([{ id: CLOUD_ID, name: 'Acme' }]);
    const comment = await fetch(
      `https://api.atlassian.com/ex/jira/${CLOUD_ID}/rest/api/2/issue/ED-1/comment`,
      {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify({ body: 'written through arctic' }),
      },
    );
    expect([comment.status, await comment.json()]).toMatchObject([
      201,
      { author: { displayName: 'Mia Krystof' }, body: 'written through arctic' },
    ]);
  });

  it('is told invalid_request for a dead code, and access_denied for a wrong secret', async () => {
    const { world, atlassian } = connect();
    const code = await world.code();
    await atlassian.validateAuthorizationCode(code);
    await expect(atlassian.validateAuthorizationCode(code)).rejects.toMatchObject({
      code: 'invalid_request',
      description: 'authorization_code is invalid',
    });
    const misconfigured = new Atlassian(CLIENT_ID, 'wrong', CALLBACK);
    const refused = misconfigured.validateAuthorizationCode(await world.code());
    await expect(refused).rejects.toBeInstanceOf(OAuth2RequestError);
    await expect(refused).rejects.toMatchObject({ code: 'access_denied' });
  });

  it('does not understand the 403 of a dead refresh token, as with the real service', async () => {
    const { atlassian } = connect();
    const refused = atlassian.refreshAccessToken('never-given-out');
    await expect(refused).rejects.toBeInstanceOf(UnexpectedResponseError);
    await expect(refused).rejects.toMatchObject({ status: 403 });
  });
});
