import { describe, expect, test } from 'vitest';
import { DAY, HOUR, startJournal } from './connect-journal.ts';

const imported = () => {
  const app = startJournal();
  app.install({ clientKey: 'A', signedBy: 'RS256' });
  app.imports('A');
  return app;
};

describe.each([
  ['product', 'dead-client-key-not-used'],
  ['token-request', 'dead-client-id-not-used-after-reinstall'],
  ['user-token', 'user-token-ends-with-its-client-id'],
])('a dead identity, used as %s', (by, rule) => {
  test('is caught once another install was accepted', () => {
    const app = imported();
    app.uses('A', by);
    expect(app.broken()).toEqual([]);
    app.install({ clientKey: 'B', signedBy: 'RS256' });
    app.uses('A', by, true);
    app.uses('A', by);
    expect(app.told.map(({ id }) => id)).toEqual([`connect/${rule}`]);
  });

  test('is not caught where the app never got that install', () => {
    const app = imported();
    app.install({ clientKey: 'B', signedBy: 'RS256', fault: { kind: 'answer', answered: true } });
    app.uses('A', by);
    expect(app.broken()).toEqual([]);
  });
});

describe.each([
  ['product', 'dead-client-key-not-used'],
  ['token-request', 'stale-client-id-given-up'],
])('a dead identity that is refused as %s', (by, rule) => {
  test('is caught when it is tried a third time at once, or every hour for a day', () => {
    const atOnce = imported();
    const hourly = imported();
    for (let time = 1; time <= 3; time++) atOnce.uses('A', by);
    for (let time = 1; time <= 24; time++) {
      hourly.uses('A', by);
      hourly.later(HOUR);
    }
    expect([atOnce.broken(), hourly.broken()]).toEqual([[rule], [rule]]);
  });

  test('is not caught when each pause is longer than the one before, up to a day', () => {
    const app = imported();
    for (let pause = 60_000; pause < 8 * DAY; pause *= 2) {
      app.uses('A', by);
      app.later(Math.min(DAY, pause));
    }
    expect(app.broken()).toEqual([]);
  });
});

describe('the data of an installation that an import ended', () => {
  const replaced = () => {
    const app = imported();
    app.lists({ A: 2 });
    app.install({ clientKey: 'B', signedBy: 'RS256' });
    return app;
  };

  test('is kept for thirty days, and not a second less', () => {
    const app = replaced();
    app.later(30 * DAY - 1);
    app.lists({ A: 2, B: 0 });
    expect(app.broken()).toEqual([]);
    app.lists({ B: 0 });
    expect(app.broken()).toEqual(['old-tenant-kept']);
  });

  test('may go after that, and should', () => {
    const [gone, kept] = [replaced(), replaced()];
    gone.later(30 * DAY);
    gone.lists({ B: 0 });
    kept.later(33 * DAY);
    kept.lists({ A: 2, B: 0 });
    expect([gone.broken(), kept.broken()]).toEqual([[], ['old-tenant-purged']]);
  });

  test('is kept as long as its maker promises', () => {
    const app = replaced();
    app.record('connect.listed', { appKey: 'com.example.board', retentionDays: 15 });
    app.later(15 * DAY);
    app.lists({ B: 0 });
    expect(app.broken()).toEqual([]);
  });

  test('is kept while nobody else is at its address, and in whole', () => {
    const orphan = imported();
    orphan.lists({ A: 2 });
    orphan.later(90 * DAY);
    orphan.lists({ A: 1 });
    expect(orphan.broken()).toEqual(['old-tenant-kept']);
  });

  test('of another app is not asked of this one', () => {
    const app = imported();
    app.lists({}, 'com.example.other');
    app.lists({}, '');
    expect(app.broken()).toEqual([]);
  });

  test('is not given to the next installation by itself, but may be by an operator', () => {
    const [linked, attached] = [replaced(), replaced()];
    linked.lists({ A: 2, B: 2 });
    attached.record('app.answered', { person: 'job', action: 'attach', status: 200 });
    attached.lists({ A: 0, B: 2 });
    expect([linked.broken(), attached.broken()]).toEqual([['old-data-not-relinked'], []]);
  });

  test('is told from what people left at the new one', () => {
    const app = replaced();
    app.record('app.answered', { person: 'mark', action: 'page-note', status: 201 });
    app.lists({ A: 2, B: 1 });
    app.record('app.notes', { appKey: 'com.example.board', clientKey: 'B', notes: ['new'] });
    expect(app.broken()).toEqual([]);
    app.record('app.notes', { appKey: 'com.example.board', clientKey: 'B', notes: ['old', 'new'] });
    expect(app.broken()).toEqual(['old-data-not-relinked']);
  });
});
