import { describe, expect, test } from 'vitest';
import { createReporterParts } from '../../client/index.ts';
import { accepted, accountIds, appId, CYCLE, DAY, HOUR, reportStage } from './reporting.ts';

const { readCyclePeriod } = createReporterParts();

describe('Cycle-Period', () => {
  const understood: [string, number][] = [
    ['7', 7 * DAY],
    [' 7 ', 7 * DAY],
    ['1', DAY],
    ['90', 90 * DAY],
    ['3600', HOUR],
    ['604800', 7 * DAY],
    ['P7D', 7 * DAY],
    ['p7d', 7 * DAY],
    ['P1W', 7 * DAY],
    ['PT168H', 7 * DAY],
    ['P1DT12H30M', DAY + 12.5 * HOUR],
    ['PT604800S', 7 * DAY],
    ['7 Days', 7 * DAY],
    ['7 days', 7 * DAY],
    ['1 Day', DAY],
    ['15 Days', 15 * DAY],
    ['2 weeks', 14 * DAY],
    ['36 hours', 36 * HOUR],
    ['7days', 7 * DAY],
  ];
  test.each(understood)('"%s" is understood', (header, cyclePeriod) => {
    expect(readCyclePeriod(header, 5 * DAY)).toEqual({ cyclePeriod });
  });

  const clamped: [string, number][] = [
    ['91', 90 * DAY],
    ['366', 90 * DAY],
    ['999999999', 90 * DAY],
    ['P999999999D', 90 * DAY],
    ['PT1S', HOUR],
    ['59 minutes', HOUR],
  ];
  test.each(
    clamped,
  )('"%s" is brought within an hour and ninety days, with a warning', (header, cyclePeriod) => {
    const warning = expect.stringContaining('outside');
    expect(readCyclePeriod(header, 5 * DAY)).toEqual({ cyclePeriod, warning });
  });

  const odd = [
    ...[
      '',
      ' ',
      '0',
      '-7',
      '7.5',
      '367',
      '3599',
      '9999999999',
      'P',
      'PT',
      'P0D',
      'P1M',
      'P1Y',
      'P7',
      '7D',
      'seven',
    ],
    ...['7 Dogs', '7, 7', '1e3', '0x7', '٧', 'P7D; x', 'NaN', 'Infinity', 'x'.repeat(10_000)],
  ];
  test.each(odd)('"%s" changes nothing, with a warning', (header) => {
    const reading = readCyclePeriod(header, 5 * DAY);
    expect(reading.cyclePeriod).toBe(5 * DAY);
    expect(reading.warning?.length).toBeLessThan(120);
  });

  test('an answer without it changes nothing', () => {
    expect(readCyclePeriod(null, 5 * DAY)).toEqual({ cyclePeriod: 5 * DAY });
  });

  test.each([
    200, 204,
  ])('it is followed from an answer %i, and an odd one does not harm the report', async (status) => {
    const stage = await reportStage();
    const body = status === 200 ? { accounts: [] } : undefined;
    stage.answer({ status, body, headers: { 'Cycle-Period': 'P3D' } });
    await stage.keep('account-a');
    stage.cloud.time += HOUR;
    await stage.run();
    const dueAt = (await stage.holding('account-a'))?.dueAt ?? 0;
    expect(dueAt).toBeGreaterThan(stage.cloud.time + 3 * DAY);
    expect(dueAt).toBeLessThan(stage.cloud.time + 3 * DAY + HOUR);
    stage.answer({ status, body, headers: { 'Cycle-Period': 'soon' } });
    stage.cloud.time = dueAt;
    expect((await stage.run()).apps).toMatchObject([{ reported: 1 }]);
    expect(stage.alerts).toMatchObject([{ kind: 'cycle-period-unreadable' }]);
    expect(await stage.ledger.readJob(appId)).toMatchObject({ cyclePeriod: 3 * DAY });
  });
});

describe('a cycle that changes on its way', () => {
  test('a shorter one brings all due dates forward, and reports in the same run what it makes due', async () => {
    const stage = await reportStage();
    const { cloud } = stage;
    await stage.keep(...accountIds(1200));
    cloud.time += HOUR;
    await stage.run();
    const first = cloud.time;
    cloud.time += 4 * DAY;
    await stage.keep('somebody-new');
    cloud.time += HOUR;
    stage.answer({ status: 204, headers: { 'Cycle-Period': '5' } });
    await stage.run();
    const holdings = await stage.ledger.listHoldings(appId, 2000);
    const old = holdings.filter(({ accountId }) => accountId !== 'somebody-new');
    expect(old).toHaveLength(1200);
    for (const { dueAt = 0 } of old) {
      expect(dueAt).toBeGreaterThan(first + 5 * DAY);
      expect(dueAt).toBeLessThan(first + 5 * DAY + HOUR);
    }
    await stage.keep('somebody-newer');
    cloud.time += HOUR;
    stage.answer({ status: 204, headers: { 'Cycle-Period': '3 Days' } });
    expect((await stage.run()).apps).toMatchObject([{ reported: 1201 }]);
  });

  test('a longer one counts from the next accepted report', async () => {
    const stage = await reportStage();
    const { cloud } = stage;
    await stage.keep('account-a');
    cloud.time += HOUR;
    await stage.run();
    const before = await stage.holding('account-a');
    await stage.keep('somebody-new');
    cloud.time += HOUR;
    stage.answer({ status: 204, headers: { 'Cycle-Period': '1209600' } }, accepted);
    await stage.run();
    expect(await stage.holding('account-a')).toEqual(before);
    const heard = (await stage.holding('somebody-new'))?.dueAt;
    expect(heard).toBeGreaterThan(cloud.time + 2 * CYCLE);
    cloud.time = before?.dueAt ?? 0;
    await stage.run();
    expect((await stage.holding('account-a'))?.dueAt).toBeGreaterThan(cloud.time + 2 * CYCLE);
  });

  test('a process that dies while due dates are brought forward leaves the rest to the next', async () => {
    const stage = await reportStage();
    const { cloud, ledger } = stage;
    await stage.keep(...accountIds(1200));
    cloud.time += HOUR;
    await stage.run();
    const due = (await ledger.listHoldings(appId, 2000)).map(({ dueAt = 0 }) => dueAt);
    await stage.keep('somebody-new');
    cloud.time += HOUR;
    stage.answer({ status: 204, headers: { 'Cycle-Period': '5' } }, accepted);
    const listHoldings = ledger.listHoldings.bind(ledger);
    let pages = 0;
    ledger.listHoldings = (...given) => {
      pages += 1;
      return pages === 2 ? Promise.reject(new Error('dead')) : listHoldings(...given);
    };
    expect((await stage.run()).apps).toMatchObject([{ failed: 'unexpected-error', reported: 1 }]);
    expect((await ledger.readJob(appId)).pullForwardAfter).toBe('account-0499');
    cloud.time += HOUR;
    await stage.run();
    expect((await ledger.readJob(appId)).pullForwardAfter).toBeUndefined();
    const now = (await listHoldings(appId, 2000)).filter(({ accountId }) => accountId !== 'somebody-new');
    expect(now.every(({ dueAt = 0 }, index) => dueAt < (due[index] ?? 0) - DAY)).toBe(true);
  });
});
