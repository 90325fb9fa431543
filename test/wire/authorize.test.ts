import { spec } from 'pactum';
import { describe, expect, it } from 'vitest';
import { CALLBACK } from './setup.ts';
import { listen } from './simulator.ts';

const sim = listen();

/** `/error?...` of id.atlassian.com, as name and words. */
const errorOf = (address: URL) => ({
  path: address.pathname.replace(/^\/~[^/]+/, ''),
  error: address.searchParams.get('error'),
  description: address.searchParams.get('error_description'),
});

describe('GET /authorize with nobody signed in', () => {
  it.each([
    ['a registered client', {}],
    ['a client that does not exist', { client_id: 'Nobody' }],
    ['a redirect_uri that is not registered', { redirect_uri: 'https://evil.example.com' }],
  ])('leads %s to the login page, with the whole request in continue', async (_, changes) => {
    const world = sim.world();
    world.signsIn(undefined);
    const asked = world.authorizeAddress(changes);
    const address = await world.authorize(changes);
    expect(`${address.origin}${address.pathname}`).toBe(world.at('id.atlassian.com', '/login'));
    expect(address.searchParams.get('continue')).toBe(asked);
  });
});

describe('GET /authorize, accepted', () => {
  it('returns state and code to the callback, in this order', async () => {
    const address = await sim.world().authorize();
    expect(address.href).toMatch(/^https:\/\/app\.example\.com\/callback\?state=of-this-browser&code=/);
  });

  it('gives a code that is a JWT of the type AUTH_CODE', async () => {
    const code = await sim.world().code();
    const [header = '', claims = ''] = code.split('.');
    expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toMatchObject({ alg: 'HS256' });
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
      iss: 'auth.atlassian.com',
      'https://id.atlassian.com/atl_token_type': 'AUTH_CODE',
    });
  });

  it.each([
    ['audience', undefined],
    ['prompt', undefined],
    ['state', undefined],
  ])('does without %s', async (name, value) => {
    const address = await sim.world().authorize({ [name]: value });
    expect(address.searchParams.get('code')).not.toBeNull();
    expect(address.searchParams.has('state')).toBe(name !== 'state');
  });

  it('echoes a state of any characters as it was', async () => {
    const state = 'a b&c=d%20é"<>\r\nSet-Cookie: x=y';
    const address = await sim.world().authorize({ state });
    expect(address.searchParams.get('state')).toBe(state);
  });

  it('is served at the older host accounts.atlassian.com as well', async () => {
    const world = sim.world();
    const { search } = new URL(world.authorizeAddress());
    await spec()
      .get(world.at('accounts.atlassian.com', `/authorize${search}`))
      .expectStatus(302)
      .expectHeaderContains('location', `${CALLBACK}?state=`);
  });
});

describe('GET /authorize, denied', () => {
  it.each([
    ['yes', 'of-this-browser'],
    ['no', null],
  ])('says so at the callback, and echoes the state at the dial %s: %s', async (position, state) => {
    const world = sim.world({ dials: { 'oauth.denyEchoesState': position } });
    world.signsIn('mia', 'deny');
    const address = await world.authorize();
    expect(address.href).toContain(
      `${CALLBACK}?error=access_denied&error_description=User%20did%20not%20authorize%20the%20request`,
    );
    expect(address.searchParams.get('state')).toBe(state);
    expect(address.searchParams.get('code')).toBeNull();
  });
});

