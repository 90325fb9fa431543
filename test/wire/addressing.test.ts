import { spec } from 'pactum';
import { beforeEach, describe, expect, it } from 'vitest';
import { CALLBACK, CLIENT_ID, CLOUD_ID } from './setup.ts';
import { listen } from './simulator.ts';
import { refreshRequest, type TestWorld } from './test-world.ts';

const sim = listen();
let world: TestWorld;
beforeEach(() => {
  world = sim.world({}, 'default');
});

/** A request as an intercepted app sends it: to the listener, with the host that it believes to speak to. */
const asHost = (method: string, host: string, path: string) =>
  spec().withMethod(method).withPath(`${sim.base}${path}`).withHeaders('host', host);

const authorize = (more = '') =>
  `/authorize?audience=api.atlassian.com&client_id=${CLIENT_ID}&scope=read%3Ajira-work%20read%3Ame%20offline_access` +
  `&redirect_uri=${encodeURIComponent(CALLBACK)}&state=s&response_type=code&prompt=consent${more}`;

describe('Addressing by host', () => {
  it('goes all the way, from the authorization request to a call', async () => {
    const redirected = await asHost('GET', 'auth.atlassian.com', authorize()).expectStatus(302);
    const code = new URL(String(redirected.headers.location)).searchParams.get('code') ?? '';
    const tokens = await asHost('POST', 'auth.atlassian.com', '/oauth/token')
      .withJson(await world.exchange({ code }))
      .expectStatus(200);
    const bearer = tokens.body.access_token;
    await asHost('GET', 'api.atlassian.com', '/oauth/token/accessible-resources')
      .withBearerToken(bearer)
      .expectStatus(200)
      .expectJsonLike([{ id: CLOUD_ID, url: 'http://acme.atlassian.net' }]);
    await asHost('GET', 'api.atlassian.com', `/ex/jira/${CLOUD_ID}/rest/api/3/issue/ED-1`)
      .withBearerToken(bearer)
      .expectStatus(200)
      .expectJsonLike({ self: /^http:\/\/acme\.atlassian\.net\/rest\/api\/3\/issue\// });
  });

  it('hands out addresses of the hosts themselves, with the port and scheme that the caller used', async () => {
    world.signsIn(undefined);
    for (const [host, forwarded, start] of [
      ['auth.atlassian.com', 'http', 'http://id.atlassian.com/login?'],
      ['auth.atlassian.com:4400', 'http', 'http://id.atlassian.com:4400/login?'],
      ['auth.atlassian.com', 'https', 'https://id.atlassian.com/login?'],
    ] as const) {
      const answer = await asHost('GET', host, authorize())
        .withHeaders('x-forwarded-proto', forwarded)
        .expectStatus(302);
      const location = new URL(String(answer.headers.location));
      expect(location.href.startsWith(start)).toBe(true);
      expect(location.searchParams.get('continue')).toBe(`${forwarded}://${host}${authorize()}`);
    }
  });

  it('names the issuer as the caller knows it, in the metadata and in the token', async () => {
    await asHost('GET', 'auth.atlassian.com', '/.well-known/openid-configuration')
      .withHeaders('x-forwarded-proto', 'https')
      .expectJsonLike({
        issuer: 'https://auth.atlassian.com',
        jwks_uri: 'https://auth.atlassian.com/.well-known/jwks.json',
      });
    const { refresh_token } = await world.tokens();
    const answer = await asHost('POST', 'auth.atlassian.com', '/oauth/token')
      .withHeaders('x-forwarded-proto', 'https')
      .withJson(refreshRequest(refresh_token));
    const claims = JSON.parse(Buffer.from(answer.body.access_token.split('.')[1], 'base64url').toString());
    expect(claims.iss).toBe('https://auth.atlassian.com');
  });
});

describe('Direct addressing', () => {
  it('reaches the default world without a name, and each other by its own', async () => {
    const other = sim.world({ accounts: [{ handle: 'mia', name: 'Another Mia' }] });
    const direct = `${sim.base}/auth.atlassian.com/oauth/token`;
    const { refresh_token } = await world.tokens();
    await spec().post(direct).withJson(refreshRequest(refresh_token)).expectStatus(200);
    await spec().post(other.token).withJson(refreshRequest(refresh_token)).expectStatus(403);
  });

  it('hands out direct addresses, in the world that was asked', async () => {
    const other = sim.world();
    other.signsIn(undefined);
    const location = (await other.authorize()).href;
    expect(location.startsWith(`${sim.base}/~${other.world.name}/id.atlassian.com/login?continue=`)).toBe(
      true,
    );
  });

  it('takes the name of a host in any case', async () => {
    await spec().get(`${sim.base}/API.Atlassian.com/`).expectStatus(301);
  });
});

describe('A world by name in addressing by host', () => {
  it('hands out addresses in that same world', async () => {
    const other = sim.world();
    other.signsIn(undefined);
    const answer = await asHost(
      'GET',
      'auth.atlassian.com',
      `/~${other.world.name}${authorize()}`,
    ).expectStatus(302);
    expect(String(answer.headers.location)).toContain(`http://id.atlassian.com/~${other.world.name}/login?`);
  });
});
