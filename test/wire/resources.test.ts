import { spec } from 'pactum';
import { describe, expect, it } from 'vitest';
import { answerSchema, BY_THE_SPECIFICATION } from './contract-schema.ts';
import { CLIENT_ID, CLOUD_ID, OTHER_CLOUD_ID } from './setup.ts';
import { listen } from './simulator.ts';

const sim = listen();
const AVATAR = 'https://site-admin-avatar-cdn.prod.public.atl-paas.net/avatars/240/flag.png';
/** As it was pasted in public, in full. */
const METADATA =
  '{"issuer":"https://auth.atlassian.com","authorization_endpoint":"https://auth.atlassian.com/authorize","token_endpoint":"https://auth.atlassian.com/oauth/token","device_authorization_endpoint":"https://auth.atlassian.com/oauth/device/code","userinfo_endpoint":"https://auth.atlassian.com/userinfo","mfa_challenge_endpoint":"https://auth.atlassian.com/mfa/challenge","jwks_uri":"https://auth.atlassian.com/.well-known/jwks.json","registration_endpoint":"https://auth.atlassian.com/oidc/register","revocation_endpoint":"https://auth.atlassian.com/oauth/revoke","scopes_supported":["openid","profile","offline_access","name","given_name","family_name","nickname","email","email_verified","picture","created_at","identities","phone","address"],"response_types_supported":["code","token","id_token","code token","code id_token","token id_token","code token id_token"],"code_challenge_methods_supported":["S256"],"response_modes_supported":["query","fragment","form_post"],"subject_types_supported":["public"],"id_token_signing_alg_values_supported":["HS256","RS256"],"token_endpoint_auth_methods_supported":["client_secret_basic","client_secret_post"],"claims_supported":["aud","auth_time","created_at","email","email_verified","exp","family_name","given_name","iat","identities","iss","name","nickname","phone_number","picture","sub"],"request_uri_parameter_supported":false,"request_parameter_supported":false}';
const unauthorized = { code: 401, message: 'Unauthorized' };

describe.each([
  'api.atlassian.com',
  'auth.atlassian.com',
])('GET /oauth/token/accessible-resources at %s', (host) => {
  const path = '/oauth/token/accessible-resources';

  it('lists a site once for each product that the scopes are about', async () => {
    const world = sim.world();
    const { access_token } = await world.tokens({
      scope: 'read:jira-work write:jira-work read:confluence-content.all read:me offline_access',
    });
    const site = { id: CLOUD_ID, name: 'Acme', url: world.at('acme.atlassian.net', ''), avatarUrl: AVATAR };
    await spec()
      .get(world.at(host, path))
      .withBearerToken(access_token)
      .withHeaders('accept', 'application/json')
      .expectStatus(200)
      .expectHeader('content-type', 'application/json')
      .expectJsonSchema(answerSchema('getAccessibleResources', 200), BY_THE_SPECIFICATION)
      .expectJson([
        { ...site, scopes: ['read:confluence-content.all'] },
        { ...site, scopes: ['read:jira-work', 'write:jira-work'] },
      ]);
  });

  it('is empty for a token with scopes of the account only', async () => {
    const world = sim.world();
    const { access_token } = await world.tokens({ scope: 'read:me' });
    await spec().get(world.at(host, path)).withBearerToken(access_token).expectStatus(200).expectJson([]);
  });

  it('refuses a missing, a foreign and an expired token alike', async () => {
    const world = sim.world();
    const { access_token } = await world.tokens();
    world.world.clock.advance(3_600_000);
    for (const bearer of [undefined, 'garbage', access_token]) {
      const request = spec().get(world.at(host, path)).expectStatus(401).expectJson(unauthorized);
      if (bearer !== undefined) request.withBearerToken(bearer);
      await request;
    }
    expect(world.refusal()).toBe('accessTokenExpired');
  });
});

