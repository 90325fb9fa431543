import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type { LedgerStore, ReportingJob } from '../../client/index.ts';
import { DEFAULT_CYCLE, newJob, Personal } from '../../client/index.ts';
import {
  closed,
  createPlaces,
  drop,
  erasing,
  holding,
  ids,
  keep,
  ledgerKinds,
  piecesOf,
  plain,
} from './ledgers.ts';

const places = createPlaces();
const opened: LedgerStore[] = [];
afterEach(() => Promise.all(opened.splice(0).map((store) => store.close())));
afterAll(() => places.remove());

describe.each(ledgerKinds)('$name ledger', ({ open: openAt }) => {
  async function open(path = places.next()): Promise<LedgerStore> {
    const store = await openAt(path);
    opened.push(store);
    return store;
  }

  test('a holding comes back as it was, frozen, with values that do not print themselves', async () => {
    const store = await open();
    const values = {
      name: 'Rohit \ud83d\ude00 "\u0000',
      email: 'r@example.com',
      picture: 'https://a/b',
      timeZone: 'Asia/Kolkata',
    };
    const given = holding('a', { lastReportedAt: 7, pieces: piecesOf(values) });
    await keep(store, given, erasing('b'), closed('c'));
    const read = await store.readHoldings('app', ['c', 'a', 'b', 'd', 'a']);
    expect(new Map(plain([...read]) as [string, unknown][])).toEqual(
      new Map([given, erasing('b'), closed('c')].map((one) => [one.accountId, plain(one)])),
    );
    const back = read.get('a');
    expect(back?.pieces.name?.value).toBeInstanceOf(Personal);
    expect(JSON.stringify(back)).not.toContain('Rohit');
    expect(() => Object.assign(back ?? {}, { state: 'closed' })).toThrow(TypeError);
    expect(() => Object.assign(back?.pieces ?? {}, { email: undefined })).toThrow(TypeError);
  });

  test('what the giver changes afterwards changes nothing', async () => {
    const store = await open();
    const given = { ...holding('a'), pieces: { ...holding('a').pieces } };
    const job = { ...newJob('app'), inFlight: { accountIds: ['a'], leasedAt: 1 } };
    await store.change('app', ['a'], () => ({ put: [given], job, result: undefined }));
    Object.assign(given, { revision: 99 });
    Object.assign(given.pieces, { email: piecesOf({ email: 'late' }).email });
    job.inFlight.accountIds.push('b');
    expect(plain(await store.listHoldings('app', 9))).toEqual([plain(holding('a'))]);
    expect((await store.readJob('app')).inFlight?.accountIds).toEqual(['a']);
    const view = await store.readHoldings('app', ['a']);
    view.clear();
    expect((await store.readHoldings('app', ['a'])).size).toBe(1);
  });

  test('due holdings come soonest first, then by account id, up to the moment and the limit, behind a position', async () => {
    const store = await open();
    const dues = [
      ['b', 20],
      ['a', 20],
      ['z', 3],
      ['m', 1000],
      ['k', 21],
      ['0', 20],
    ] as const;
    await keep(store, ...dues.map(([accountId, dueAt]) => holding(accountId, { dueAt })), closed('c'));
    await keep(store, erasing('e'));
    expect(ids(await store.findDue('app', 20, 90))).toEqual(['z', '0', 'a', 'b']);
    expect(ids(await store.findDue('app', 20.9, 90))).toEqual(['z', '0', 'a', 'b']);
    expect(ids(await store.findDue('app', 19, 90))).toEqual(['z']);
    expect(ids(await store.findDue('app', 2, 90))).toEqual([]);
    for (const now of [-1, Number.NaN]) expect(await store.findDue('app', now, 90)).toEqual([]);
    expect(await store.findDue('app', 100, 0)).toEqual([]);
    expect(ids(await store.findDue('app', Number.POSITIVE_INFINITY, 2))).toEqual(['z', '0']);
    const behind = { dueAt: 20, accountId: 'a' };
    expect(ids(await store.findDue('app', 1e15, Number.POSITIVE_INFINITY, behind))).toEqual(['b', 'k', 'm']);
    expect(ids(await store.findDue('app', 1e15, 1, { dueAt: 4, accountId: '' }))).toEqual(['0']);
    expect(await store.findDue('other', 1e15, 90)).toEqual([]);
    await expect(store.findDue('app', 1, 1, { dueAt: -1, accountId: 'a' })).rejects.toThrow(/due date/);
  });

  test('a due date that moves, to later and to sooner, leaves nothing behind', async () => {
    const store = await open();
    await keep(store, holding('a', { dueAt: 10 }), holding('b', { dueAt: 11 }));
    await keep(store, holding('a', { dueAt: 50 }));
    expect(ids(await store.findDue('app', 30, 9))).toEqual(['b']);
    await drop(store, 'b');
    expect(ids(await store.findDue('app', 30, 9))).toEqual([]);
    await keep(store, holding('a', { dueAt: 2 }), holding('c', { dueAt: 0 }));
    expect(ids(await store.findDue('app', 30, 9))).toEqual(['c', 'a']);
    await keep(store, erasing('a'), holding('c', { dueAt: 0, revision: 8 }));
    expect((await store.findDue('app', 30, 9)).map(({ revision }) => revision)).toEqual([8]);
  });

  test('stale and erasing holdings are pending, until they are neither', async () => {
    const store = await open();
    await keep(
      store,
      holding('t'),
      erasing('e'),
      holding('s', { state: 'stale' }),
      closed('c'),
      erasing('b'),
    );
    expect(ids(await store.findPending('app', 9))).toEqual(['b', 'e', 's']);
    expect(ids(await store.findPending('app', 1, 'b'))).toEqual(['e']);
    expect(ids(await store.findPending('app', 9, 'c'))).toEqual(['e', 's']);
    await keep(store, closed('e'), holding('s'));
    await drop(store, 'b');
    expect(await store.findPending('app', 9)).toEqual([]);
    expect(ids(await store.findDue('app', 100, 9))).toEqual(['s', 't']);
  });

  test('holdings are listed in the order of code units, page by page, whatever the ids are made of', async () => {
    const store = await open();
    const odd = [
      '!',
      '"',
      '~',
      '',
      ' ',
      'a',
      'a!',
      'a!b',
      'a"',
      'ab',
      'A',
      '557058:1-2',
      '\u0000',
      '\u007f',
      '\u00e9',
      '\ud83d\ude00',
      '\ud83d',
      '\ufffd',
      '\uffff',
      '__proto__',
      'constructor',
      'x'.repeat(128),
    ];
    const names = odd.filter((name) => name !== '');
    await keep(store, ...names.map((name) => holding(name, { state: 'stale' })));
    const listed: string[] = [];
    for (let after: string | undefined; ; after = listed.at(-1)) {
      const page = ids(await store.listHoldings('app', 4, after));
      if (page.length === 0) break;
      listed.push(...page);
    }
    expect(listed).toEqual([...names].sort());
    expect(ids(await store.findPending('app', 99))).toEqual([...names].sort());
    expect(ids(await store.findDue('app', 100, 99))).toEqual([...names].sort());
    expect([...(await store.readHoldings('app', names)).keys()].sort()).toEqual([...names].sort());
  });

  test('apps do not see each other, whatever they are called', async () => {
    const store = await open();
    const apps = ['a', 'a!', 'a!b', 'a"', 'b', '__proto__', '\ud83d'];
    for (const appId of apps) await keep(store, holding('x', { appId }, { name: `of ${appId}` }));
    await store.change('job only', [], () => ({ job: newJob('job only'), result: undefined }));
    for (const appId of apps) {
      const [one, ...more] = await store.listHoldings(appId, 9);
      expect([one?.pieces.name?.value.reveal(), more]).toEqual([`of ${appId}`, []]);
      expect(await store.findDue(appId, 100, 9)).toHaveLength(1);
    }
    expect(await store.listApps()).toEqual([...apps, 'job only'].sort());
    await store.change('a!', ['x'], () => ({ remove: ['x'], result: undefined }));
    expect(await store.listApps()).toEqual([...apps.filter((appId) => appId !== 'a!'), 'job only'].sort());
    for (const nobody of ['toString', '', 'nobody']) {
      expect(await store.listHoldings(nobody, 9)).toEqual([]);
      expect(await store.readJob(nobody)).toEqual(newJob(nobody));
    }
  });

  test('a job is that of a new app until it is written, and then as it was written', async () => {
    const store = await open();
    expect(await store.readJob('app')).toEqual({
      appId: 'app',
      cyclePeriod: DEFAULT_CYCLE,
      notBefore: 0,
      failures: 0,
    });
    const job: ReportingJob = {
      appId: 'app',
      cyclePeriod: 86_400_000,
      notBefore: 5,
      failures: 2,
      failingSince: 3,
      inFlight: { accountIds: ['a', '__proto__'], leasedAt: 4 },
      pullForwardAfter: 'k',
      runner: { name: 'one', until: 9 },
    };
    const seen = await store.change('app', [], (view) => ({ job, result: view.job.failures }));
    expect([seen, await store.readJob('app')]).toEqual([0, job]);
    await store.change('app', [], (view) => ({ job: { ...view.job, inFlight: undefined }, result: 0 }));
    expect(await store.readJob('app')).not.toHaveProperty('inFlight');
  });
});
