import { spec } from 'pactum';
import { describe, expect, it } from 'vitest';
import { answerSchema, BY_THE_SPECIFICATION } from './contract-schema.ts';
import { CLOUD_ID, OTHER_CLOUD_ID, SETUP } from './setup.ts';
import { listen } from './simulator.ts';

const sim = listen();
const NOBODY = '00000000-0000-0000-0000-000000000000';
const adf = (text: string) => ({
  body: { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] },
});

describe('The gateway, its routing', () => {
  it.each([
    ['a cloud id that is of no site', NOBODY],
    ['the literal cloud-id', 'cloud-id'],
  ])('refuses %s before it looks at the token', async (_, cloudId) => {
    const world = sim.world();
    const path = `/ex/jira/${cloudId}/rest/api/3/myself`;
    const answer = await spec()
      .get(world.at('api.atlassian.com', path))
      .expectStatus(404)
      .expectHeader('content-type', 'application/json')
      .expectHeader('x-failure-category', 'FAILURE_CLIENT_TCS')
      .expectHeader('x-frame-options', 'SameOrigin')
      .expectHeader('x-trace-id', /./)
      .expectJsonSchema(answerSchema('getCurrentUser', 404), BY_THE_SPECIFICATION)
      .expectJsonLike({ status: 404, error: 'Not Found', message: 'No message available', path });
    expect(Object.keys(answer.body)).toEqual(['timestamp', 'status', 'error', 'message', 'path']);
    expect(answer.body.timestamp).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}Z$/);
  });

  it('refuses a path outside any API in the same form, without a failure category', async () => {
    const world = sim.world();
    const answer = await spec()
      .get(world.at('api.atlassian.com', '/nothing-here'))
      .expectStatus(404)
      .expectHeader('x-frame-options', 'DENY')
      .expectJsonLike({ message: 'No message available', path: '/nothing-here' });
    expect(answer.headers).not.toHaveProperty('x-failure-category');
  });

  it('refuses an unknown cloud id of Confluence like one of Jira', async () => {
    const world = sim.world();
    const path = `/ex/confluence/${NOBODY}/wiki/rest/api/space`;
    await spec()
      .get(world.at('api.atlassian.com', path))
      .expectStatus(404)
      .expectHeader('x-failure-category', 'FAILURE_CLIENT_TCS')
      .expectJsonLike({ message: 'No message available', path });
    expect(world.refusal()).toBe('cloudIdUnknown');
  });

  it('says of the Confluence of a known site that it is not simulated', async () => {
    const world = sim.world();
    const { access_token } = await world.tokens();
    const answer = await spec()
      .get(world.at('api.atlassian.com', `/ex/confluence/${CLOUD_ID}/wiki/rest/api/space`))
      .withBearerToken(access_token)
      .expectStatus(404)
      .expectJsonLike({ code: 404, message: /Confluence is not simulated beyond/ });
    expect(answer.headers).not.toHaveProperty('x-failure-category');
    expect(world.refusal()).toBe('confluenceNotServed');
  });

  it('leads from its root to the documentation', async () => {
    await spec()
      .get(sim.world().at('api.atlassian.com', '/'))
      .expectStatus(301)
      .expectHeader('location', 'https://developer.atlassian.com');
  });
});

