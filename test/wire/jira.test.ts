import { spec } from 'pactum';
import { describe, expect, it } from 'vitest';
import { answerSchema, BY_THE_SPECIFICATION } from './contract-schema.ts';
import { listen } from './simulator.ts';

const sim = listen();
const JIRA_JSON = 'application/json;charset=UTF-8';
const adf = (text: string) => ({
  body: { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] },
});

describe('Jira behind the gateway', () => {
  it('says who granted the token', async () => {
    const world = sim.world();
    const { access_token } = await world.tokens();
    await spec()
      .get(world.gateway('/rest/api/3/myself'))
      .withBearerToken(access_token)
      .expectStatus(200)
      .expectHeader('content-type', JIRA_JSON)
      .expectJsonSchema(answerSchema('getCurrentUser', 200), BY_THE_SPECIFICATION)
      .expectJsonLike({ displayName: 'Mia Krystof', emailAddress: 'mia@example.com', active: true });
  });

  it('keeps a comment as written by the person, in both versions of the API', async () => {
    const world = sim.world();
    const { access_token } = await world.tokens();
    const answer = await spec()
      .post(world.gateway('/rest/api/3/issue/ED-1/comment'))
      .withBearerToken(access_token)
      .withJson(adf('hi'))
      .expectStatus(201)
      .expectHeader('content-type', JIRA_JSON)
      .expectJsonSchema(answerSchema('addComment', 201), BY_THE_SPECIFICATION)
      .expectJsonLike({ author: { displayName: 'Mia Krystof' }, ...adf('hi') });
    expect(answer.body.created).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+0000$/);
    await spec()
      .get(world.gateway(`/rest/api/2/issue/ED-1/comment/${answer.body.id}`))
      .withBearerToken(access_token)
      .expectStatus(200)
      .expectJsonLike({ id: answer.body.id, body: 'hi' });
  });

  it('refuses a text as the body of a comment in version 3, and a document in version 2', async () => {
    const world = sim.world();
    const { access_token } = await world.tokens();
    for (const [version, body] of [
      [3, { body: 'plain text' }],
      [2, adf('hi')],
    ] as const) {
      await spec()
        .post(world.gateway(`/rest/api/${version}/issue/ED-1/comment`))
        .withBearerToken(access_token)
        .withJson(body)
        .expectStatus(400)
        .expectJson({ errorMessages: [], errors: { comment: 'Comment body is not valid!' } });
    }
  });

  it.each([
    'NOPE-1',
    'ED-2',
    'GX-1',
  ])('refuses the issue %s, missing, hidden or elsewhere, in the same words', async (key) => {
    const world = sim.world();
    const { access_token } = await world.tokens();
    await spec()
      .get(world.gateway(`/rest/api/3/issue/${key}`))
      .withBearerToken(access_token)
      .expectStatus(404)
      .expectJson({
        errorMessages: ['Issue does not exist or you do not have permission to see it.'],
        errors: {},
      });
  });

  it.each([
    ['GET', '/rest/api/3/nothing', 404],
    ['DELETE', '/rest/api/3/myself', 405],
    ['GET', '/rest/api/3/user/bulk?accountId=x&maxResults=many', 400],
  ])('answers %s %s with a problem document of %d', async (method, path, status) => {
    const world = sim.world();
    const { access_token } = await world.tokens();
    await spec()
      .withMethod(method)
      .withPath(world.gateway(path))
      .withBearerToken(access_token)
      .expectStatus(status)
      .expectHeader('content-type', 'application/problem+json;charset=UTF-8')
      .expectJsonLike({ type: 'about:blank', status, instance: path.split('?', 1)[0] });
  });

  it.each([
    ['GET', 3],
    ['POST', 3],
    ['GET', 2],
    ['POST', 2],
  ])('has retired %s of its search in version %d', async (method, version) => {
    const world = sim.world();
    const { access_token } = await world.tokens();
    await spec()
      .withMethod(method)
      .withPath(world.gateway(`/rest/api/${version}/search?jql=x`))
      .withBearerToken(access_token)
      .expectStatus(410)
      .expectJson({ errorMessages: ['The requested API has been removed.'], errors: {} });
  });

  it('asks for the fields that a new issue lacks, in the documented words', async () => {
    const world = sim.world();
    const { access_token } = await world.tokens();
    await spec()
      .post(world.gateway('/rest/api/3/issue'))
      .withBearerToken(access_token)
      .withJson({ fields: { project: { key: 'ED' }, issuetype: { name: 'Task' } } })
      .expectStatus(400)
      .expectJson({ errorMessages: ["Field 'summary' is required"], errors: {} });
  });

  it('wants an accountId of user/bulk', async () => {
    const world = sim.world();
    const { access_token } = await world.tokens();
    await spec().get(world.gateway('/rest/api/3/user/bulk')).withBearerToken(access_token).expectStatus(400);
  });
});
