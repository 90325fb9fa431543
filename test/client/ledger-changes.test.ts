import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type { Holding, LedgerStore } from '../../client/index.ts';
import { newJob, Personal } from '../../client/index.ts';
import { closed, createPlaces, drop, erasing, holding, ids, keep, ledgerKinds, plain } from './ledgers.ts';

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

  test('changes run one after another, each upon the last, and one that fails does not stop the next', async () => {
    const store = await open();
    await keep(store, holding('a'));
    const answers = await Promise.allSettled(
      Array.from({ length: 30 }, (_, index) =>
        store.change('app', ['a'], ({ holdings }) => {
          if (index % 3 === 0) throw new Error('no');
          const before = holdings.get('a') as Holding;
          return { put: [{ ...before, revision: before.revision + 1 }], result: before.revision };
        }),
      ),
    );
    const results = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
    expect(results).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect((await store.readHoldings('app', ['a'])).get('a')?.revision).toBe(21);
  });

  const wrong: [string, Partial<Holding> | object, RegExp][] = [
    ['of another app', { appId: 'other' }, /belongs to the app other/],
    ['of an account that was not named', { accountId: 'stranger' }, /stranger was not named/],
    ['closed with data', { state: 'closed', dueAt: undefined }, /is closed and still holds personal data/],
    ['open without data', { pieces: {} }, /is tracked and holds nothing/],
    ['erasing without data', { ...erasing('a'), pieces: {} }, /is erasing and holds nothing/],
    ['erasing with a due date', { ...erasing('a'), dueAt: 4 }, /is erasing and has a due date/],
    ['closed with a due date', { ...closed('a'), dueAt: 4 }, /is closed and has a due date/],
    ['tracked without a due date', { dueAt: undefined }, /is tracked and must have a due date/],
    ['stale without a due date', { state: 'stale', dueAt: undefined }, /is stale and must have a due date/],
    ['due at no moment', { dueAt: Number.NaN }, /due date in milliseconds/],
    ['due between two milliseconds', { dueAt: 1.5 }, /due date in milliseconds/],
    ['due before 1970', { dueAt: -1 }, /due date in milliseconds/],
    ['in no state', { state: 'gone', dueAt: undefined }, /has the state gone/],
    ['erasing without a reason', { state: 'erasing', dueAt: undefined }, /erasing and a reason go together/],
    [
      'tracked with a reason',
      { erasure: { reason: 'closed', since: 1 } },
      /erasing and a reason go together/,
    ],
    ['erased for no known reason', { ...erasing('a'), erasure: { reason: 'x', since: 1 } }, /no reason/],
    ['held since never', { heldSince: undefined }, /since when it is held/],
    ['reported at no moment', { lastReportedAt: Number.POSITIVE_INFINITY }, /reported last/],
    ['without a revision', { revision: undefined }, /count its revisions/],
    [
      'with a string as data',
      { pieces: { name: { value: 'Canary', retrievedAt: 1 } } },
      /not of the type Personal/,
    ],
    ['with data of no age', { pieces: { name: { value: new Personal('Canary') } } }, /without the moment/],
    [
      'with data of an unknown kind',
      { pieces: { shoe: { value: new Personal('Canary'), retrievedAt: 1 } } },
      /unknown kind, shoe/,
    ],
  ];
  test.each(wrong)('a holding %s is refused with the rest of its change', async (_, part, message) => {
    const store = await open();
    await keep(store, holding('a'));
    const put = [holding('b'), { ...holding('a', { revision: 2 }), ...part } as Holding];
    const asked = store.change('app', ['a', 'b', 'c'], () => ({
      put,
      remove: ['c'],
      job: { ...newJob('app'), failures: 9 },
      result: 1,
    }));
    await expect(asked).rejects.toThrow(message);
    await expect(asked).rejects.not.toThrow(/Canary|Rohit/);
    expect(plain(await store.listHoldings('app', 9))).toEqual([plain(holding('a'))]);
    expect((await store.readJob('app')).failures).toBe(0);
  });

  test('a change that names an account twice, removes a stranger, or has no proper ids is refused', async () => {
    const store = await open();
    const change = (appId: string, named: string[], change: object) =>
      store.change(appId, named, () => ({ result: 0, ...change }));
    await expect(change('app', ['a'], { put: [holding('a'), holding('a')] })).rejects.toThrow(
      /changed twice/,
    );
    await expect(change('app', ['a'], { put: [holding('a')], remove: ['a'] })).rejects.toThrow(
      /changed twice/,
    );
    await expect(change('app', ['a'], { remove: ['b'] })).rejects.toThrow(/b was not named/);
    await expect(change('', [], {})).rejects.toThrow(/app id must have 1 to 128/);
    await expect(change('app', ['x'.repeat(129)], {})).rejects.toThrow(/account id must have 1 to 128/);
    await expect(change('app', [], { job: newJob('other') })).rejects.toThrow(/belongs to the app other/);
    await expect(change('app', [], { job: { ...newJob('app'), cyclePeriod: 0 } })).rejects.toThrow(/a cycle/);
    await expect(change('app', [], { job: { ...newJob('app'), notBefore: '1' } })).rejects.toThrow(
      /before when/,
    );
    await change('app', ['a', 'a'], { put: [holding('a')] });
    await change('app', ['gone'], { remove: ['gone'] });
    expect(await store.listApps()).toEqual(['app']);
  });

  test('nothing is answered after closing, and closing twice is closing', async () => {
    const store = await open();
    await keep(store, holding('a'));
    const last = keep(store, holding('b'));
    await store.close();
    await store.close();
    await expect(last).resolves.toBeUndefined();
    await expect(store.readHoldings('app', ['a'])).rejects.toThrow('The ledger is closed');
    await expect(keep(store, holding('a'))).rejects.toThrow('The ledger is closed');
    await expect(store.scrub()).rejects.toThrow('The ledger is closed');
  });

  test('scrubbing changes no answer, also not of those who ask meanwhile', async () => {
    const store = await open();
    await keep(store, holding('a'), holding('b', { dueAt: 3 }), erasing('e'), closed('c'), holding('gone'));
    await store.change('app', [], () => ({ job: { ...newJob('app'), failures: 3 }, result: 0 }));
    await drop(store, 'gone');
    const answers = async () =>
      plain([
        await store.listHoldings('app', 9),
        await store.findDue('app', 100, 9),
        await store.findPending('app', 9),
        await store.readJob('app'),
        await store.listApps(),
      ]);
    const before = await answers();
    const [, ...during] = await Promise.all([store.scrub(), ...Array.from({ length: 20 }, answers)]);
    for (const one of [...during, await answers()]) expect(one).toEqual(before);
    await Promise.all([drop(store, 'b'), store.scrub(), keep(store, holding('n')), store.scrub()]);
    expect(ids(await store.listHoldings('app', 9))).toEqual(['a', 'c', 'e', 'n']);
  });
});
