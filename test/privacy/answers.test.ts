import { describe, expect, it } from 'vitest';
import { reopenAccount, requestClosure } from '../../simulator/world/account-life.ts';
import { findAccount } from '../../simulator/world/directory.ts';
import { listen } from '../wire/simulator.ts';
import { ACTIVE, BEGINNING, CLOSED, Reporting, told, UPDATED } from './reporting.ts';

const sim = listen();
const DAY = 86_400_000;
const at = (milliseconds: number) => new Date(milliseconds).toISOString();

/** A world in which Rohit has just been changed. */
function changed(change: Parameters<Reporting['change']>[1], dials?: Record<string, string>) {
  const app = new Reporting(sim, dials);
  app.moveTo(DAY);
  app.change('rohit', change);
  const answer = async (moment: number) => {
    const { statusCode, body } = await app.report({ accountId: app.idOf('rohit'), updatedAt: at(moment) });
    return statusCode === 204 ? undefined : body;
  };
  return { app, answer, updated: told([app.idOf('rohit'), 'updated']), moment: BEGINNING + DAY };
}

/** A world in which Rohit has just asked to close his account. */
function closing(dials?: Record<string, string>) {
  const app = new Reporting(sim, dials);
  const rohit = findAccount(app.world, 'rohit');
  if (!rohit) throw new Error('no rohit');
  requestClosure(app.world, rohit);
  const answer = async () =>
    (await app.report({ accountId: rohit.accountId, updatedAt: at(BEGINNING) })).body;
  return { app, rohit, answer, closed: told([rohit.accountId, 'closed']) };
}

describe('report-accounts, `updated`', () => {
  it('is said of a change after updatedAt, not of one before or at that moment', async () => {
    const { answer, updated, moment } = changed({ name: 'Rohit R.' });
    expect(await answer(moment - 1)).toEqual(updated);
    expect(await answer(moment)).toBeUndefined();
    expect(await answer(moment + 1)).toBeUndefined();
  });

  it('is said of a change at updatedAt where the dial says so', async () => {
    const { answer, updated, moment } = changed(
      { name: 'Rohit R.' },
      { 'privacy.changeAtRetrieval': 'updated' },
    );
    expect(await answer(moment)).toEqual(updated);
    expect(await answer(moment + 1)).toBeUndefined();
  });

  it('is said again until a later updatedAt is reported', async () => {
    const { answer, updated, moment } = changed({ email: 'rohit.new@example.com' });
    expect([await answer(moment - 5), await answer(moment - 5)]).toEqual([updated, updated]);
    expect(await answer(moment + 5)).toBeUndefined();
  });

  it('compares instants, not texts', async () => {
    const { app, updated, moment } = changed({ nickname: 'rr' });
    const local = (offset: number) => at(moment + offset + 5.5 * 3_600_000).replace('Z', '+05:30');
    const [before, after] = [-1, 1].map((offset) => ({
      accountId: app.idOf('rohit'),
      updatedAt: local(offset),
    }));
    expect((await app.report(before ?? '')).body).toEqual(updated);
    expect((await app.report(after ?? '')).statusCode).toBe(204);
  });

  it('is not said of what stays as it is', async () => {
    const { answer, moment } = changed({ name: 'Rohit Rao' });
    expect(await answer(moment - 1)).toBeUndefined();
  });

  it('is said of visibility, unless the dial says otherwise', async () => {
    const visible = changed({ emailVisible: false });
    expect(await visible.answer(visible.moment - 1)).toEqual(visible.updated);
    const profile = changed({ emailVisible: false }, { 'privacy.changes': 'profile' });
    expect(await profile.answer(profile.moment - 1)).toBeUndefined();
  });

  it('takes a minute to be known where the dial says so', async () => {
    const { app, answer, updated, moment } = changed({ name: 'R' }, { 'privacy.changeDelay': 'minute' });
    expect(await answer(moment - 1)).toBeUndefined();
    app.world.clock.advance(59_999);
    expect(await answer(moment - 1)).toBeUndefined();
    app.world.clock.advance(1);
    expect(await answer(moment - 1)).toEqual(updated);
  });

  it('is said of a change that is known, however many are not known yet', async () => {
    const { app, answer, updated, moment } = changed({ name: 'R' }, { 'privacy.changeDelay': 'minute' });
    app.world.clock.advance(DAY);
    expect(await answer(moment - 1)).toEqual(updated);
    for (const name of ['R. R.', 'Rohit', 'R. Rao']) {
      app.change('rohit', { name });
      app.world.clock.advance(50_000);
      expect(await answer(moment - 1)).toEqual(updated);
    }
    expect(await answer(moment + DAY + 49_999)).toEqual(updated);
    expect(await answer(moment + DAY + 50_000)).toBeUndefined();
    app.world.clock.advance(10_000);
    expect(await answer(moment + DAY + 50_000)).toEqual(updated);
  });

  it('is said of a change of visibility that is known, while another is not', async () => {
    const { app, answer, updated, moment } = changed(
      { emailVisible: false },
      { 'privacy.changeDelay': 'minute' },
    );
    app.world.clock.advance(DAY);
    app.change('rohit', { emailVisible: true });
    expect(await answer(moment - 1)).toEqual(updated);
    expect(await answer(moment)).toBeUndefined();
  });

  it('is not said of a deactivated account, and `closed` only where the dial says so', async () => {
    const usual = changed({ status: 'inactive' });
    expect(await usual.answer(usual.moment - 1)).toBeUndefined();
    const strict = changed({ status: 'inactive' }, { 'privacy.deactivated': 'closed' });
    expect(await strict.answer(strict.moment)).toEqual(told([strict.app.idOf('rohit'), 'closed']));
  });
});

