import { describe, expect, test } from 'vitest';
import { keepProfiles } from '../../client/index.ts';
import { configuration } from './fake-cloud.ts';
import {
  accountIds,
  appId,
  CYCLE,
  DAY,
  HOUR,
  MINUTE,
  otherApp,
  profileOf,
  reportAddress,
  reportStage,
  SECOND,
} from './reporting.ts';

describe('a report', () => {
  test('it goes to report-accounts with a bearer, as JSON of account ids and moments in RFC 3339', async () => {
    const stage = await reportStage();
    const keptAt = stage.cloud.time;
    await stage.keep('account-a');
    stage.cloud.time += HOUR;
    const { apps } = await stage.run();
    expect(stage.cloud.of(reportAddress)).toMatchObject([{ authorization: 'Bearer access-of-rohit' }]);
    expect(stage.cloud.of(reportAddress)[0]?.json).toEqual({
      accounts: [{ accountId: 'account-a', updatedAt: new Date(keptAt).toISOString() }],
    });
    expect(apps).toMatchObject([{ appId, reported: 1, batches: 1, overdue: 0 }]);
    expect(apps[0]?.failed).toBeUndefined();
  });

  const sizes: [number, number[]][] = [
    [0, []],
    [1, [1]],
    [90, [90]],
    [91, [90, 1]],
    [180, [90, 90]],
    [451, [90, 90, 90, 90, 90, 1]],
    [1000, [...Array<number>(11).fill(90), 10]],
  ];
  test.each(sizes)('%i accounts make requests of at most 90, each account once', async (count, expected) => {
    const stage = await reportStage();
    await stage.keep(...accountIds(count));
    stage.cloud.time += HOUR;
    const { apps } = await stage.run();
    expect(stage.reports().map(({ length }) => length)).toEqual(expected);
    expect(
      new Set(
        stage
          .reports()
          .flat()
          .map(({ accountId }) => accountId),
      ).size,
    ).toBe(count);
    expect(apps).toMatchObject([{ reported: count, batches: expected.length }]);
  });

  test('it claims the oldest retrieval of what is held, and never a moment of the future', async () => {
    const stage = await reportStage();
    const { cloud, ledger } = stage;
    const [old, young] = [cloud.time - 5 * DAY, cloud.time - DAY];
    const whole = profileOf('account-a', old);
    const name = profileOf('account-a', young).pieces.name;
    const keeping = { ledger, environment: cloud.environment };
    await keepProfiles(keeping, appId, [whole]);
    await keepProfiles(keeping, appId, [
      { accountId: 'account-a', status: 'active', pieces: { name }, asked: ['name'] },
      profileOf('account-of-tomorrow', cloud.time + DAY),
    ]);
    cloud.time += HOUR;
    await stage.run();
    const claimed = Object.fromEntries(
      stage
        .reports()
        .flat()
        .map((entry) => [entry.accountId, entry.updatedAt]),
    );
    expect(claimed).toEqual({
      'account-a': new Date(old).toISOString(),
      'account-of-tomorrow': new Date(cloud.time).toISOString(),
    });
  });
});

describe('due dates', () => {
  test('the first report is due a few minutes after keeping, to the millisecond', async () => {
    const stage = await reportStage();
    const { cloud } = stage;
    await stage.keep('account-a');
    const dueAt = (await stage.holding('account-a'))?.dueAt ?? 0;
    expect(dueAt - cloud.time).toBeGreaterThanOrEqual(MINUTE);
    expect(dueAt - cloud.time).toBeLessThanOrEqual(10 * MINUTE);
    cloud.time = dueAt - 1;
    expect((await stage.run()).apps[0]).toMatchObject({ reported: 0, nextDueAt: dueAt });
    cloud.time = dueAt;
    expect((await stage.run()).apps[0]).toMatchObject({ reported: 1 });
  });

  test('the next one is due a cycle and 1 to 59 minutes after the last that was accepted', async () => {
    const stage = await reportStage();
    const { cloud } = stage;
    await stage.keep(...accountIds(50));
    cloud.time += HOUR;
    await stage.run();
    const reportedAt = cloud.time;
    const holdings = await stage.ledger.listHoldings(appId, 50);
    const delays = holdings.map(({ dueAt = 0 }) => dueAt - reportedAt - CYCLE);
    expect(Math.min(...delays)).toBeGreaterThanOrEqual(MINUTE);
    expect(Math.max(...delays)).toBeLessThanOrEqual(59 * MINUTE);
    expect(new Set(delays).size).toBeGreaterThan(40);
    const soonest = Math.min(...holdings.map(({ dueAt = 0 }) => dueAt));
    cloud.time = soonest - SECOND;
    await stage.run();
    expect(stage.reports()).toHaveLength(1);
    cloud.time = soonest + SECOND;
    expect((await stage.run()).apps[0]?.reported).toBeGreaterThanOrEqual(1);
  });

  test('ninety days with a job every four hours: each account once a cycle, never early, never a day late', async () => {
    const stage = await reportStage();
    const { cloud } = stage;
    await stage.keep(...accountIds(200));
    const seen = new Map<string, number[]>();
    for (const end = cloud.time + 90 * DAY; cloud.time < end; cloud.time += 4 * HOUR) {
      const before = stage.reports().length;
      await stage.run();
      for (const { accountId } of stage.reports().slice(before).flat()) {
        seen.set(accountId, [...(seen.get(accountId) ?? []), cloud.time]);
      }
    }
    const gaps = [...seen.values()].flatMap((moments) =>
      moments.slice(1).map((at, n) => at - (moments[n] ?? 0)),
    );
    expect(seen.size).toBe(200);
    expect(Math.min(...gaps)).toBeGreaterThan(CYCLE);
    expect(Math.max(...gaps)).toBeLessThan(CYCLE + 6 * HOUR);
    expect(stage.alerts).toEqual([]);
  });
});

