import { spec } from 'pactum';
import { describe, expect, it } from 'vitest';
import { answerSchema, BY_THE_SPECIFICATION } from './contract-schema.ts';
import { CALLBACK, CLIENT_ID, CLIENT_SECRET, SCOPES } from './setup.ts';
import { listen } from './simulator.ts';
import type { Tokens } from './test-world.ts';

const sim = listen();
const success = answerSchema('exchangeToken', 200);
const challenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';
const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
const publicClient = 'Public000000000000000000000000000';
const publicCallback = 'http://127.0.0.1:31415/callback';

describe('POST /oauth/token, how it may be asked', () => {
  it('takes JSON with the credentials in the body', async () => {
    const world = sim.world();
    const body = await world.exchange();
    await spec()
      .post(world.token)
      .withJson(body)
      .expectStatus(200)
      .expectJsonSchema(success, BY_THE_SPECIFICATION);
  });

  it('takes a form with the credentials in the body', async () => {
    const world = sim.world();
    const body = await world.exchange();
    await spec()
      .post(world.token)
      .withForm(body)
      .expectStatus(200)
      .expectJsonSchema(success, BY_THE_SPECIFICATION);
  });

  it('takes HTTP Basic beside a form without credentials', async () => {
    const world = sim.world();
    const form = { grant_type: 'authorization_code', code: await world.code(), redirect_uri: CALLBACK };
    await spec().post(world.token).withAuth(CLIENT_ID, CLIENT_SECRET).withForm(form).expectStatus(200);
  });

  it('takes HTTP Basic beside JSON without credentials', async () => {
    const world = sim.world();
    const json = { grant_type: 'authorization_code', code: await world.code(), redirect_uri: CALLBACK };
    await spec().post(world.token).withAuth(CLIENT_ID, CLIENT_SECRET).withJson(json).expectStatus(200);
  });

  it('takes a public client without a secret, for its code verifier', async () => {
    const world = sim.world();
    const code = await world.code({
      client_id: publicClient,
      redirect_uri: publicCallback,
      code_challenge: challenge,
      code_challenge_method: 'S256',
    });
    const json = {
      grant_type: 'authorization_code',
      client_id: publicClient,
      code,
      redirect_uri: publicCallback,
      code_verifier: verifier,
    };
    await spec().post(world.token).withJson(json).expectStatus(200);
  });

  it('is served at the older host accounts.atlassian.com as well', async () => {
    const world = sim.world();
    const form = await world.exchange();
    await spec().post(world.at('accounts.atlassian.com', '/oauth/token')).withForm(form).expectStatus(200);
  });

  it('takes a media type in any case and with parameters', async () => {
    const world = sim.world();
    const body = JSON.stringify(await world.exchange());
    await spec()
      .post(world.token)
      .withHeaders('content-type', 'Application/JSON; charset=UTF-8')
      .withBody(body)
      .expectStatus(200);
  });
});

describe('POST /oauth/token, what it answers', () => {
  it('gives a bearer token for an hour and a refresh token, with the granted scopes', async () => {
    const world = sim.world();
    const answer = await spec()
      .post(world.token)
      .withJson(await world.exchange())
      .expectStatus(200)
      .expectHeader('content-type', 'application/json')
      .expectHeader('cache-control', 'no-cache, no-store, max-age=0, must-revalidate')
      .expectJsonLike({ token_type: 'Bearer', expires_in: 3600, scope: SCOPES });
    const { access_token, refresh_token } = answer.body as Tokens;
    expect(Object.keys(answer.body)).toEqual([
      'access_token',
      'refresh_token',
      'token_type',
      'expires_in',
      'scope',
    ]);
    for (const one of [access_token, refresh_token]) {
      expect(one.split('.')).toHaveLength(3);
      expect(one.length).toBeGreaterThan(2_000);
      expect(one.length).toBeLessThan(3_100);
    }
  });

  it('gives no refresh token without offline_access', async () => {
    const world = sim.world();
    const code = await world.code({ scope: 'read:me' });
    const answer = await spec()
      .post(world.token)
      .withJson(await world.exchange({ code }))
      .expectStatus(200);
    expect(Object.keys(answer.body)).toEqual(['access_token', 'token_type', 'expires_in', 'scope']);
  });

  it('spells the token type as the dial says', async () => {
    const world = sim.world({ dials: { 'oauth.tokenTypeCase': 'bearer' } });
    await spec()
      .post(world.token)
      .withJson(await world.exchange())
      .expectJsonLike({ token_type: 'bearer' });
  });

  it('gives another refresh token at every refresh', async () => {
    const world = sim.world();
    const first = await world.tokens();
    const second = await world.refresh(first.refresh_token);
    const third = await world.refresh(second.body.refresh_token);
    const all = [first.refresh_token, second.body.refresh_token, third.body.refresh_token];
    expect(new Set(all).size).toBe(3);
    expect([second.status, third.status]).toEqual([200, 200]);
  });
});

describe('The access token', () => {
  it('is an RS256 JWT about the app, the account and the hour', async () => {
    const world = sim.world();
    const { access_token } = await world.tokens();
    const [header = '', claims = ''] = access_token.split('.');
    const read = (part: string): Record<string, unknown> =>
      JSON.parse(Buffer.from(part, 'base64url').toString());
    expect(read(header)).toMatchObject({ alg: 'RS256', kid: expect.any(String) });
    const issuedAt = world.world.clock.now() / 1000;
    expect(read(claims)).toMatchObject({
      iss: world.at('auth.atlassian.com', ''),
      aud: CLIENT_ID,
      sub: '112233aa-bb11-cc22-33dd-445566abcabc',
      jti: expect.any(String),
      iat: issuedAt,
      exp: issuedAt + 3600,
    });
  });

  it('lives on when its refresh token is rotated', async () => {
    const world = sim.world();
    const first = await world.tokens();
    await world.refresh(first.refresh_token);
    await spec()
      .get(world.at('api.atlassian.com', '/me'))
      .withBearerToken(first.access_token)
      .expectStatus(200);
  });
});