describe('report-accounts, `closed`', () => {
  it('is said from the moment of the deletion on, fourteen days after the request', async () => {
    const { app, answer, closed } = closing();
    expect(await answer()).toBe('');
    app.moveTo(14 * DAY - 1000);
    expect(await answer()).toBe('');
    app.moveTo(14 * DAY);
    expect(await answer()).toEqual(closed);
  });

  it('is said from the request on where the dial says so, and not of who reopened', async () => {
    const { app, rohit, answer, closed } = closing({ 'privacy.closedFrom': 'request' });
    expect(await answer()).toEqual(closed);
    reopenAccount(app.world, rohit);
    app.moveTo(7 * DAY);
    expect(await answer()).toBe('');
    expect(app.book.accounts.get(rohit.accountId)?.closedToldAt).toBeUndefined();
    expect(app.anomalies()).toEqual([]);
  });

  it('is said rather than `updated`, whatever updatedAt is', async () => {
    const { app, answer, closed } = closing();
    app.change('rohit', { status: 'closed' });
    expect(await answer()).toEqual(closed);
    const later = await app.report({ accountId: app.idOf('rohit'), updatedAt: '2026-12-31T00:00:00Z' });
    expect(later.body).toEqual(closed);
  });

  it('is an anomaly to ask about again, with the time since the app was told', async () => {
    const { app, rohit, answer, closed } = closing();
    app.change('rohit', { status: 'closed' });
    await answer();
    app.moveTo(7 * DAY);
    expect(await answer()).toEqual(closed);
    expect(app.world.journal.entries().findLast(({ kind }) => kind === 'event')).toMatchObject({
      type: 'privacy.anomaly',
      data: { kind: 'asked-after-closure', count: 1, accountIds: [rohit.accountId], intervals: [7 * DAY] },
    });
    expect(app.book.accounts.get(rohit.accountId)).toMatchObject({
      askedAfterClosure: 1,
      closedToldAt: BEGINNING,
    });
  });

  it('is refused with 429 to be asked again where the dial says so', async () => {
    const { app, answer, closed } = closing({ 'privacy.closedAgain': '429' });
    app.change('rohit', { status: 'closed' });
    expect(await answer()).toEqual(closed);
    const refused = await app.report(app.idOf('rohit'), app.crowd(1));
    expect([refused.statusCode, refused.headers['retry-after']]).toEqual([429, '604800']);
    expect([app.wire.refusal(), app.anomalies()]).toEqual(['closedReported', ['asked-after-closure']]);
    expect(app.book.accounts.has(app.crowd(1))).toBe(false);
  });
});

describe('report-accounts, the ids for tests', () => {
  it('always answer as documented, as often as they are asked, and leave no trace', async () => {
    const dials = {
      'privacy.earlyReports': '429',
      'privacy.closedAgain': '429',
      'privacy.unknownIds': 'refused',
    };
    const app = new Reporting(sim, dials);
    for (let time = 0; time < 3; time++) {
      for (const updatedAt of [at(0), at(BEGINNING)]) {
        const answer = await app.report(
          ...[UPDATED, ACTIVE, CLOSED].map((accountId) => ({ accountId, updatedAt })),
        );
        expect(answer.body).toEqual(told([UPDATED, 'updated'], [CLOSED, 'closed']));
      }
    }
    expect([app.book.accounts.size, app.anomalies()]).toEqual([0, []]);
  });
});

describe('report-accounts, the claim of a time', () => {
  it('notes a retrieval after which nothing was given to the app', async () => {
    const app = new Reporting(sim);
    const me = await app.bearer('report:personal-data read:me');
    const shown = await fetch(app.wire.at('api.atlassian.com', '/me'), {
      headers: { authorization: `Bearer ${me}` },
    });
    expect(shown.status).toBe(200);
    const mia = (moment: number) => app.report({ accountId: app.idOf('mia'), updatedAt: at(moment) });
    await mia(BEGINNING);
    app.moveTo(7 * DAY);
    await mia(BEGINNING);
    expect(app.anomalies()).toEqual([]);
    app.moveTo(14 * DAY);
    await mia(BEGINNING + 14 * DAY);
    expect(app.anomalies()).toEqual(['not-a-retrieval-time']);
  });

  it('notes a time that is the present again and again, also of who was never shown', async () => {
    const app = new Reporting(sim);
    for (const day of [0, 7, 14]) {
      app.moveTo(day * DAY);
      await app.report({ accountId: app.crowd(1), updatedAt: at(BEGINNING + day * DAY) });
    }
    expect(app.anomalies()).toEqual(['not-a-retrieval-time', 'not-a-retrieval-time']);
  });

  it('names five accounts of an anomaly, and counts the others', async () => {
    const app = new Reporting(sim);
    const accounts = Array.from({ length: 90 }, (_, number) => app.crowd(number));
    await app.report(...accounts);
    await app.report(...accounts);
    const event = app.world.journal.entries().findLast(({ kind }) => kind === 'event');
    expect(event).toMatchObject({ data: { kind: 'early', count: 90, accountIds: accounts.slice(0, 5) } });
    expect(app.book.anomalies).toEqual(new Map([['early', 90]]));
  });
});
