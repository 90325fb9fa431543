import { spec } from 'pactum';
import { describe, expect, it } from 'vitest';
import { CLOUD_ID } from './setup.ts';
import { listen } from './simulator.ts';

const sim = listen();
const PAGE = 'https://app.example.com';
const preflight = {
  origin: PAGE,
  'access-control-request-method': 'POST',
  'access-control-request-headers': 'authorization,content-type',
};

describe('CORS at api.atlassian.com', () => {
  it.each([
    `/ex/jira/${CLOUD_ID}/rest/api/3/issue/ED-1/comment`,
    '/oauth/token/accessible-resources',
    '/me',
  ])('answers the preflight of %s, which brings no token', async (path) => {
    const answer = await spec()
      .withMethod('OPTIONS')
      .withPath(sim.world().at('api.atlassian.com', path))
      .withHeaders(preflight)
      .expectStatus(204)
      .expectHeader('access-control-allow-origin', PAGE)
      .expectHeader('vary', 'Origin')
      .expectHeader('access-control-allow-methods', 'POST')
      .expectHeader('access-control-allow-headers', 'authorization,content-type');
    expect(answer.headers).not.toHaveProperty('access-control-allow-credentials');
  });

  it('lets a page read answers, refusals and unknown paths', async () => {
    const world = sim.world();
    const { access_token } = await world.tokens();
    for (const [path, bearer, status] of [
      [`/ex/jira/${CLOUD_ID}/rest/api/3/myself`, access_token, 200],
      ['/me', 'garbage', 401],
      ['/nothing-here', access_token, 404],
    ] as const) {
      await spec()
        .get(world.at('api.atlassian.com', path))
        .withBearerToken(bearer)
        .withHeaders({ origin: PAGE })
        .expectStatus(status)
        .expectHeader('access-control-allow-origin', PAGE)
        .expectHeader('vary', 'Origin');
    }
  });

  it('says nothing of it to whoever is no page, and knows no OPTIONS that is no preflight', async () => {
    const world = sim.world();
    const answer = await spec().get(world.at('api.atlassian.com', '/me')).expectStatus(401);
    expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
    const plain = { origin: PAGE };
    await spec()
      .withMethod('OPTIONS')
      .withPath(world.at('api.atlassian.com', '/nothing-here'))
      .withHeaders(plain)
      .expectStatus(404);
  });

  it.each([
    '/auth.atlassian.com/oauth/token',
    '/acme.atlassian.net/rest/api/3/myself',
    '/_control/worlds',
    '/~demo/_control/worlds',
  ])('opens nothing else: %s', async (path) => {
    for (const method of ['OPTIONS', 'GET', 'POST']) {
      const answer = await fetch(`${sim.base}${path}`, { method, headers: preflight });
      expect(answer.headers.get('access-control-allow-origin'), method).toBeNull();
      expect(answer.ok, method).toBe(false);
    }
  });

  it.each([
    '/api.atlassian.com/_control/worlds',
    '/api.atlassian.com/..%2f_control/worlds',
  ])('leads nobody to the control surface: %s', async (path) => {
    const answer = await fetch(`${sim.world().base}${path}`, { headers: { origin: PAGE } });
    expect([answer.status, await answer.json()]).toMatchObject([404, { message: 'No message available' }]);
  });
});
