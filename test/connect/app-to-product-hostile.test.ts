import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Claims, hs256, JIRA, openConnect, SERVER } from './connect-world.ts';

const MYSELF = `${JIRA}/rest/api/3/myself`;
const PROPERTY = `${JIRA}/rest/atlassian-connect/1/addons/com.example.board/properties/p`;
const REPORT = `${JIRA}/rest/atlassian-connect/latest/report-accounts`;

const base64url = (text: string): string => Buffer.from(text).toString('base64url');

/** Values that no claim should have. */
const odd = fc.oneof(
  fc.constantFrom(null, true, 0, -1, 1e308, -1e308, '', [], {}, [[]], '\u0000', '__proto__', '../..', 1.5),
  fc.jsonValue({ maxDepth: 2 }),
);

/** What is sent in the place of a JWT: broken in its form, not in what it says. */
const broken = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.array(fc.base64String({ maxLength: 12 }), { maxLength: 5 }).map((parts) => parts.join('.')),
  fc
    .tuple(fc.jsonValue({ maxDepth: 1 }), fc.jsonValue({ maxDepth: 1 }), fc.constantFrom('', 'x', 'é'))
    .map(
      ([head, claims, end]) =>
        `${base64url(JSON.stringify(head))}.${base64url(JSON.stringify(claims))}.${end}`,
    ),
  fc.constantFrom(
    '..',
    '...',
    'a.b.c',
    `${base64url('{"alg":"HS256"')}.${base64url('{}')}.x`,
    `${base64url('{"alg":"HS256"}')}.${base64url('\ud800')}.x`,
    `${base64url(`{"alg":"HS256","x":${'['.repeat(3000)}${']'.repeat(3000)}}`)}.${base64url('{}')}.x`,
  ),
);

/** Headers and form fields hold no control characters. */
const printable = (text: string): string => text.replaceAll(/[^\u0021-\u007e]/g, '_') || '_';

describe('A hostile JWT', () => {
  it('of any form is refused with 400 or 401 at every door, and never breaks one', async () => {
    const connect = await openConnect();
    await connect.install();
    const payload = {
      accounts: [{ accountId: connect.accountId('mia'), updatedAt: '2026-01-05T09:00:00Z' }],
    };
    await fc.assert(
      fc.asyncProperty(broken, async (text) => {
        const jwt = printable(text);
        const headers = { authorization: `JWT ${jwt}` };
        const answers = [
          await connect.send(MYSELF, { headers }),
          await connect.send(`${MYSELF}?jwt=${encodeURIComponent(text)}`),
          await connect.send(MYSELF, { headers: { authorization: `Bearer ${jwt}` } }),
          await connect.send(`${JIRA}/rest/api/3/nothing`, { headers }),
          await connect.send(PROPERTY, { method: 'PUT', payload: {}, headers }),
          await connect.send(REPORT, { method: 'POST', payload, headers }),
          await connect.requestToken(connect.mustHave(), { form: { assertion: text } }),
        ];
        for (const { statusCode } of answers) expect([400, 401, 403]).toContain(statusCode);
      }),
      { numRuns: 150 },
    );
    expect(connect.bugs).toEqual([]);
  });

  it('well signed, with odd claims, is refused or is good, and never breaks a door', async () => {
    const connect = await openConnect();
    const installation = await connect.install();
    const claim = fc.constantFrom('iss', 'iat', 'exp', 'nbf', 'qsh', 'aud', 'sub', 'tnt', 'context');
    await fc.assert(
      fc.asyncProperty(fc.dictionary(claim, odd, { minKeys: 1, maxKeys: 3 }), async (odds) => {
        const claims = { ...odds } as Claims;
        const { statusCode } = await connect.asApp(installation, MYSELF, { claims });
        expect([200, 401]).toContain(statusCode);
        const answer = await connect.requestToken(installation, { claims });
        expect([200, 400]).toContain(answer.statusCode);
      }),
      { numRuns: 200 },
    );
    expect(connect.bugs).toEqual([]);
  });

  it('with an odd header is refused, unless its algorithm is HS256', async () => {
    const connect = await openConnect();
    const installation = await connect.install();
    await fc.assert(
      fc.asyncProperty(odd, odd, async (alg, kid) => {
        fc.pre(alg !== 'HS256');
        const answer = await connect.asApp(installation, MYSELF, { header: { alg, kid } });
        expect([400, 401]).toContain(answer.statusCode);
        const request = await connect.requestToken(installation, { header: { alg, kid } });
        expect(request.statusCode).toBe(400);
      }),
      { numRuns: 100 },
    );
    expect(connect.bugs).toEqual([]);
  });

  it('with a critical extension is refused (RFC 7515, section 4.1.11)', async () => {
    const connect = await openConnect();
    const installation = await connect.install();
    const header = { alg: 'HS256', typ: 'JWT', crit: ['exp'] };
    expect((await connect.asApp(installation, MYSELF, { header })).statusCode).toBe(401);
  });

  it('of a megabyte is refused by the server before anybody reads it', async () => {
    const connect = await openConnect();
    const installation = await connect.install();
    const assertion = hs256(installation.sharedSecret, { pad: 'x'.repeat(1_100_000) });
    const answer = await connect.requestToken(installation, { form: { assertion } });
    expect([answer.statusCode, answer.json()]).toMatchObject([400, { error: 'invalid_request' }]);
  });

  it('that the simulator itself signed for another use is no token of a person', async () => {
    const connect = await openConnect();
    await connect.install();
    const { exp, iat } = connect.claimsFor(MYSELF);
    const own = 'https://fauxlassian.example/acts';
    const { lineage: world } = connect.world;
    for (const claims of [
      { iat, exp },
      { iat, exp, [own]: { world } },
      { iat, exp: 'never', [own]: { world } },
      {
        iat,
        exp,
        [own]: { world, cloudId: connect.site().cloudId, product: 'jira', appKey: 7, scopes: 'READ' },
      },
      { iat, exp, [own]: 'x' },
    ]) {
      const bearer = hs256('fauxlassian-public-test-secret-for-codes-and-refresh-tokens', claims);
      expect((await connect.asUser(bearer, MYSELF)).statusCode).toBe(401);
    }
    expect(connect.bugs).toEqual([]);
  });
});

it('A token request that is large, or of odd bytes, is refused', async () => {
  const connect = await openConnect();
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  for (const payload of ['%', '%ff=%fe', 'grant_type', '&&&', 'assertion[]=x', '\u0000']) {
    const answer = await connect.send(`${SERVER}/oauth2/token`, { method: 'POST', headers, payload });
    expect(answer.statusCode).toBe(400);
  }
  expect(connect.bugs).toEqual([]);
});