describe('a clock that is set back', () => {
  test('nothing is reported twice, and due dates of the wrong future are brought back', async () => {
    const stage = await reportStage();
    const { cloud } = stage;
    await stage.keep('account-a');
    cloud.time += HOUR;
    await stage.run();
    const right = cloud.time;
    cloud.time += 365 * DAY;
    await stage.keep('account-b');
    cloud.time += HOUR;
    await stage.run();
    expect(stage.reports()).toHaveLength(2);
    cloud.time = right + HOUR;
    await stage.run();
    expect(stage.reports()).toHaveLength(2);
    expect(stage.alerts).toMatchObject([{ kind: 'clock-went-back' }]);
    cloud.time += CYCLE - SECOND;
    await stage.run();
    expect(stage.reports()).toHaveLength(2);
    cloud.time += HOUR;
    await stage.run();
    expect(
      stage
        .reports()
        .slice(2)
        .flat()
        .map(({ accountId }) => accountId)
        .sort(),
    ).toEqual(['account-a', 'account-b']);
    expect(stage.alerts).toHaveLength(1);
  });
});

describe('two apps', () => {
  test('each account goes through its own app, and one known through both is reported by both', async () => {
    const stage = await reportStage({
      apps: [{ configuration }, otherApp],
      grants: [{}, { personId: 'eva', clientId: otherApp.configuration.clientId }],
    });
    const { cloud, ledger } = stage;
    await stage.keep('account-a', 'account-b');
    const other = otherApp.configuration.clientId;
    await keepProfiles({ ledger, environment: cloud.environment }, other, [
      profileOf('account-b', cloud.time),
      profileOf('account-c', cloud.time),
    ]);
    cloud.time += HOUR;
    expect((await stage.run()).apps).toMatchObject([
      { appId, reported: 2 },
      { appId: other, reported: 2 },
    ]);
    const sent = cloud
      .of(reportAddress)
      .map(({ authorization, json }) => [authorization, JSON.stringify(json)]);
    expect(sent).toEqual([
      ['Bearer access-of-rohit', expect.stringMatching(/account-a.*account-b/)],
      ['Bearer access-of-eva', expect.stringMatching(/account-b.*account-c/)],
    ]);
  });

  test('an app whose ledger throws, and one without a grant, stop nobody else', async () => {
    const stage = await reportStage({
      apps: [otherApp, { configuration }, { configuration: { ...configuration, clientId: 'broken' } }],
      grants: [{ clientId: appId }],
    });
    const { cloud, ledger } = stage;
    const keeping = { ledger, environment: cloud.environment };
    await keepProfiles(keeping, otherApp.configuration.clientId, [profileOf('account-c', cloud.time)]);
    await stage.keep('account-a');
    const findDue = ledger.findDue.bind(ledger);
    ledger.findDue = (app, ...rest) =>
      app === 'broken' ? Promise.reject(new Error('Name of account-c')) : findDue(app, ...rest);
    cloud.time += HOUR;
    expect((await stage.run()).apps).toMatchObject([
      { failed: 'no-grant', reported: 0 },
      { reported: 1 },
      { failed: 'unexpected-error' },
    ]);
    expect(stage.alerts.map(({ kind }) => kind)).toEqual(['no-grant', 'run-failed']);
    expect(JSON.stringify(stage.alerts)).not.toContain('Name of');
  });
});
