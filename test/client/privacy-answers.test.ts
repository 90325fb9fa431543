import { describe, expect, test } from 'vitest';
import type { FakeAnswer } from './fake-cloud.ts';
import {
  accepted,
  accountIds,
  appId,
  asking,
  CYCLE,
  HOUR,
  MINUTE,
  reportAddress,
  reportStage,
  SECOND,
} from './reporting.ts';

describe('answers', () => {
  const fine: [string, FakeAnswer][] = [
    ['204', accepted],
    ['204 with the header', { status: 204, headers: { 'Cycle-Period': 'whenever' } }],
    ['200 with an empty list', { status: 200, body: { accounts: [] } }],
    ['200 without a list', { status: 200, body: {} }],
    ['200 without a body', { status: 200, body: '' }],
    ['200 about an account that was not in the batch', asking('closed', 'somebody-else')],
    ['200 with a status that nobody knows', asking('CLOSED', 'account-a')],
    ['200 with entries that are none', { status: 200, body: { accounts: [null, 7, 'x', {}, []] } }],
  ];
  test.each(fine)('%s is an accepted report, and nothing is erased', async (_, answer) => {
    const stage = await reportStage();
    stage.answer(answer);
    await stage.keep('account-a');
    stage.cloud.time += HOUR;
    expect((await stage.run()).apps).toMatchObject([{ reported: 1, closed: 0, updated: 0, erased: 0 }]);
    expect(await stage.holding('account-a')).toMatchObject({
      state: 'tracked',
      lastReportedAt: stage.cloud.time,
    });
  });

  const failing: [string, FakeAnswer, string][] = [
    ['no answer', 'no-answer', 'no-answer'],
    ['200 that was cut', { status: 200, body: '{"accounts":[{"acc' }, 'no-answer'],
    ['200 of some proxy', { status: 200, body: '<html>Sign in</html>' }, 'no-answer'],
    ['429', { status: 429 }, 'rate-limited'],
    ['500', { status: 500, body: { errorType: 'x', errorMessage: 'y' } }, 'unavailable'],
    ['503 without a body', { status: 503, body: '' }, 'unavailable'],
    ['404', { status: 404 }, 'unavailable'],
    ['302', { status: 302, headers: { location: 'https://example.com/' } }, 'unavailable'],
  ];
  test.each(failing)('%s is no report: all stay due, and nothing more is sent', async (_, answer, failed) => {
    const stage = await reportStage();
    await stage.keep(...accountIds(100));
    stage.cloud.time += HOUR;
    stage.answer(answer);
    expect((await stage.run()).apps).toMatchObject([{ reported: 0, failed }]);
    expect(stage.reports()).toHaveLength(1);
    stage.answer(accepted);
    expect((await stage.run()).apps).toMatchObject([{ reported: 0, failed: 'asked-to-wait' }]);
    expect(stage.reports()).toHaveLength(1);
    stage.cloud.time += 2 * HOUR;
    expect((await stage.run()).apps).toMatchObject([{ reported: 100 }]);
    expect(await stage.ledger.readJob(appId)).toMatchObject({ failures: 0 });
    expect((await stage.ledger.readJob(appId)).failingSince).toBeUndefined();
  });

  test('a failure in the third batch undoes nothing of the first two, and a retry sends the third only', async () => {
    const stage = await reportStage();
    await stage.keep(...accountIds(270));
    stage.cloud.time += HOUR;
    stage.answer(accepted, accepted, { status: 500 }, accepted);
    expect((await stage.run()).apps).toMatchObject([{ reported: 180, batches: 2, failed: 'unavailable' }]);
    stage.cloud.time += HOUR;
    expect((await stage.run()).apps).toMatchObject([{ reported: 90, batches: 1 }]);
    const all = stage.reports().flatMap((batch, index) => (index === 2 ? [] : batch));
    expect(new Set(all.map(({ accountId }) => accountId)).size).toBe(270);
    expect(all).toHaveLength(270);
  });

  const waits: [string, Record<string, string>, number][] = [
    ['seconds', { 'Retry-After': '7200' }, 7200 * SECOND],
    ['a date', { 'Retry-After': 'Sun, 01 Nov 2026 04:00:00 GMT' }, 3 * HOUR],
  ];
  test.each(
    waits,
  )('429 with Retry-After as %s is waited for, also by another process', async (_, headers, wait) => {
    const stage = await reportStage();
    await stage.keep('account-a');
    stage.cloud.time += HOUR;
    stage.answer({ status: 429, headers });
    await stage.run();
    stage.answer(accepted);
    const after = await reportStage({ ...stage, grants: [] });
    stage.cloud.time += wait - SECOND;
    await after.run();
    expect(stage.reports()).toHaveLength(1);
    stage.cloud.time += SECOND;
    expect((await after.run()).apps).toMatchObject([{ reported: 1 }]);
  });

  test('each failure in a row doubles the pause, up to about an hour', async () => {
    const stage = await reportStage();
    await stage.keep('account-a');
    stage.cloud.time += HOUR;
    stage.answer({ status: 503 });
    const pauses: number[] = [];
    for (let count = 0; count < 12; count += 1) {
      await stage.run();
      const { notBefore } = await stage.ledger.readJob(appId);
      pauses.push((notBefore - stage.cloud.time) / MINUTE);
      stage.cloud.time = notBefore;
    }
    for (const [index, pause] of pauses.entries()) {
      expect(pause).toBeGreaterThanOrEqual(0.75 * Math.min(60, 2 ** index));
      expect(pause).toBeLessThanOrEqual(1.25 * Math.min(60, 2 ** index));
    }
  });
});

