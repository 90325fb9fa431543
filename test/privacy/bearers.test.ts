import { spec } from 'pactum';
import { describe, expect, it } from 'vitest';
import { revokeGrant } from '../../simulator/oauth/consent.ts';
import { oauthState } from '../../simulator/oauth/state.ts';
import { listen } from '../wire/simulator.ts';
import { ACTIVE, LONG_AGO, Reporting, SLASH, UPDATED } from './reporting.ts';

const sim = listen();
const accounts = [{ accountId: ACTIVE, updatedAt: LONG_AGO }];
const UNAUTHORIZED = { code: 401, message: 'Unauthorized' };
const NO_SCOPE = { code: 401, message: 'Unauthorized; scope does not match' };

const post = (app: Reporting, authorization: string | undefined, body: object = { accounts }) => {
  const request = spec().post(app.wire.at('api.atlassian.com', SLASH)).withJson(body);
  return authorization === undefined ? request : request.withHeaders('authorization', authorization);
};

describe('report-accounts, who may', () => {
  it.each([
    ['no bearer', undefined, 'bearerMissing'],
    ['garbage', 'Bearer garbage', 'bearerForged'],
    ['Basic', 'Basic YTpi', 'bearerMissing'],
    ['the JWT of a Connect app', 'JWT a.b.c', 'bearerMissing'],
  ])('refuses %s before it looks at the body', async (_, authorization, condition) => {
    const app = new Reporting(sim);
    await post(app, authorization, { nonsense: true }).expectStatus(401).expectJson(UNAUTHORIZED);
    expect(app.wire.refusal()).toBe(condition);
  });

  it('refuses an expired token, and one of a revoked grant', async () => {
    const app = new Reporting(sim);
    const bearer = `Bearer ${await app.bearer()}`;
    for (const grant of oauthState(app.world).grants.values()) revokeGrant(app.world, grant, 'person');
    await post(app, bearer).expectStatus(401).expectJson(UNAUTHORIZED);
    expect(app.wire.refusal()).toBe('accessTokenOfRevokedGrant');
    app.world.clock.advance(3_600_000);
    await post(app, bearer).expectStatus(401).expectJson(UNAUTHORIZED);
    expect(app.wire.refusal()).toBe('accessTokenExpired');
  });

  it('refuses a token of another world', async () => {
    const other = await new Reporting(sim).bearer();
    const app = new Reporting(sim);
    await post(app, `Bearer ${other}`).expectStatus(401).expectJson(UNAUTHORIZED);
  });

  it('takes a token of anybody who granted the app, for anybody', async () => {
    const app = new Reporting(sim);
    app.wire.signsIn('rohit');
    const { access_token } = await app.wire.tokens({ scope: 'report:personal-data' });
    const people = {
      accounts: [app.idOf('mia'), app.crowd(7)].map((accountId) => ({ accountId, updatedAt: LONG_AGO })),
    };
    await post(app, `Bearer ${access_token}`, people).expectStatus(204);
    expect(app.book.accounts.size).toBe(2);
  });

  it('refuses a token without the scope with 401, or 403, or not at all', async () => {
    for (const [position, status, body] of [
      ['401', 401, NO_SCOPE],
      ['403', 403, { code: 403, message: 'Forbidden' }],
    ] as const) {
      const app = new Reporting(sim, { 'privacy.scope': position });
      await post(app, `Bearer ${await app.bearer('read:me')}`)
        .expectStatus(status)
        .expectJson(body);
      expect(app.wire.refusal()).toBe(status === 401 ? 'scopeMissing' : 'reportForbidden');
      await post(app, `Bearer ${await app.bearer()}`).expectStatus(204);
    }
    const open = new Reporting(sim, { 'privacy.scope': 'not-enforced' });
    await post(open, `Bearer ${await open.bearer('read:me')}`).expectStatus(204);
    await post(open, undefined).expectStatus(401);
  });

  it('says so in the envelope of the gateway, or its own, or without a body', async () => {
    const own = new Reporting(sim, { 'privacy.bearerEnvelope': 'errorType' });
    await post(own, undefined)
      .expectStatus(401)
      .expectJson({ errorType: 'UNAUTHORIZED', errorMessage: 'Unauthorized' });
    await post(own, `Bearer ${await own.bearer('read:me')}`)
      .expectStatus(401)
      .expectJson({ errorType: 'UNAUTHORIZED', errorMessage: NO_SCOPE.message });
    const empty = new Reporting(sim, { 'privacy.bearerEnvelope': 'empty' });
    const answer = await post(empty, undefined).expectStatus(401).expectBody('');
    expect(answer.headers).not.toHaveProperty('content-type');
  });

  it('keeps the book of each app apart', async () => {
    const app = new Reporting(sim);
    await app.report(app.crowd(1), UPDATED);
    expect(app.book.accounts.size).toBe(1);
    const summary = await spec()
      .get(`${sim.base}/_control/worlds/${app.world.name}/privacy/apps`)
      .expectStatus(200);
    expect(summary.body.map(({ accounts: count }: { accounts: number }) => count)).toEqual([1, 0, 0, 0]);
  });
});

describe('report-accounts of Connect', () => {
  const PATHS = [
    '/rest/atlassian-connect/latest/report-accounts',
    '/wiki/rest/atlassian-connect/latest/report-accounts',
  ];

  it.each(PATHS)('POST %s refuses every JWT while no app can be installed', async (path) => {
    const app = new Reporting(sim);
    for (const [authorization, message] of [
      ['JWT eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.e30.c2ln', /credentials do not provide access/],
      [`Bearer ${await app.bearer()}`, /must be authenticated/],
      [undefined, /must be authenticated/],
    ] as const) {
      const request = spec().post(app.wire.at('acme.atlassian.net', path)).withJson({ accounts });
      if (authorization !== undefined) request.withHeaders('authorization', authorization);
      await request
        .expectStatus(401)
        .expectHeader('www-authenticate', 'JWT realm="Atlassian Connect"')
        .expectJsonLike({ 'status-code': 401, message });
    }
    expect(app.world.journal.entries().at(-1)).toMatchObject({
      refusal: { condition: 'connectTokenMissing' },
    });
  });

  it('has no site that does not exist', async () => {
    const app = new Reporting(sim);
    await spec()
      .post(app.wire.at('nowhere.atlassian.net', PATHS[0] ?? ''))
      .withJson({ accounts })
      .expectStatus(404);
    expect(app.wire.refusal()).toBe('siteUnknown');
  });
});
