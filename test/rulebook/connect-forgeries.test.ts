import { describe, expect, test } from 'vitest';
import { startJournal } from './connect-journal.ts';

describe('a forged call', () => {
  test.each([
    ['installed', 'unsigned', 'unsigned-install-refused'],
    ['installed', 'wrong-key', 'install-signature-checked'],
    ['installed', 'alg-none', 'algorithm-pinned'],
    ['installed', 'kid-climbs', 'install-key-from-its-host'],
    ['installed', 'missing-audience', 'audience-checked'],
    ['installed', 'body-of-another-tenant', 'issuer-is-the-client-key'],
    ['installed', 'context-qsh', 'context-token-not-for-lifecycle'],
    ['enabled', 'wrong-qsh', 'query-hash-checked'],
    ['installed', 'expired', 'stale-install-refused'],
    ['disabled', 'expired', 'expiry-of-pages-checked'],
    ['installed', 'overtaken', 'replayed-install-refused'],
    ['uninstalled', 'wrong-audience', 'forged-uninstall-refused'],
    ['enabled', 'wrong-secret', 'switches-verified'],
    ['page', 'unsigned', 'page-verified'],
    ['page', 'context-qsh', 'query-hash-checked'],
    ['webhook', 'alg-none', 'webhook-verified'],
    ['webhook', 'dead-secret', 'dead-tenant-refused'],
  ])('%s, %s, that an app takes breaks %s alone', (event, defect, rule) => {
    const app = startJournal();
    app.forged(event, defect, { effect: 'taken', also: [] });
    expect(app.broken()).toEqual([rule]);
  });

  test('that is refused breaks nothing', () => {
    const app = startJournal();
    for (const event of ['installed', 'uninstalled', 'page', 'webhook'])
      for (const status of [400, 401, 403]) app.forged(event, 'unsigned', { effect: 'not-taken' }, status);
    expect(app.broken()).toEqual([]);
  });

  test('is not held against an app that takes cruder ones as well', () => {
    const app = startJournal();
    const also = [{ event: 'installed', defect: 'wrong-key' }];
    app.forged('installed', 'wrong-audience', { effect: 'taken', also });
    expect(app.broken()).toEqual([]);
  });

  test('that a script answered in the place of the app says nothing of the app', () => {
    const app = startJournal();
    const fault = { kind: 'answer', answered: true };
    const exchange = app.called('lifecycleInstalled', { ...app.answer(204), fault });
    app.record('connect.forged', {
      appKey: 'a',
      clientKey: 'A',
      defect: 'unsigned',
      event: 'installed',
      exchange,
    });
    expect(app.broken()).toEqual([]);
  });
});

describe('connect/answers-after-verification', () => {
  test('an install that was answered well and dropped is caught, a repetition is not', () => {
    const app = startJournal();
    app.forged('installed', 'replayed', { effect: 'not-taken' });
    expect(app.broken()).toEqual([]);
    app.forged('installed', 'wrong-key', { effect: 'not-taken' });
    expect(app.broken()).toEqual(['answers-after-verification']);
  });
});

describe('connect/replayed-install-refused', () => {
  test('an app that fell for another forgery before cannot know what is newest', () => {
    const app = startJournal();
    app.forged('installed', 'unsigned', { effect: 'taken' });
    app.forged('installed', 'overtaken', { effect: 'taken' });
    expect(app.broken()).toEqual(['unsigned-install-refused']);
  });
});

describe('connect/malformed-jwt-refused', () => {
  test('a failure is caught, a service that is away is not', () => {
    const app = startJournal();
    app.forged('page', 'malformed-claims', {}, 503);
    app.forged('page', 'wrong-secret', {}, 500);
    expect(app.broken()).toEqual([]);
    app.forged('page', 'malformed-claims', {}, 500);
    expect(app.broken()).toEqual(['malformed-jwt-refused']);
  });
});

describe('connect/install-key-from-its-host', () => {
  test('an app that fetches a key from elsewhere is caught, though it refuses the call', () => {
    const app = startJournal();
    app.called('getForgersKey', { ...app.answer(200), direction: 'in' });
    app.forged('installed', 'kid-elsewhere', {}, 401);
    expect(app.broken()).toEqual([]);
    const request = app.called('lifecycleInstalled', { ...app.answer(401), body: { clientKey: 'A' } });
    app.called('getForgersKey', { ...app.answer(200), direction: 'in' });
    const forged = { appKey: 'a', clientKey: 'A', defect: 'kid-elsewhere', event: 'installed' };
    app.record('connect.forged', { ...forged, exchange: request, effect: 'not-taken' });
    expect(app.broken()).toEqual(['install-key-from-its-host']);
  });
});
