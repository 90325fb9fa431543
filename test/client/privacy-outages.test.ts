import { describe, expect, test } from 'vitest';
import type { LedgerStore } from '../../client/index.ts';
import {
  accepted,
  accountIds,
  appId,
  asking,
  CYCLE,
  DAY,
  HOUR,
  MINUTE,
  reportAddress,
  reportStage,
} from './reporting.ts';

describe('an outage', () => {
  async function afterOutage(days: number) {
    const stage = await reportStage();
    const { cloud } = stage;
    await stage.keep(...accountIds(95));
    cloud.time += HOUR;
    await stage.run();
    cloud.time += CYCLE;
    stage.answer({ status: 503 });
    for (const end = cloud.time + days * DAY; cloud.time < end; cloud.time += 4 * HOUR) await stage.run();
    const { alerts } = stage;
    const [summary] = (await stage.run()).apps;
    stage.answer(accepted);
    cloud.time += 4 * HOUR;
    const [after] = (await stage.run()).apps;
    return { stage, alerts, summary, after };
  }

  test('five days of 503 are survived, with an alert once a day', async () => {
    const { stage, alerts, summary, after } = await afterOutage(5);
    expect(new Set(alerts.map(({ kind }) => kind))).toEqual(new Set(['overdue']));
    expect(alerts.length).toBeGreaterThanOrEqual(5);
    expect(alerts.length).toBeLessThanOrEqual(6);
    expect(summary).toMatchObject({ overdue: 95, erased: 0 });
    expect(after).toMatchObject({ reported: 95, overdue: 0 });
    expect(await stage.ledger.readJob(appId)).toMatchObject({ failures: 0 });
  });

  test('nine are not: the data goes, and somebody is told', async () => {
    const { stage, alerts, after } = await afterOutage(9);
    expect(alerts.filter(({ kind }) => kind === 'remedial-erasure')).toMatchObject([{ appId, count: 95 }]);
    expect(after).toMatchObject({ reported: 0 });
    expect(await stage.ledger.listHoldings(appId, 100)).toEqual([]);
  });

  test('an app that was itself away for three weeks reports before it deletes anything', async () => {
    const stage = await reportStage();
    await stage.keep(...accountIds(95));
    stage.cloud.time += 21 * DAY;
    expect((await stage.run()).apps).toMatchObject([{ reported: 95, erased: 0, overdue: 0 }]);
  });

  test('after three weeks away the grace counts from the first report that fails', async () => {
    const stage = await reportStage();
    await stage.keep(...accountIds(95));
    stage.cloud.time += 21 * DAY;
    stage.answer({ status: 503 });
    const back = stage.cloud.time;
    await stage.run();
    stage.cloud.time = back + CYCLE - 1;
    expect((await stage.run()).apps).toMatchObject([{ erased: 0, overdue: 95 }]);
    stage.cloud.time = back + CYCLE;
    expect((await stage.run()).apps).toMatchObject([{ erased: 95, overdue: 0 }]);
  });
});

/** A ledger whose process dies at one of its changes: that one and everything after it never happens. */
function dyingAt(ledger: LedgerStore, change: number): LedgerStore {
  let changes = 0;
  const dead = () => Promise.reject(new Error('dead'));
  return {
    ...ledger,
    change: (...given) => {
      changes += 1;
      return changes >= change ? dead() : ledger.change(...given);
    },
    scrub: () => (changes >= change ? dead() : ledger.scrub()),
  };
}

