import { describe, expect, it } from 'vitest';
import { contract } from '../../openapi/contract.gen.ts';
import { listen } from '../wire/simulator.ts';
import { ACTIVE, Reporting, UPDATED } from './reporting.ts';

const sim = listen();
const SECOND = 1000;
const DAY = 86_400 * SECOND;
const form = (cyclePeriodForm: string, more: Record<string, string> = {}) =>
  new Reporting(sim, { 'privacy.cyclePeriodForm': cyclePeriodForm, ...more });

describe('The header Cycle-Period', () => {
  it.each([
    ['absent', '7-days', undefined],
    ['days', '7-days', '7'],
    ['seconds', '7-days', '604800'],
    ['iso-8601', '7-days', 'P7D'],
    ['words', '7-days', '7 Days'],
    ['days', '1-hour', '1'],
    ['seconds', '1-hour', '3600'],
    ['iso-8601', '1-hour', 'PT1H'],
    ['words', '1-hour', '1 Hour'],
    ['words', '1-day', '1 Day'],
    ['iso-8601', '3-days', 'P3D'],
    ['days', '14-days', '14'],
    ['words', '15-days', '15 Days'],
    ['seconds', '25-days', '2160000'],
  ])('in the form %s says of %s: %s', async (position, period, header) => {
    const app = form(position, { 'privacy.cyclePeriod': period });
    expect((await app.report(ACTIVE)).headers['cycle-period']).toBe(header);
  });

  it.each([
    ['all', true, true, false],
    ['200-only', true, false, false],
    ['refusals-too', true, true, true],
  ])('with the dial at %s is on 200: %s, 204: %s, 400: %s', async (on, ok, empty, refused) => {
    const app = form('iso-8601', { 'privacy.cyclePeriodOn': on });
    const answers = [
      await app.report(UPDATED),
      await app.report(ACTIVE),
      await app.report('a_b'),
      await app.send('{'),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 204, 400, 400]);
    expect(answers.map(({ headers }) => 'cycle-period' in headers)).toEqual([ok, empty, refused, refused]);
  });

  it('is in the contract of every answer that can carry it', async () => {
    const app = form('days', { 'privacy.cyclePeriodOn': 'refusals-too', 'privacy.earlyReports': '429' });
    const answers = [
      await app.report(UPDATED),
      await app.report(app.crowd(1)),
      await app.send('{'),
      await app.send(' '.repeat(2_000_000)),
      await app.report(app.crowd(1)),
    ];
    const reporting = contract.operations.find(({ operationId }) => operationId === 'reportAccounts');
    for (const [index, status] of [200, 204, 400, 413, 429].entries()) {
      expect([answers[index]?.statusCode, answers[index]?.headers['cycle-period']]).toEqual([status, '7']);
      expect(reporting?.responses[status]?.headers).toContain('Cycle-Period');
    }
  });
});

describe('The book, one second either side', () => {
  it.each([
    [7 * DAY - SECOND, ['early']],
    [7 * DAY, []],
    [7 * DAY + SECOND, []],
    [8 * DAY - SECOND, []],
    [8 * DAY, []],
    [8 * DAY + SECOND, ['late']],
  ])('a second report after %i ms is %j', async (after, kinds) => {
    const app = new Reporting(sim);
    await app.report(app.crowd(1));
    app.moveTo(after);
    expect((await app.report(app.crowd(1))).statusCode).toBe(204);
    expect(app.anomalies()).toEqual(kinds);
    expect(app.book.accounts.get(app.crowd(1))).toMatchObject({
      count: 2,
      early: kinds.includes('early') ? 1 : 0,
      late: kinds.includes('late') ? 1 : 0,
    });
  });

  it('allows six hours where the dial says so', async () => {
    const app = new Reporting(sim, { 'privacy.lateness': 'six-hours' });
    await app.report(app.crowd(1), app.crowd(2));
    app.moveTo(7.25 * DAY);
    await app.report(app.crowd(1));
    app.moveTo(7.25 * DAY + SECOND);
    await app.report(app.crowd(2));
    expect(app.anomalies()).toEqual(['late']);
  });

  it('holds a shorter cycle against an app from when it was told', async () => {
    const app = form('days');
    await app.report(app.crowd(1), app.crowd(2), app.crowd(3));
    app.world.dials.set('privacy.cyclePeriod', '1-day');
    app.moveTo(3 * DAY);
    await app.report(ACTIVE);
    app.moveTo(3 * DAY + SECOND);
    await app.report(app.crowd(1));
    app.moveTo(4 * DAY);
    await app.report(app.crowd(2));
    expect(app.anomalies()).toEqual([]);
    app.moveTo(4 * DAY + SECOND);
    await app.report(app.crowd(3));
    expect(app.anomalies()).toEqual(['late']);
  });

  it('holds a longer cycle against an app from the report after it was told, and forgives no lateness', async () => {
    const app = form('days');
    await app.report(app.crowd(1), app.crowd(2), app.crowd(3));
    app.world.dials.set('privacy.cyclePeriod', '14-days');
    app.moveTo(6 * DAY);
    await app.report(ACTIVE);
    app.moveTo(7 * DAY);
    await app.report(app.crowd(1));
    app.moveTo(15 * DAY);
    await app.report(app.crowd(2));
    expect(app.anomalies()).toEqual([]);
    app.moveTo(21 * DAY - SECOND);
    await app.report(app.crowd(1));
    expect(app.anomalies()).toEqual(['early']);
    const late = form('days');
    await late.report(late.crowd(1));
    late.world.dials.set('privacy.cyclePeriod', '14-days');
    late.moveTo(9 * DAY);
    await late.report(ACTIVE);
    late.moveTo(10 * DAY);
    await late.report(late.crowd(1));
    expect(late.anomalies()).toEqual(['late']);
  });

  it('does not hear of a cycle that no header told', async () => {
    const app = new Reporting(sim, { 'privacy.cyclePeriod': '1-day' });
    await app.report(app.crowd(1));
    app.moveTo(DAY);
    await app.report(app.crowd(1));
    expect(app.anomalies()).toEqual(['early']);
  });

  it('refuses what is early where the dial says so, until the cycle is over', async () => {
    const app = new Reporting(sim, { 'privacy.earlyReports': '429' });
    await app.report(app.crowd(1));
    app.moveTo(7 * DAY - 1500);
    const refused = await app.report(app.crowd(2), app.crowd(1));
    expect([refused.statusCode, refused.headers['retry-after']]).toEqual([429, '2']);
    expect(refused.body).toEqual({ errorType: 'TOO_MANY_REQUESTS', errorMessage: expect.any(String) });
    expect([app.wire.refusal(), app.anomalies()]).toEqual(['reportTooEarly', ['early']]);
    expect(app.book.accounts.get(app.crowd(1))).toMatchObject({ count: 1, early: 1 });
    expect(app.book.accounts.has(app.crowd(2))).toBe(false);
    app.moveTo(7 * DAY);
    expect((await app.report(app.crowd(2), app.crowd(1))).statusCode).toBe(204);
  });

  it('remembers 64 reports of an account, and counts all', async () => {
    const app = form('seconds', { 'privacy.cyclePeriod': '1-hour' });
    for (let hour = 0; hour < 70; hour++) {
      app.moveTo(hour * 3600 * SECOND);
      await app.report(app.crowd(1));
    }
    const entry = app.book.accounts.get(app.crowd(1));
    expect([entry?.count, entry?.reports.length, entry?.early]).toEqual([70, 64, 0]);
    expect(entry?.reports).toEqual(entry?.reports.toSorted((one, other) => one - other));
  });
});