describe('GET /oauth/token/accessible-resources', () => {
  it('lets a token of account-level access see sites that were granted later', async () => {
    const world = sim.world();
    const { access_token } = await world.tokens();
    world.signsIn('mia', 'accept', [OTHER_CLOUD_ID]);
    await world.tokens();
    await spec()
      .get(world.at('api.atlassian.com', '/oauth/token/accessible-resources'))
      .withBearerToken(access_token)
      .expectJsonLike([{ id: CLOUD_ID }, { id: OTHER_CLOUD_ID }]);
  });

  it('shows a token of resource-level access the one site that was picked', async () => {
    const apps = (sim.world().world.setup.apps ?? []).map((app) => ({
      ...app,
      accessType: 'resource-level' as const,
    }));
    const world = sim.world({ apps });
    const first = await world.tokens();
    world.signsIn('mia', 'accept', [OTHER_CLOUD_ID]);
    const second = await world.tokens();
    for (const [tokens, id] of [
      [first, CLOUD_ID],
      [second, OTHER_CLOUD_ID],
    ] as const) {
      const headers = { authorization: `Bearer ${tokens.access_token}` };
      const answer = await fetch(world.at('api.atlassian.com', '/oauth/token/accessible-resources'), {
        headers,
      });
      expect(((await answer.json()) as { id: string }[]).map((site) => site.id)).toEqual([id]);
    }
  });

  it('is good for one hour and not for a second longer', async () => {
    const world = sim.world();
    const { access_token } = await world.tokens();
    const ask = () => spec().get(world.at('api.atlassian.com', '/me')).withBearerToken(access_token);
    world.world.clock.advance(3_599_000);
    await ask().expectStatus(200);
    world.world.clock.advance(1_000);
    await ask().expectStatus(401).expectJson(unauthorized);
  });
});

describe('GET /me', () => {
  it('shows the profile of whoever granted the token', async () => {
    const world = sim.world();
    const { access_token } = await world.tokens();
    await spec()
      .get(world.at('api.atlassian.com', '/me'))
      .withBearerToken(access_token)
      .expectStatus(200)
      .expectJsonSchema(answerSchema('getMe', 200), BY_THE_SPECIFICATION)
      .expectJsonLike({
        account_type: 'atlassian',
        account_id: '112233aa-bb11-cc22-33dd-445566abcabc',
        email: 'mia@example.com',
        name: 'Mia Krystof',
        account_status: 'active',
        nickname: 'mkrystof',
        zoneinfo: 'Australia/Sydney',
        locale: 'en-US',
        extended_profile: {
          job_title: 'Designer',
          organization: 'Example',
          department: 'Design team',
          location: 'Sydney',
        },
      });
  });

  it.each([
    ['scope-failure', 401, 'Unauthorized; scope does not match'],
    ['forbidden', 403, 'Forbidden'],
  ])('without read:me says, at the dial %s, %d %s', async (position, code, message) => {
    const world = sim.world({ dials: { 'oauth.meWithoutScope': position } });
    const { access_token } = await world.tokens({ scope: 'read:jira-work' });
    await spec()
      .get(world.at('api.atlassian.com', '/me'))
      .withBearerToken(access_token)
      .expectStatus(code)
      .expectJson({ code, message });
  });
});

