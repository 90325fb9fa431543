import { describe, expect, test } from 'vitest';
import { startReporting } from './reporting.ts';

const answered = (status: number) => ({ kind: 'answer', answerTo: () => ({ status }) }) as const;
const REPORTS = { operationId: 'reportAccounts' };

describe('the shape of a report', () => {
  test.each([
    [
      'privacy/batch-of-90-at-most',
      { accounts: Array(91).fill({ accountId: 'a', updatedAt: '2020-01-01T00:00:00Z' }) },
    ],
    ['privacy/report-as-documented', { accountIds: ['a'] }],
    ['privacy/report-as-documented', { accounts: [{ accountId: 'a' }] }],
    [
      'privacy/account-ids-as-documented',
      { accounts: [{ accountId: 'a b', updatedAt: '2020-01-01T00:00:00Z' }] },
    ],
    [
      'privacy/updated-at-is-rfc3339',
      { accounts: [{ accountId: 'a', updatedAt: '2020-01-01 00:00:00+00' }] },
    ],
    [
      'privacy/unknown-never-reported',
      { accounts: [{ accountId: 'unknown', updatedAt: '2020-01-01T00:00:00Z' }] },
    ],
  ])('%s catches it, and no other rule does', async (rule, body) => {
    const app = await startReporting();
    await app.sendReport(body);
    expect(app.broken()).toEqual([rule]);
  });

  test('an app that does as it should breaks no rule in five weeks', async () => {
    const app = await startReporting({ script: true });
    for (const handle of ['mia', 'rohit']) app.holds(handle);
    for (let week = 0; week < 5; week++) {
      await app.report(['mia', 'rohit']);
      app.later(7, 1);
    }
    expect(app.broken()).toEqual([]);
  });

  test('what nobody has, and what is there twice, is noted', async () => {
    const app = await startReporting();
    await app.report(['mia', 'mia', 'customer-1']);
    expect(app.broken().sort()).toEqual(['privacy/accounts-of-atlassian', 'privacy/one-entry-an-account']);
  });
});

describe('privacy/updated-at-is-a-retrieval', () => {
  test('a claim of now is caught, and is no breach of the rule about the oldest piece', async () => {
    const app = await startReporting();
    app.holds('mia');
    app.later(7, 1);
    await app.report(['mia'], { updatedAt: app.at(app.world.clock.now()) });
    expect(app.broken()).toEqual(['privacy/updated-at-is-a-retrieval']);
  });
});

describe('privacy/oldest-retrieval-counts', () => {
  test('a claim that is newer than the oldest piece, and was a retrieval, is caught', async () => {
    const app = await startReporting();
    app.holds('mia', app.start - 86_400_000);
    app.later(1);
    await app.report(['mia']);
    expect(app.broken()).toEqual(['privacy/oldest-retrieval-counts']);
  });

  test('what was fetched again since the script looked is not held against the app', async () => {
    const app = await startReporting();
    app.holds('mia', app.start - 86_400_000);
    app.world.faults.script(REPORTS, {
      kind: 'answer',
      answerTo: () => ({
        status: 200,
        body: { accounts: [{ accountId: app.idOf('mia'), status: 'updated' }] },
      }),
    });
    await app.report(['mia'], { updatedAt: app.at(app.start - 86_400_000) });
    app.later(1);
    await app.report(['mia']);
    expect(app.broken()).toEqual([]);
  });
});

describe('an account that is reported again within its cycle', () => {
  test('daily, it breaks the rule of once a cycle', async () => {
    const app = await startReporting();
    for (let day = 0; day < 4; day++) {
      await app.report(['mia']);
      app.later(1);
    }
    expect(app.broken()).toEqual(['privacy/once-a-cycle']);
  });

  test('half an hour early, it breaks none', async () => {
    const app = await startReporting();
    await app.report(['mia']);
    app.later(6, 23.5);
    await app.report(['mia']);
    expect(app.broken()).toEqual([]);
  });

  test('soon after a 204, that was taken for a failure', async () => {
    const app = await startReporting();
    for (let times = 0; times < 4; times++) {
      await app.report(['mia']);
      app.later(0, times + 1);
    }
    app.later(1);
    await app.report(['mia']);
    expect(app.broken()).toEqual(['privacy/no-content-is-success']);
  });

  test('after another batch has failed, the accepted one was lost; what follows from that is no breach of its own', async () => {
    const app = await startReporting();
    await app.report(['mia']);
    app.world.faults.script(REPORTS, answered(503));
    await app.report(['rohit']);
    app.later(0, 1);
    await app.report(['mia', 'rohit']);
    app.later(6, 22);
    await app.report(['mia']);
    expect(app.broken()).toEqual(['privacy/accepted-stays-accepted']);
  });

  test('after an answer was lost it is right to ask again', async () => {
    const app = await startReporting();
    app.world.faults.script(REPORTS, { kind: 'lose-answer' });
    await app.report(['mia']).catch(() => undefined);
    app.later(0, 1);
    await app.report(['mia']);
    expect(app.broken()).toEqual([]);
  });

  test('after the app was killed it may not know', async () => {
    const app = await startReporting();
    await app.report(['mia']);
    app.world.record('app.killed', { replica: 0 });
    app.later(0, 1);
    await app.report(['mia']);
    expect(app.broken()).toEqual([]);
  });

  test('whose token was refused is included by the substitute', async () => {
    const app = await startReporting();
    await app.report(['mia']);
    app.later(1);
    app.world.faults.script(REPORTS, answered(401));
    await app.report(['rohit', 'mia'], { as: 'mia' });
    await app.report(['rohit', 'mia'], { as: 'rohit' });
    expect(app.broken()).toEqual([]);
  });

  test('while a longer cycle was told, the header was not followed', async () => {
    const app = await startReporting();
    app.turn('privacy.cyclePeriodForm', 'iso-8601');
    app.turn('privacy.cyclePeriod', '15-days');
    await app.report(['mia']);
    app.later(7, 1);
    await app.report(['mia']);
    expect(app.broken()).toEqual(['privacy/cycle-period-followed']);
  });

  test('a cycle that the app did not hear of binds nobody', async () => {
    const app = await startReporting();
    app.turn('privacy.cyclePeriodForm', 'iso-8601');
    app.turn('privacy.cyclePeriod', '15-days');
    app.world.faults.script(REPORTS, { kind: 'lose-answer' });
    await app.report(['mia']).catch(() => undefined);
    app.later(7, 1);
    await app.report(['mia']);
    expect(app.broken()).toEqual([]);
  });
});