describe('GET /authorize, refused on the error page and never at the app', () => {
  const malformed = { error: 'invalid_request', description: 'Incorrect request parameters' };
  const uri = 'https://app.example.com/callback/';
  it.each([
    [
      'an unregistered redirect_uri',
      { redirect_uri: uri },
      'authorizeRedirectMismatch',
      {
        error: 'unauthorized_client',
        description: `redirect_uri is not registered for client: ${uri}`,
      },
    ],
    ['no redirect_uri', { redirect_uri: undefined }, 'authorizeMalformed', malformed],
    ['no client_id', { client_id: undefined }, 'authorizeMalformed', malformed],
    ['response_type token', { response_type: 'token' }, 'authorizeResponseType', malformed],
    ['no response_type', { response_type: undefined }, 'authorizeResponseType', malformed],
    ['no scope', { scope: undefined }, 'authorizeScopeMissing', malformed],
    ['another audience', { audience: 'https://example.com' }, 'authorizeAudience', malformed],
    ['openid without audience', { audience: undefined, scope: 'openid' }, 'authorizeAudience', malformed],
    [
      'a plain code challenge',
      { code_challenge: 'x'.repeat(43), code_challenge_method: 'plain' },
      'authorizeCodeChallenge',
      malformed,
    ],
  ])('for %s', async (_, changes, condition, words) => {
    const world = sim.world();
    const address = await world.authorize(changes);
    expect(errorOf(address)).toEqual({ path: '/id.atlassian.com/error', ...words });
    expect(world.refusal()).toBe(condition);
    await spec().get(address.href).expectStatus(200).expectHeaderContains('content-type', 'text/html');
  });

  it('for a redirect_uri in the older words, with a tracking id', async () => {
    const world = sim.world({ dials: { 'oauth.words': 'auth0' } });
    const address = await world.authorize({ redirect_uri: uri });
    expect(errorOf(address).description).toBe(
      `Callback URL mismatch. ${uri} is not in the list of allowed callback URLs`,
    );
    expect(address.searchParams.get('tracking')).toMatch(/^[0-9a-f]{32}$/);
  });

  it.each([
    ['scheme', 'http://app.example.com/callback'],
    ['host', 'https://app.example.com.evil.example/callback'],
    ['port', 'https://app.example.com:443/callback'],
    ['case', 'https://app.example.com/Callback'],
    ['query', 'https://app.example.com/callback?x=1'],
    ['path', 'https://app.example.com/callback/../evil'],
    ['user', 'https://app.example.com@evil.example/callback'],
  ])('for a redirect_uri that differs in its %s', async (_, redirect_uri) => {
    const world = sim.world();
    expect(errorOf(await world.authorize({ redirect_uri })).error).toBe('unauthorized_client');
  });

  it.each([
    ['error-page', '/id.atlassian.com/error'],
    ['redirect', '/callback'],
  ])('for a scope that the app does not have, at the dial %s to %s', async (position, path) => {
    const world = sim.world({ dials: { 'oauth.scopeNotEnabled': position } });
    const address = await world.authorize({ scope: 'manage:jira-configuration' });
    expect(errorOf(address)).toMatchObject({ path, error: 'invalid_scope' });
  });

  it('for a missing state, where the dial wants one', async () => {
    const world = sim.world({ dials: { 'oauth.missingState': 'refused' } });
    expect(errorOf(await world.authorize({ state: undefined }))).toMatchObject(malformed);
  });
});

describe('GET /authorize, refused on a page of its own', () => {
  it('has nothing there for openid scopes', async () => {
    const world = sim.world();
    await spec()
      .get(world.authorizeAddress({ scope: 'openid read:me' }))
      .expectStatus(404)
      .expectBodyContains('Something went wrong')
      .expectBodyContains('There&#39;s nothing here');
  });

  it('is in development for whoever does not own the app', async () => {
    const [, ...others] = (sim.world().world.setup.apps ?? []).toReversed();
    const app = others.find((one) => one.handle === 'commenter');
    const world = sim.world({ apps: app ? [{ ...app, sharing: 'not-sharing', owner: 'mia' }] : [] });
    world.signsIn('rohit');
    await spec()
      .get(world.authorizeAddress())
      .expectStatus(403)
      .expectBodyContains('only the owner of this application may grant it access to their account.');
    world.signsIn('mia');
    expect((await world.authorize()).searchParams.has('code')).toBe(true);
  });

  it('asks for the site admin where the site blocks apps of its people', async () => {
    const sites = (sim.world().world.setup.sites ?? []).map((site) => ({
      ...site,
      userInstalledApps: 'blocked' as const,
    }));
    const world = sim.world({ sites });
    await spec()
      .get(world.authorizeAddress())
      .expectStatus(403)
      .expectBodyContains(
        'Your site admin must authorize this app for the site acme.atlassian.net before the app can access your account.',
      );
  });
});