describe('400', () => {
  /** Refuses every request that names one of these. */
  const refusing = (...bad: string[]) => ({
    [reportAddress]: ({ json }: { json: Record<string, unknown> }): FakeAnswer =>
      bad.some((accountId) => JSON.stringify(json).includes(accountId))
        ? { status: 400, body: { errorType: 'INVALID', errorMessage: 'bad entry' } }
        : accepted,
  });

  test('the bad entry is found by halving, told, and left overdue; all others are reported', async () => {
    const stage = await reportStage();
    Object.assign(stage.cloud.rows, refusing('account-0042'));
    await stage.keep(...accountIds(180));
    stage.cloud.time += HOUR;
    const { apps } = await stage.run();
    expect(apps).toMatchObject([{ reported: 179 }]);
    expect(apps[0]?.failed).toBeUndefined();
    expect(stage.reports().length).toBeLessThan(20);
    expect(stage.alerts).toMatchObject([
      { kind: 'malformed-account', accountId: 'account-0042', message: expect.stringContaining('INVALID') },
    ]);
    const sent = stage.reports().length;
    stage.cloud.time += 4 * HOUR;
    await stage.run();
    expect(stage.reports()).toHaveLength(sent);
    stage.cloud.time += CYCLE;
    expect((await stage.run()).apps).toMatchObject([{ reported: 179, overdue: 1 }]);
  });

  test('429 without a time asks for a minute at the least', async () => {
    const stage = await reportStage({ parts: { backOff: () => 0 } });
    await stage.keep('account-a');
    stage.cloud.time += HOUR;
    stage.answer({ status: 429 });
    await stage.run();
    expect((await stage.ledger.readJob(appId)).notBefore).toBe(stage.cloud.time + MINUTE);
  });

  test('one account alone is not left in flight, so that the next run need not wait for it', async () => {
    const stage = await reportStage();
    Object.assign(stage.cloud.rows, refusing('account-0000'));
    await stage.keep('account-0000');
    stage.cloud.time += HOUR;
    await stage.run();
    expect((await stage.ledger.readJob(appId)).inFlight).toBeUndefined();
    await stage.keep('account-0001');
    stage.cloud.time += HOUR;
    expect((await stage.run()).apps).toMatchObject([{ reported: 1 }]);
  });

  test('when everything is refused the search ends soon', async () => {
    const stage = await reportStage();
    Object.assign(stage.cloud.rows, refusing('account-'));
    await stage.keep(...accountIds(900));
    stage.cloud.time += HOUR;
    expect((await stage.run()).apps).toMatchObject([{ reported: 0, failed: 'malformed' }]);
    expect(stage.reports().length).toBeLessThan(60);
    expect((await stage.ledger.readJob(appId)).notBefore).toBeGreaterThan(stage.cloud.time);
  });
});

describe('an answer about data that has changed since it was kept', () => {
  test('data that was stale already is erased when the account is closed', async () => {
    const stage = await reportStage();
    await stage.keep('account-of-mia');
    stage.cloud.time += HOUR;
    stage.answer(asking('updated', 'account-of-mia'));
    await stage.run();
    expect(await stage.holding('account-of-mia')).toMatchObject({ state: 'stale' });
    stage.answer(asking('closed', 'account-of-mia'));
    stage.cloud.time += CYCLE + HOUR;
    expect((await stage.run()).apps).toMatchObject([{ closed: 1, erased: 1 }]);
    expect(await stage.holding('account-of-mia')).toMatchObject({ state: 'closed' });
  });

  test('an erasure does not wait for profiles that cannot be fetched', async () => {
    const stage = await reportStage({ parts: { backOff: () => HOUR } });
    await stage.keep('account-a');
    stage.cloud.time += HOUR;
    stage.answer(asking('updated', 'account-a'));
    await stage.run();
    await stage.keep('account-b');
    stage.cloud.time = (await stage.holding('account-b'))?.dueAt ?? 0;
    stage.answer(asking('closed', 'account-b'), accepted);
    await stage.run();
    expect(await stage.holding('account-b')).toMatchObject({ state: 'closed' });
  });

  test('whoever leaves while the report is under way is not brought back by its answer', async () => {
    const stage = await reportStage();
    await stage.keep('account-a', 'account-b');
    stage.cloud.time += HOUR;
    stage.cloud.rows[reportAddress] = async () => {
      await stage.erase('account-a', 'disconnected');
      return accepted;
    };
    const [summary] = (await stage.run()).apps;
    expect(summary?.failed).toBeUndefined();
    expect(await stage.holding('account-a')).toBeUndefined();
    expect((await stage.holding('account-b'))?.lastReportedAt).toBe(stage.cloud.time);
  });
});
