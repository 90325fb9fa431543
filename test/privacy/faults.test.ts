import { describe, expect, it } from 'vitest';
import { listen } from '../wire/simulator.ts';
import { ACTIVE, LONG_AGO, Reporting, SLASH, UPDATED } from './reporting.ts';

const sim = listen();
const WITHOUT = SLASH.slice(0, -1);
const body = { accounts: [{ accountId: ACTIVE, updatedAt: LONG_AGO }] };

async function script(
  app: Reporting,
  effect: object,
  match: object = { operationId: 'reportAccounts' },
  times = 1,
) {
  const answer = await fetch(`${sim.base}/_control/worlds/${app.world.name}/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ match, effect, times }),
  });
  expect(answer.status).toBe(201);
  return (await answer.json()) as { match: unknown };
}

/** Reports by `fetch`, which is silent where nothing comes back. @returns the body */
async function reportQuietly(app: Reporting, ...accountIds: string[]): Promise<unknown> {
  const answer = await fetch(app.wire.at('api.atlassian.com', SLASH), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await app.bearer()}` },
    body: JSON.stringify({ accounts: accountIds.map((accountId) => ({ accountId, updatedAt: LONG_AGO })) }),
  });
  return answer.json();
}

describe('A scripted fault of reportAccounts', () => {
  it.each([
    ['rate-limited', 429, 'TOO_MANY_REQUESTS', '60'],
    ['rate-limit-quota', 429, 'TOO_MANY_REQUESTS', expect.stringMatching(/^\d+$/)],
    ['internal-error', 500, 'INTERNAL_SERVER_ERROR', undefined],
    ['unavailable', 503, 'SERVICE_UNAVAILABLE', '5'],
  ])('like %s is a %i in the words of the operation', async (like, status, errorType, retryAfter) => {
    const app = new Reporting(sim);
    await script(app, { kind: 'answer', like });
    const { statusCode, headers, body: said } = await app.report(app.crowd(1));
    expect([statusCode, headers['retry-after']]).toEqual([status, retryAfter]);
    expect(said).toEqual({ errorType, errorMessage: expect.any(String) });
    expect(Object.keys(headers).filter((name) => name.includes('ratelimit'))).toEqual([]);
    expect(app.book.accounts.size).toBe(0);
    expect((await app.report(app.crowd(1))).statusCode).toBe(204);
  });

  it('with a status of its own is in the same envelope, 401 and 403 in that of the gateway', async () => {
    const app = new Reporting(sim);
    for (const [status, said] of [
      [400, { errorType: 'BAD_REQUEST', errorMessage: 'Scripted fault' }],
      [401, { code: 401, message: 'Scripted fault' }],
      [403, { code: 403, message: 'Scripted fault' }],
      [502, { errorType: 'BAD_GATEWAY', errorMessage: 'Scripted fault' }],
    ] as const) {
      await script(app, { kind: 'answer', status });
      expect(await app.report(ACTIVE)).toMatchObject({ statusCode: status, body: said });
    }
  });

  it('strikes with a slash and without; one that names a path strikes there only', async () => {
    const app = new Reporting(sim);
    const fault = await script(app, { kind: 'answer', status: 503 }, undefined, 2);
    expect(fault.match).toEqual({ operationId: 'reportAccounts' });
    expect([(await app.send(body)).statusCode, (await app.send(body, WITHOUT)).statusCode]).toEqual([
      503, 503,
    ]);
    await script(app, { kind: 'answer', status: 503 }, { operationId: 'reportAccountsWithoutSlash' });
    expect([(await app.send(body)).statusCode, (await app.send(body, WITHOUT)).statusCode]).toEqual([
      204, 503,
    ]);
    await script(app, { kind: 'answer', status: 503 }, { pathPrefix: '/app/report-accounts' }, 2);
    expect([(await app.send(body)).statusCode, (await app.send(body, WITHOUT)).statusCode]).toEqual([
      503, 503,
    ]);
  });

  it('loses the answer after the report was accepted', async () => {
    const app = new Reporting(sim);
    await app.bearer();
    await script(app, { kind: 'lose-answer' });
    await expect(reportQuietly(app, app.crowd(1), UPDATED)).rejects.toThrow();
    expect(app.book.accounts.get(app.crowd(1))).toMatchObject({ count: 1 });
    expect(app.world.journal.entries().at(-1)).toMatchObject({
      fault: { kind: 'lose-answer', answered: false },
    });
  });

  it('cuts the answer after the report was accepted', async () => {
    const app = new Reporting(sim);
    await app.bearer();
    await script(app, { kind: 'cut-body', bytes: 12 });
    await expect(reportQuietly(app, app.crowd(1), UPDATED)).rejects.toThrow();
    expect(app.book.accounts.get(app.crowd(1))).toMatchObject({ count: 1 });
  });

  it('resets before anything took place', async () => {
    const app = new Reporting(sim);
    await app.bearer();
    await script(app, { kind: 'reset' });
    await expect(reportQuietly(app, app.crowd(1))).rejects.toThrow();
    expect(app.book.accounts.size).toBe(0);
  });
});