describe('The gateway, what it says to bearers', () => {
  it.each([
    ['no', {}],
    ['a garbage', { authorization: 'Bearer garbage' }],
    ['an empty', { authorization: 'Bearer ' }],
    ['a Basic', { authorization: 'Basic YTpi' }],
  ])('refuses %s bearer with the opaque 401', async (_, headers) => {
    const world = sim.world();
    await spec()
      .get(world.gateway('/rest/api/3/myself'))
      .withHeaders(headers)
      .expectStatus(401)
      .expectHeader('content-type', 'application/json')
      .expectJson({ code: 401, message: 'Unauthorized' });
  });

  it('refuses a missing scope with a 401 that names none', async () => {
    const world = sim.world();
    const { access_token } = await world.tokens({ scope: 'read:jira-work' });
    await spec()
      .post(world.gateway('/rest/api/3/issue/ED-1/comment'))
      .withBearerToken(access_token)
      .withJson(adf('hi'))
      .expectStatus(401)
      .expectJson({ code: 401, message: 'Unauthorized; scope does not match' });
  });

  it.each([
    '3/user/email?accountId=x',
    '3/user/email',
    '3/user/email/bulk?accountId=x&accountId=y',
    '2/user/email?accountId=x',
    '2/user/email/bulk?accountId=x',
  ])('lets no 3LO token to %s', async (path) => {
    const world = sim.world();
    const { access_token } = await world.tokens();
    await spec()
      .get(world.gateway(`/rest/api/${path}`))
      .withBearerToken(access_token)
      .expectStatus(401)
      .expectJson({ code: 401, message: 'Unauthorized; scope does not match' });
    expect(world.refusal()).toBe('emailForApprovedAppsOnly');
  });

  it.each([
    [79, 401, 'application/json', '"code":401'],
    [80, 400, 'text/html;charset=utf-8', 'Request header is too large'],
  ])('answers a token of %d scopes with %d', async (count, status, type, said) => {
    const scopes = Array.from({ length: count }, (_, index) => `read:thing-${index}:jira`);
    const [app] = SETUP.apps ?? [];
    const world = sim.world({ apps: app ? [{ ...app, scopes }] : [] });
    const { access_token } = await world.tokens({ scope: scopes.join(' ') });
    for (const path of count < 80 ? ['/myself'] : ['/myself', '/nothing']) {
      const headers = { authorization: `Bearer ${access_token}` };
      const answer = await fetch(world.gateway(`/rest/api/3${path}`), { headers });
      expect([answer.status, answer.headers.get('content-type')]).toEqual([status, type]);
      expect(await answer.text()).toContain(said);
    }
  });

  it('fails the first call with a fresh token, where the dial says so, and not the next', async () => {
    const world = sim.world({ dials: { 'oauth.freshTokenBlip': 'first-call' } });
    const { access_token } = await world.tokens();
    const ask = () => spec().get(world.gateway('/rest/api/3/myself')).withBearerToken(access_token);
    await ask().expectStatus(401).expectJson({ code: 401, message: 'Unauthorized; scope does not match' });
    await ask().expectStatus(200);
  });

  it('refuses a site that is not in the grant', async () => {
    const world = sim.world();
    const { access_token } = await world.tokens();
    await spec()
      .get(world.gateway('/rest/api/3/myself', OTHER_CLOUD_ID))
      .withBearerToken(access_token)
      .expectStatus(403)
      .expectJson({ errorMessages: ['The app is not installed on this instance.'] });
  });
});

describe('The host of a site, where a 3LO token does not belong', () => {
  it('refuses an access token, and a bearer that is no JWT, in words of their own', async () => {
    const world = sim.world();
    const { access_token } = await world.tokens();
    const ask = (bearer: string) =>
      spec().get(world.at('acme.atlassian.net', '/rest/api/3/myself')).withBearerToken(bearer);
    await ask(access_token).expectStatus(401).expectJson({
      message: 'Client must be authenticated to access this resource.',
      'status-code': 401,
    });
    await ask('garbage')
      .expectStatus(403)
      .expectJson({ error: 'Failed to parse Connect Session Auth Token' });
  });

  it('does not exist for a name that no site has', async () => {
    await spec().get(sim.world().at('nobody.atlassian.net', '/rest/api/3/myself')).expectStatus(404);
  });

  it('is where self links lead, unless the dial says the gateway', async () => {
    for (const [position, start] of [
      ['site', '/acme.atlassian.net/rest/api/3/'],
      ['gateway', `/api.atlassian.com/ex/jira/${CLOUD_ID}/rest/api/3/`],
    ] as const) {
      const world = sim.world({ dials: { 'jira.selfLinks': position } });
      const { access_token } = await world.tokens();
      const answer = await spec().get(world.gateway('/rest/api/3/myself')).withBearerToken(access_token);
      expect(answer.body.self).toContain(`${world.base}${start}user?accountId=`);
    }
  });
});
