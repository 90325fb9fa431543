import { describe, expect, test } from 'vitest';
import { DAY, startJournal } from './connect-journal.ts';

const A = { clientKey: 'A', sharedSecret: 's1' };
const B = { clientKey: 'B', sharedSecret: 's2' };

describe('connect/genuine-install-accepted', () => {
  test.each([
    ['an unsigned first one', {}],
    ['one by the install key', { signedBy: 'RS256' }],
  ])('a refusal of %s is caught', (_, how) => {
    const app = startJournal();
    app.install({ ...A, ...how, status: 401 });
    expect(app.broken()).toEqual(['genuine-install-accepted']);
  });

  test('a refusal of an upgrade and of a follow-up under the known secret is caught', () => {
    for (const next of [A, B]) {
      const app = startJournal();
      app.install(A);
      app.install({ ...next, signedBy: 's1', status: 401 });
      expect(app.broken()).toEqual(['genuine-install-accepted']);
    }
  });

  test('an unsigned one after an import is refused rightly', () => {
    const app = startJournal();
    app.install(A);
    app.install({ ...B, status: 401 });
    expect(app.broken()).toEqual([]);
  });

  test('a secret that the app never had, or may have forgotten, is an excuse', () => {
    const app = startJournal();
    app.install(A);
    app.install({ ...A, sharedSecret: 's3', signedBy: 's2', status: 401 });
    app.record('connect.uninstalled', { appKey: 'com.example.board', clientKey: 'A' });
    app.later(20 * DAY);
    app.install({ ...A, signedBy: 's1', status: 401 });
    expect(app.broken()).toEqual([]);
  });

  test('a lost answer, an outage of the keys and a script in between are excuses', () => {
    const app = startJournal();
    app.install({ ...A, failure: { kind: 'dropped', detail: '' } });
    app.install({ ...A, signedBy: 's0', status: 401 });
    app.called('getInstallKey', { ...app.answer(503), direction: 'in' });
    app.install({ ...A, signedBy: 'RS256', status: 401 });
    app.install({ ...B, status: 401, fault: { kind: 'answer', answered: true } });
    app.install({ ...B, status: 500 });
    expect(app.broken()).toEqual([]);
  });

  test('an app that asks for signed-install refuses unsigned ones rightly', () => {
    const app = startJournal();
    const descriptor = { key: 'com.example.board', apiMigrations: { 'signed-install': true } };
    app.called('fetchDescriptor', { response: { status: 200, headers: {}, body: descriptor } });
    app.install({ ...A, status: 401 });
    expect(app.broken()).toEqual([]);
  });
});

describe('connect/unsigned-install-refused', () => {
  test('a takeover of an address is caught; a first install, and one after an uninstall, are not', () => {
    const app = startJournal();
    app.install(A);
    app.install({ ...B, baseUrl: 'https://globex.atlassian.net' });
    app.record('connect.uninstalled', { appKey: 'com.example.board', clientKey: 'A' });
    app.install({ ...B, clientKey: 'C' });
    expect(app.broken()).toEqual([]);
    app.install({ ...B, clientKey: 'D' });
    expect(app.broken()).toEqual(['unsigned-install-refused']);
  });
});
