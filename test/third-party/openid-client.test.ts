import * as client from 'openid-client';
import { describe, expect, it } from 'vitest';
import { CALLBACK, CLIENT_ID, CLIENT_SECRET, SCOPES } from '../wire/setup.ts';
import { listen } from '../wire/simulator.ts';
import type { TestWorld } from '../wire/test-world.ts';

const sim = listen();

/** By discovery at the simulator's own address; plain HTTP has to be allowed to it in so many words. */
function discover(world: TestWorld, authentication?: client.ClientAuth): Promise<client.Configuration> {
  return client.discovery(
    new URL(world.at('auth.atlassian.com', '/.well-known/openid-configuration')),
    CLIENT_ID,
    CLIENT_SECRET,
    authentication,
    { execute: [client.allowInsecureRequests] },
  );
}

/** Sends the browser off and takes what comes back to the callback. */
async function authorize(configuration: client.Configuration, more: Record<string, string> = {}) {
  const parameters = {
    redirect_uri: CALLBACK,
    scope: SCOPES,
    audience: 'api.atlassian.com',
    prompt: 'consent',
  };
  const address = client.buildAuthorizationUrl(configuration, { ...parameters, ...more });
  const answer = await fetch(address, { redirect: 'manual' });
  return new URL(answer.headers.get('location') ?? '');
}

describe('openid-client, as published', () => {
  it.each([
    ['the secret in the body', client.ClientSecretPost(CLIENT_SECRET)],
    ['HTTP Basic', client.ClientSecretBasic(CLIENT_SECRET)],
  ])('discovers, authorizes with PKCE, exchanges and refreshes with %s, and reads resources', async (_, authentication) => {
    const world = sim.world();
    const configuration = await discover(world, authentication);
    const verifier = client.randomPKCECodeVerifier();
    const state = client.randomState();
    const callback = await authorize(configuration, {
      state,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    const tokens = await client.authorizationCodeGrant(configuration, callback, {
      pkceCodeVerifier: verifier,
      expectedState: state,
    });
    const renewed = await client.refreshTokenGrant(configuration, tokens.refresh_token ?? '');
    expect(renewed.refresh_token).not.toBe(tokens.refresh_token);
    expect(renewed.expiresIn()).toBeLessThanOrEqual(3600);
    const resources = await client.fetchProtectedResource(
      configuration,
      renewed.access_token,
      new URL(world.at('api.atlassian.com', '/oauth/token/accessible-resources')),
      'GET',
    );
    expect(await resources.json()).toMatchObject([{ name: 'Acme' }]);
    const comment = await client.fetchProtectedResource(
      configuration,
      renewed.access_token,
      new URL(world.gateway('/rest/api/2/issue/ED-1/comment')),
      'POST',
      JSON.stringify({ body: 'written through openid-client' }),
      new Headers({ 'content-type': 'application/json' }),
    );
    expect([comment.status, await comment.json()]).toMatchObject([
      201,
      { author: { displayName: 'Mia Krystof' } },
    ]);
  });

  it('is told of a refused consent', async () => {
    const world = sim.world();
    world.signsIn('mia', 'deny');
    const configuration = await discover(world);
    const state = client.randomState();
    const callback = await authorize(configuration, { state });
    await expect(
      client.authorizationCodeGrant(configuration, callback, { expectedState: state }),
    ).rejects.toMatchObject({
      error: 'access_denied',
      error_description: 'User did not authorize the request',
    });
  });

  it('is told of a dead refresh token in both generations of words', async () => {
    for (const [words, error] of [
      ['current', 'unauthorized_client'],
      ['auth0', 'invalid_grant'],
    ] as const) {
      const configuration = await discover(sim.world({ dials: { 'oauth.words': words } }));
      await expect(client.refreshTokenGrant(configuration, 'never-given-out')).rejects.toMatchObject({
        error,
        status: 403,
      });
    }
  });

  it('finds the claims of the person at the userinfo endpoint, checked against the subject', async () => {
    const world = sim.world();
    const configuration = await discover(world);
    const { access_token } = await world.tokens();
    const subject = '112233aa-bb11-cc22-33dd-445566abcabc';
    const claims = await client.fetchUserInfo(configuration, access_token, subject);
    expect(claims).toMatchObject({ sub: subject, email: 'mia@example.com' });
  });

  it('gets a token for a service account', async () => {
    const world = sim.world();
    const configuration = await client.discovery(
      new URL(world.at('auth.atlassian.com', '/.well-known/openid-configuration')),
      'Service00000000000000000000000000',
      'secret-of-the-service',
      undefined,
      { execute: [client.allowInsecureRequests] },
    );
    const tokens = await client.clientCredentialsGrant(configuration);
    expect(tokens.refresh_token).toBeUndefined();
  });
});
