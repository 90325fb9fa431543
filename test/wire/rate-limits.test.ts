import { spec } from 'pactum';
import { describe, expect, it } from 'vitest';
import { listen } from './simulator.ts';
import type { TestWorld } from './test-world.ts';

const sim = listen();
const comment = { body: 'again' };

/** Scripts an answer of a busy cloud for the next call, through the control surface. */
async function script(world: TestWorld, like: string): Promise<void> {
  await spec()
    .post(`${sim.base}/_control/worlds/${world.world.name}/faults`)
    .withJson({ match: { operationId: 'getCurrentUser' }, effect: { kind: 'answer', like } })
    .expectStatus(201);
}

const myself = (world: TestWorld, bearer: string) =>
  spec().get(world.gateway('/rest/api/3/myself')).withBearerToken(bearer);

describe('A 429 by fault', () => {
  it.each([
    ['rate-limit-quota', 'jira-quota-global-based', '65000', '3600', '2026-01-05T10:00:00Z'],
    ['rate-limit-tenant-quota', 'jira-quota-tenant-based', '100000', '3600', '2026-01-05T10:00:00Z'],
    ['rate-limit-tenant-quota', 'jira-quota-tenant-based', /^\d+$/, '3600', '2026-01-05T10:00:00Z'],
    ['rate-limit-burst', 'jira-burst-based', '100', '1', '2026-01-05T09:00:01Z'],
    ['rate-limit-issue-writes', 'jira-per-issue-on-write', '20', '2', '2026-01-05T09:00:02Z'],
    ['rate-limit-issue-writes', 'jira-per-issue-on-write', '20', '2', '2026-01-05T09:00:02Z'],
  ] as const)('%s has the documented headers', async (name, reason, limit, retryAfter, reset) => {
    const world = sim.world();
    const { access_token } = await world.tokens();
    await script(world, name);
    await myself(world, access_token)
      .expectStatus(429)
      .expectHeader('content-type', 'application/json;charset=UTF-8')
      .expectJson({ errorMessages: ['Rate limit exceeded.'], errors: {} })
      .expectHeader('retry-after', retryAfter)
      .expectHeader('x-ratelimit-limit', limit)
      .expectHeader('x-ratelimit-remaining', '0')
      .expectHeader('x-ratelimit-reset', reset)
      .expectHeader('ratelimit-reason', reason);
    await myself(world, access_token).expectStatus(200);
  });

  it('has the structured headers too, where the dial says so', async () => {
    const world = sim.world({ dials: { 'jira.rateLimitHeaders': 'structured' } });
    const { access_token } = await world.tokens();
    await script(world, 'rate-limit-quota');
    await myself(world, access_token)
      .expectStatus(429)
      .expectHeader('ratelimit-policy', '"global-app-quota";q=65000;w=3600')
      .expectHeader('ratelimit', '"global-app-quota";r=0;t=3600')
      .expectHeader('retry-after', '3600');
  });

  it('of the gateway has a failure category, and no Retry-After', async () => {
    const world = sim.world();
    const { access_token } = await world.tokens();
    await script(world, 'rate-limit-gateway');
    const answer = await myself(world, access_token)
      .expectStatus(429)
      .expectHeader('x-failure-category', 'FAILURE CLIENT RATE LIMITED')
      .expectHeader('x-ratelimit-limit', '360000');
    expect(answer.headers).not.toHaveProperty('retry-after');
  });
});

describe('A 429 of the limiters, where the dial enforces them', () => {
  const enforced = { dials: { 'jira.rateLimits': 'enforced' } };

  /** The statuses of so many requests in a row, the last answer's reason, and its Retry-After. */
  async function repeat(world: TestWorld, times: number, path: string, body?: object) {
    const { access_token } = await world.tokens();
    const headers = { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' };
    const init = body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers };
    let last = new Response();
    for (let time = 0; time < times; time++) last = await fetch(world.gateway(path), init);
    return [last.status, last.headers.get('ratelimit-reason'), last.headers.get('retry-after')];
  }

  it.each([
    [100, [200, null, null]],
    [101, [429, 'jira-burst-based', '1']],
  ])('lets a hundred GET a second pass: request %d is answered %j', async (times, expected) => {
    expect(await repeat(sim.world(enforced), times, '/rest/api/3/myself')).toEqual(expected);
  });

  it.each([
    [150, 200],
    [151, 429],
  ])('lets a hundred and fifty GET of an issue pass: request %d is answered %d', async (times, expected) => {
    const [status] = await repeat(sim.world(enforced), times, '/rest/api/3/issue/ED-1');
    expect(status).toBe(expected);
  });

  it.each([
    [20, [201, null, null]],
    [21, [429, 'jira-per-issue-on-write', '2']],
  ])('lets twenty writes to an issue in two seconds pass: comment %d is answered %j', async (times, expected) => {
    expect(await repeat(sim.world(enforced), times, '/rest/api/2/issue/ED-1/comment', comment)).toEqual(
      expected,
    );
  });

  it('lets everything pass where the dial is off', async () => {
    expect(await repeat(sim.world(), 160, '/rest/api/3/issue/ED-1')).toEqual([200, null, null]);
  });

  it('counts anew when the window is over', async () => {
    const world = sim.world(enforced);
    await repeat(world, 101, '/rest/api/3/myself');
    world.world.clock.advance(1_000);
    expect(await repeat(world, 1, '/rest/api/3/myself')).toEqual([200, null, null]);
  });
});