describe('a process that dies', () => {
  test('after sending and before saving: the batch is left alone for some minutes, then sent again', async () => {
    const stage = await reportStage();
    const { cloud, ledger } = stage;
    await stage.keep(...accountIds(180));
    cloud.time += HOUR;
    // The turn, a lease and its report, a lease: the process dies when the second report should be saved.
    const dying = await reportStage({ ...stage, ledger: dyingAt(ledger, 5), grants: [] });
    expect((await dying.run()).apps).toMatchObject([{ reported: 90, failed: 'unexpected-error' }]);
    expect(stage.reports()).toHaveLength(2);
    expect((await ledger.readJob(appId)).inFlight?.accountIds).toHaveLength(90);
    const next = await reportStage({ ...stage, grants: [] });
    expect((await next.run()).apps).toMatchObject([{ failed: 'run-under-way' }]);
    cloud.time += 5 * MINUTE - 1;
    expect((await next.run()).apps).toMatchObject([{ failed: 'run-under-way' }]);
    cloud.time += MINUTE;
    expect((await next.run()).apps).toMatchObject([{ reported: 90 }]);
    expect(stage.reports()[2]).toEqual(stage.reports()[1]);
    expect((await ledger.readJob(appId)).inFlight).toBeUndefined();
  });

  test('at any change whatsoever: the runs after it report everything, and erase what was closed', async () => {
    for (let change = 1; change <= 12; change += 1) {
      const policies = { closed: 'delete-account' } as const;
      const stage = await reportStage({ policies });
      const { clientStore, cloud, ledger } = stage;
      await clientStore.writePerson({ personId: 'mia', name: 'mia', linkedAccountId: 'account-0001' });
      await stage.keep(...accountIds(120));
      cloud.time += HOUR;
      cloud.rows[reportAddress] = ({ json }) =>
        JSON.stringify(json).includes('account-0001') ? asking('closed', 'account-0001') : accepted;
      const dying = await reportStage({ ...stage, ledger: dyingAt(ledger, change), policies, grants: [] });
      await dying.run();
      cloud.time += HOUR;
      await stage.run();
      const holdings = await ledger.listHoldings(appId, 200);
      expect(holdings.filter(({ state }) => state === 'tracked')).toHaveLength(119);
      expect(holdings.every(({ lastReportedAt }) => lastReportedAt !== undefined)).toBe(true);
      expect(await stage.holding('account-0001')).toMatchObject({ state: 'closed', pieces: {} });
      expect(await clientStore.readPerson('mia')).toBeUndefined();
      const claims = stage
        .reports()
        .flat()
        .map(({ accountId }) => accountId);
      // One batch may be repeated, since nobody knows whether it was accepted.
      expect(claims.length).toBeLessThanOrEqual(120 + 90);
    }
  });

  test('what was to be erased goes first, whatever becomes of the reports', async () => {
    const stage = await reportStage();
    await stage.keep('account-a');
    await stage.erase('account-a', 'disconnected');
    stage.ledger.findDue = () => Promise.reject(new Error('disk'));
    expect((await stage.run()).apps).toMatchObject([{ failed: 'unexpected-error', erased: 1 }]);
  });

  test('an outcome that could not be saved is unknown, and the batch is not sent again at once', async () => {
    const stage = await reportStage();
    const { cloud, ledger } = stage;
    await stage.keep('account-a');
    cloud.time += HOUR;
    const change = ledger.change.bind(ledger);
    let changes = 0;
    ledger.change = (...given) => {
      changes += 1;
      return changes === 3 ? Promise.reject(new Error('disk')) : change(...given);
    };
    expect((await stage.run()).apps).toMatchObject([{ reported: 0, failed: 'unexpected-error' }]);
    expect((await ledger.readJob(appId)).inFlight).toMatchObject({ accountIds: ['account-a'] });
    expect((await stage.run()).apps).toMatchObject([{ failed: 'asked-to-wait' }]);
    expect((await ledger.readJob(appId)).inFlight).toBeUndefined();
    cloud.time += 5 * MINUTE - 1;
    expect((await stage.run()).apps).toMatchObject([{ failed: 'asked-to-wait' }]);
    cloud.time += 1;
    expect((await stage.run()).apps).toMatchObject([{ reported: 1 }]);
  });

  test('a lost answer is no report, and the batch is sent again after some minutes', async () => {
    const stage = await reportStage();
    await stage.keep('account-a');
    stage.cloud.time += HOUR;
    stage.answer('no-answer', accepted);
    await stage.run();
    stage.cloud.time += 5 * MINUTE - 1;
    await stage.run();
    expect(stage.reports()).toHaveLength(1);
    stage.cloud.time += 1;
    expect((await stage.run()).apps).toMatchObject([{ reported: 1 }]);
  });
});

describe('a clock that was ahead when the service asked to be left alone', () => {
  test('is waited for a day at the most once it is right', async () => {
    const stage = await reportStage();
    const { cloud } = stage;
    await stage.keep('account-a');
    cloud.time += HOUR;
    const right = cloud.time;
    cloud.time += 10 * DAY;
    stage.answer({ status: 503 });
    await stage.run();
    stage.answer(accepted);
    cloud.time = right;
    expect((await stage.run()).apps).toMatchObject([{ reported: 0, failed: 'asked-to-wait' }]);
    cloud.time += DAY;
    expect((await stage.run()).apps).toMatchObject([{ reported: 1 }]);
  });
});

describe('a clock that was ahead when the service refused an entry', () => {
  test('does not keep the account from being reported once it is right', async () => {
    const stage = await reportStage();
    const { cloud } = stage;
    await stage.keep('account-a');
    cloud.time += HOUR;
    const right = cloud.time;
    cloud.time += 10 * DAY;
    stage.answer({ status: 400 });
    expect((await stage.run()).apps).toMatchObject([{ reported: 0, overdue: 1 }]);
    stage.answer(accepted);
    cloud.time = right;
    expect((await stage.run()).apps).toMatchObject([{ reported: 1 }]);
  });
});

describe('two instances on one ledger', () => {
  test('one of them reports', async () => {
    const stage = await reportStage();
    const other = await reportStage({ ...stage, grants: [] });
    await stage.keep(...accountIds(300));
    stage.cloud.time += HOUR;
    const [one, two] = await Promise.all([stage.run(), other.run()]);
    expect([one.apps[0]?.failed, two.apps[0]?.failed]).toEqual([undefined, 'run-under-way']);
    expect(stage.reports().flat()).toHaveLength(300);
  });

  test('one that takes longer than a turn keeps its turn', async () => {
    const stage = await reportStage();
    const other = await reportStage({ ...stage, grants: [] });
    await stage.keep(...accountIds(270));
    stage.cloud.time += HOUR;
    const failures: unknown[] = [];
    stage.cloud.rows[reportAddress] = async () => {
      stage.cloud.time += 4 * MINUTE;
      failures.push((await other.run()).apps[0]?.failed);
      return accepted;
    };
    expect((await stage.run()).apps).toMatchObject([{ reported: 270 }]);
    expect(failures).toEqual(Array(3).fill('run-under-way'));
  });

  test('one that was thought dead, and is not, writes nothing when it wakes up', async () => {
    const stage = await reportStage();
    const other = await reportStage({ ...stage, grants: [] });
    await stage.keep('account-a');
    stage.cloud.time += HOUR;
    let woken = false;
    stage.cloud.rows[reportAddress] = async () => {
      if (woken) return accepted;
      woken = true;
      stage.cloud.time += HOUR;
      await other.run();
      return asking('closed', 'account-a');
    };
    expect((await stage.run()).apps).toMatchObject([{ failed: 'turn-lost', reported: 0 }]);
    expect(await stage.holding('account-a')).toMatchObject({ state: 'tracked' });
  });
});