describe('POST /oauth/token with client_credentials, and what a service account reaches', () => {
  const service = {
    grant_type: 'client_credentials',
    client_id: 'Service00000000000000000000000000',
    client_secret: 'secret-of-the-service',
  };

  it('gives an access token for an hour, and no refresh token', async () => {
    const answer = await spec()
      .post(sim.world().token)
      .withJson(service)
      .expectStatus(200)
      .expectJsonLike({ expires_in: 3600, scope: 'read:jira-user read:jira-work write:jira-work' });
    expect(Object.keys(answer.body)).not.toContain('refresh_token');
  });

  it('acts at the gateway as the account of the credential, and not at the site', async () => {
    const world = sim.world();
    const { body } = (await world.post(service)) as { body: { access_token: string } };
    const ask = (address: string) => spec().get(address).withBearerToken(body.access_token);
    await ask(world.gateway('/rest/api/3/myself'))
      .expectStatus(200)
      .expectJsonLike({ displayName: 'Build bot' });
    await ask(world.at('acme.atlassian.net', '/rest/api/3/myself')).expectStatus(401);
    await ask(world.gateway('/rest/api/3/myself', OTHER_CLOUD_ID)).expectStatus(403);
  });

  it.each([
    ['read:jira-user', 401],
    ['read:jira-work', 200],
  ])('reaches at once what its credential is changed to: %s', async (scope, status) => {
    const world = sim.world();
    await world.post(service);
    const credential = `${sim.base}/_control/worlds/${world.world.name}/apps/${service.client_id}`;
    await spec()
      .patch(credential)
      .withJson({ scopes: ['read:jira-user'] })
      .expectStatus(200);
    await world.post(service);
    await spec()
      .patch(credential)
      .withJson({ scopes: [scope] })
      .expectStatus(200);
    const { body } = (await world.post(service)) as { body: { access_token: string } };
    const issue = world.gateway('/rest/api/3/issue/ED-1');
    await spec().get(issue).withBearerToken(body.access_token).expectStatus(status);
  });

  it('refuses another grant to a service account', async () => {
    const world = sim.world();
    const { status } = await world.post({ ...service, grant_type: 'refresh_token', refresh_token: 'x' });
    expect([status, world.refusal()]).toEqual([401, 'grantTypeOfServiceAccount']);
  });
});

describe('Discovery', () => {
  it('serves the metadata of auth.atlassian.com word for word, at addresses of the simulator', async () => {
    const world = sim.world();
    await spec()
      .get(world.at('auth.atlassian.com', '/.well-known/openid-configuration'))
      .expectStatus(200)
      .expectJsonSchema(answerSchema('getOpenidConfiguration', 200), BY_THE_SPECIFICATION)
      .expectJson(
        JSON.parse(METADATA.replaceAll('https://auth.atlassian.com', world.at('auth.atlassian.com', ''))),
      );
  });

  it('answers at id.atlassian.com with 202 and a page, and at api.atlassian.com with 404', async () => {
    const world = sim.world();
    await spec()
      .get(world.at('id.atlassian.com', '/.well-known/openid-configuration'))
      .expectStatus(202)
      .expectHeaderContains('content-type', 'text/html');
    await spec().get(world.at('api.atlassian.com', '/.well-known/openid-configuration')).expectStatus(404);
  });

  it('serves the key that verifies access tokens', async () => {
    const world = sim.world();
    const { jwtVerify, createRemoteJWKSet } = await import('jose');
    const { access_token } = await world.tokens();
    const keys = createRemoteJWKSet(new URL(world.at('auth.atlassian.com', '/.well-known/jwks.json')));
    const { payload } = await jwtVerify(access_token, keys, {
      issuer: world.at('auth.atlassian.com', ''),
      audience: CLIENT_ID,
      currentDate: new Date(world.world.clock.now()),
    });
    expect(payload.sub).toBe('112233aa-bb11-cc22-33dd-445566abcabc');
  });

  it.each([
    ['no-effect', 200],
    ['ends-chain', 403],
  ])('has a revocation endpoint that, at the dial %s, leaves a refresh with %d', async (position, status) => {
    const world = sim.world({ dials: { 'oauth.revokeEndpoint': position } });
    const { refresh_token } = await world.tokens();
    const form = { token: refresh_token, client_id: CLIENT_ID, client_secret: 'secret-of-the-commenter' };
    await spec().post(world.at('auth.atlassian.com', '/oauth/revoke')).withForm(form).expectStatus(200);
    expect((await world.refresh(refresh_token)).status).toBe(status);
  });

  it('has a userinfo endpoint that a dial opens and closes', async () => {
    for (const [position, status] of [
      ['claims', 200],
      ['refused', 401],
    ] as const) {
      const world = sim.world({ dials: { 'oauth.userinfo': position } });
      const { access_token } = await world.tokens();
      await spec()
        .get(world.at('auth.atlassian.com', '/userinfo'))
        .withBearerToken(access_token)
        .expectStatus(status);
    }
  });
});
