import { spec } from 'pactum';
import { describe, expect, it } from 'vitest';
import { answerSchema, BY_THE_SPECIFICATION } from '../wire/contract-schema.ts';
import { listen } from '../wire/simulator.ts';
import { ACTIVE, CLOSED, LONG_AGO, Reporting, SLASH, told, UPDATED } from './reporting.ts';

const sim = listen();
const WITHOUT = SLASH.slice(0, -1);
const open = (dials?: Record<string, string>) => new Reporting(sim, dials);
const many = (count: number, app: Reporting) =>
  Array.from({ length: count }, (_, number) => app.crowd(number));
const malformed = (message: unknown) => ({ errorType: 'BAD_REQUEST', errorMessage: message });

describe.each([SLASH, WITHOUT])('POST %s', (path) => {
  it('accepts the documented request, and asks for what must be done in the order of the report', async () => {
    const app = open();
    const accounts = [CLOSED, ACTIVE, UPDATED].map((accountId) => ({ accountId, updatedAt: LONG_AGO }));
    await spec()
      .post(app.wire.at('api.atlassian.com', path))
      .withBearerToken(await app.bearer())
      .withHeaders('accept', 'application/json')
      .withJson({ accounts })
      .expectStatus(200)
      .expectHeader('content-type', 'application/json')
      .expectJsonSchema(answerSchema('reportAccounts', 200), BY_THE_SPECIFICATION)
      .expectJson(told([CLOSED, 'closed'], [UPDATED, 'updated']) as object);
    expect(app.book.accounts.size).toBe(0);
  });

  it('answers 204 without body, media type and redirect where nothing has to be done', async () => {
    const app = open();
    const { statusCode, headers, body } = await app.send(
      { accounts: [{ accountId: ACTIVE, updatedAt: LONG_AGO }] },
      path,
    );
    expect([statusCode, body]).toEqual([204, '']);
    for (const name of ['content-type', 'content-length', 'location', 'cycle-period']) {
      expect(headers).not.toHaveProperty(name);
    }
  });

  it('takes six requests at once, as the helper of Forge sends them', async () => {
    const app = open();
    const batch = (from: number) => ({
      accounts: many(90, app).map((_, index) => ({
        accountId: app.crowd(from * 90 + index),
        updatedAt: LONG_AGO,
      })),
    });
    await app.bearer();
    const answers = await Promise.all([0, 1, 2, 3, 4, 5].map((from) => app.send(batch(from), path)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(6).fill(204));
    expect(app.book.accounts.size).toBe(540);
    expect(app.anomalies()).toEqual([]);
  });

  it('has a long report in the journal as it was sent, whoever looks and whenever', async () => {
    const app = open();
    const accounts = many(90, app).map((accountId) => ({ accountId, updatedAt: LONG_AGO }));
    await app.send({ accounts }, path);
    for (const look of ['at once', 'again']) {
      const entry = app.world.journal.entries().at(-1);
      if (entry?.kind !== 'exchange') throw new Error('the newest entry is the report');
      expect({ ...entry.request }, look).toMatchObject({ method: 'POST', url: path, body: { accounts } });
      expect(JSON.stringify(entry), look).toContain(app.crowd(89));
    }
  });

  it('has no other method, as other paths of the gateway have not', async () => {
    const app = open();
    for (const request of [
      spec().get(app.wire.at('api.atlassian.com', path)),
      spec().put(app.wire.at('api.atlassian.com', path)),
    ]) {
      await request.expectStatus(404).expectJsonLike({ status: 404, error: 'Not Found', path });
    }
    await app
      .send({ accounts: [] }, `${WITHOUT}/more`)
      .then(({ statusCode }) => expect(statusCode).toBe(404));
  });
});

describe('report-accounts, how many and of what form', () => {
  it.each([
    [1, 204],
    [90, 204],
    [91, 400],
    [180, 400],
  ])('says to %i accounts %i', async (count, status) => {
    const app = open();
    const answer = await app.report(...many(count, app));
    expect(answer.statusCode).toBe(status);
    expect(app.book.accounts.size).toBe(status === 204 ? count : 0);
    if (status === 400) expect(app.wire.refusal()).toBe('reportTooLarge');
  });

  it('refuses an empty list, or accepts it, as the dial says', async () => {
    const refused = await open().send({ accounts: [] });
    expect(refused.statusCode).toBe(400);
    expect(refused.body).toEqual(malformed(expect.any(String)));
    expect((await open({ 'privacy.emptyReport': 'accepted' }).send({ accounts: [] })).statusCode).toBe(204);
  });

  it.each([
    ['no JSON', '{"accounts": [', 'reportUnreadable'],
    ['nothing', '', 'reportMalformed'],
    ['null', 'null', 'reportMalformed'],
    ['a list', [], 'reportMalformed'],
    ['no accounts', {}, 'reportMalformed'],
    ['accountIds, as a public app has it', { accountIds: [ACTIVE] }, 'reportMalformed'],
    ['accounts that are ids', { accounts: [ACTIVE] }, 'reportMalformed'],
    ['accounts that are an object', { accounts: { accountId: ACTIVE } }, 'reportMalformed'],
    ['an account that is null', { accounts: [null] }, 'reportMalformed'],
    ['a nested list', { accounts: [[{ accountId: ACTIVE, updatedAt: LONG_AGO }]] }, 'reportMalformed'],
    ['no updatedAt', { accounts: [{ accountId: ACTIVE }] }, 'reportMalformed'],
    ['no accountId', { accounts: [{ updatedAt: LONG_AGO }] }, 'reportMalformed'],
    ['a number for an id', { accounts: [{ accountId: 557058, updatedAt: LONG_AGO }] }, 'reportMalformed'],
    ['null for an id', { accounts: [{ accountId: null, updatedAt: LONG_AGO }] }, 'reportMalformed'],
    [
      'a number for a time',
      { accounts: [{ accountId: ACTIVE, updatedAt: 1780487697000 }] },
      'reportMalformed',
    ],
    ['an object for a time', { accounts: [{ accountId: ACTIVE, updatedAt: {} }] }, 'reportMalformed'],
    ['brackets without end', '['.repeat(100_000), 'reportUnreadable'],
  ])('refuses %s in the envelope of the service', async (_, body, condition) => {
    const app = open();
    const answer = await app.send(body);
    expect(answer.statusCode).toBe(400);
    expect(answer.body).toEqual(malformed(expect.any(String)));
    expect(answer.headers['content-type']).toBe('application/json');
    expect(app.wire.refusal()).toBe(condition);
    expect(app.book.accounts.size).toBe(0);
  });

  it('refuses what is not declared as JSON', async () => {
    const app = open();
    await spec()
      .post(app.wire.at('api.atlassian.com', SLASH))
      .withBearerToken(await app.bearer())
      .withHeaders('content-type', 'text/plain')
      .withBody(JSON.stringify({ accounts: [{ accountId: ACTIVE, updatedAt: LONG_AGO }] }))
      .expectStatus(400);
    expect(app.wire.refusal()).toBe('reportUnreadable');
  });

  it('refuses ten megabytes of accounts, and lives on', async () => {
    const app = open();
    const entry = { accountId: 'a'.repeat(128), updatedAt: LONG_AGO };
    const answer = await app.send({ accounts: Array.from({ length: 55_000 }, () => entry) });
    expect(answer.statusCode).toBe(413);
    expect(answer.body).toEqual({ errorType: 'PAYLOAD_TOO_LARGE', errorMessage: expect.any(String) });
    expect((await app.report(ACTIVE)).statusCode).toBe(204);
  });

  it('ignores what an entry has besides, and a query', async () => {
    const app = open();
    const accounts = [{ accountId: app.crowd(1), updatedAt: LONG_AGO, name: 'Mia', status: 'active' }];
    expect((await app.send({ accounts, more: 1 }, `${SLASH}?all=1`)).statusCode).toBe(204);
  });

  it.each([
    ['one character', 'a', 204],
    ['128 characters', 'a'.repeat(128), 204],
    ['a colon and hyphens', '557058:6f0f2c2c-0ba6-4e38-8c5d-0f5f5a5f0c11', 204],
    ['no character', '', 400],
    ['129 characters', 'a'.repeat(129), 400],
    ['an underscore', 'a_b', 400],
    ['a space', ' a', 400],
    ['a line break', 'a\n', 400],
    ['another alphabet', 'mіa', 400],
    ['the forbidden id', 'unknown', 400],
  ])('says to an id of %s what the grammar says', async (_, accountId, status) => {
    const app = open();
    expect((await app.report(accountId)).statusCode).toBe(status);
    if (status === 204) expect(app.anomalies()).toEqual(['unknown-account']);
    else expect(app.wire.refusal()).toMatch(/^accountId(?:Malformed|Forbidden)$/);
  });
});

describe('report-accounts, the dials of entries', () => {
  it('ignores the forbidden id where the dial says so, and notes it', async () => {
    const app = open({ 'privacy.forbiddenId': 'noted' });
    expect((await app.report('unknown', app.crowd(1))).statusCode).toBe(204);
    expect(app.anomalies()).toEqual(['forbidden-account']);
    expect([...app.book.accounts.keys()]).toEqual([app.crowd(1)]);
  });

  it('ignores, closes or refuses whom nobody knows', async () => {
    const [ignoring, closing, refusing] = ['ignored', 'closed', 'refused'].map((position) =>
      open({ 'privacy.unknownIds': position }),
    );
    expect((await ignoring?.report('nobody'))?.statusCode).toBe(204);
    expect(ignoring?.anomalies()).toEqual(['unknown-account']);
    expect((await closing?.report('nobody'))?.body).toEqual(told(['nobody', 'closed']));
    expect((await refusing?.report(ACTIVE, 'nobody'))?.statusCode).toBe(400);
    expect(refusing?.wire.refusal()).toBe('accountIdUnknown');
  });

  it('counts the first of two entries of an account and notes it, or refuses them', async () => {
    const [noting, refusing] = [open(), open({ 'privacy.duplicateIds': 'refused' })];
    const [person, twice] = [
      noting.crowd(3),
      { accountId: noting.crowd(3), updatedAt: '2020-01-01T00:00:00Z' },
    ];
    expect((await noting.report(person, twice)).statusCode).toBe(204);
    expect(noting.anomalies()).toEqual(['duplicate']);
    expect(noting.book.accounts.get(person)).toMatchObject({ count: 1, updatedAt: Date.parse(LONG_AGO) });
    expect((await refusing.report(ACTIVE, ACTIVE)).body).toEqual(
      malformed('accounts[1].accountId is there twice'),
    );
    expect(refusing.wire.refusal()).toBe('accountIdDuplicate');
  });

  it('names the first bad entry, or all, or leaves them out', async () => {
    const bad = ['a_b', { accountId: ACTIVE, updatedAt: 'now' }] as const;
    const first = await open().report(UPDATED, ...bad);
    expect(first.body).toEqual(malformed('accounts[1].accountId is malformed'));
    const all = await open({ 'privacy.badEntries': 'all-named' }).report(UPDATED, ...bad);
    expect(all.body).toEqual(
      malformed('accounts[1].accountId is malformed; accounts[2].updatedAt must be a date-time'),
    );
    const lenient = open({ 'privacy.badEntries': 'left-out' });
    expect((await lenient.report(UPDATED, ...bad)).body).toEqual(told([UPDATED, 'updated']));
    expect(lenient.anomalies()).toEqual(['malformed-entry']);
  });

  it('notes a time that is yet to come, or refuses it', async () => {
    const later = (app: Reporting) => ({ accountId: app.crowd(1), updatedAt: '2126-01-01T00:00:00Z' });
    const [noting, refusing] = [open(), open({ 'privacy.futureTimes': 'refused' })];
    expect((await noting.report(later(noting))).statusCode).toBe(204);
    expect(noting.anomalies()).toEqual(['future']);
    expect((await refusing.report(later(refusing))).statusCode).toBe(400);
    expect(refusing.wire.refusal()).toBe('updatedAtFuture');
  });
});
