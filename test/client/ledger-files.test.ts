import { readFileSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { afterAll, describe, expect, test } from 'vitest';
import {
  type Holding,
  type LedgerStore,
  newJob,
  openJsonFileLedger,
  openJsonFileStore,
  openLevelLedger,
} from '../../client/index.ts';
import {
  closed,
  createPlaces,
  drop,
  erasing,
  expectRefusal,
  holding,
  ids,
  keep,
  ledgerKinds,
  plain,
  search,
} from './ledgers.ts';

const places = createPlaces();
afterAll(() => places.remove());
const inFiles = ledgerKinds.filter((kind) => kind.inFiles);

describe.each(inFiles)('scrubbing a $name ledger', ({ open }) => {
  const canaries = ['Canary-Erased', 'Canary-Replaced', 'Canary-Removed', 'Canary-Twice', 'removed-account'];

  async function fillAndErase(path: string): Promise<LedgerStore> {
    const store = await open(path);
    const crowd = Array.from({ length: 300 }, (_, index) =>
      holding(`x${index}`, {}, { name: `Crowd ${index}` }),
    );
    await keep(store, ...crowd);
    await keep(store, holding('erased', {}, { name: 'Canary-Erased' }));
    await keep(store, holding('replaced', {}, { name: 'Canary-Replaced' }));
    await keep(store, holding('removed-account', {}, { name: 'Canary-Removed' }));
    await keep(store, holding('twice', { dueAt: 50 }, { name: 'Canary-Twice' }));
    await keep(store, holding('twice', { dueAt: 60, revision: 2 }, { name: 'Canary-Twice' }));
    expect(canaries.filter((canary) => search(path, canary).found.length === 0)).toEqual([]);
    await keep(store, erasing('erased', {}));
    await keep(store, closed('erased'), closed('twice'));
    await keep(store, holding('replaced', {}, { name: 'Somebody Else' }));
    await drop(store, 'removed-account');
    return store;
  }

  test('leaves no byte of what was erased, replaced or removed in any file, and what lives is there', async () => {
    const path = places.next();
    const store = await fillAndErase(path);
    await store.scrub();
    for (const canary of canaries) expect(search(path, canary).found).toEqual([]);
    for (const alive of ['Somebody Else', 'Crowd 299']) expect(search(path, alive).found).toHaveLength(1);
    await keep(store, holding('later', {}, { name: 'Canary-Later' }));
    await drop(store, 'later');
    await store.scrub();
    await store.close();
    for (const canary of [...canaries, 'Canary-Later']) expect(search(path, canary).found).toEqual([]);
    const again = await open(path);
    expect(await again.listHoldings('app', 999)).toHaveLength(303);
    await again.close();
  });

  const ways: [string, (store: LedgerStore) => Promise<void>][] = [
    ['replaced', (store) => keep(store, holding('a', { revision: 2 }, { name: 'Somebody Else' }))],
    ['marked as closed', (store) => keep(store, closed('a', { revision: 2 }))],
    ['removed', (store) => drop(store, 'a')],
  ];
  test.each(ways)('has something to do after nothing but one value was %s', async (_, lose) => {
    const path = places.next();
    const store = await open(path);
    await keep(store, holding('a', {}, { name: 'Canary-Alone' }));
    await lose(store);
    await store.scrub();
    expect(search(path, 'Canary-Alone').found).toEqual([]);
    await store.close();
  });

  test('is made up for after a process that did not come to it', async () => {
    const path = places.next();
    await (await fillAndErase(path)).close();
    const store = await open(path);
    await store.scrub();
    for (const canary of canaries) expect(search(path, canary).found).toEqual([]);
    await store.close();
  });
});

describe.each(inFiles)('$name ledger', ({ open }) => {
  test('everything is there after closing and opening, and lower due dates than before are found', async () => {
    const path = places.next();
    const first = await open(path);
    await keep(
      first,
      holding('a'),
      erasing('e'),
      closed('c'),
      holding('s', { state: 'stale', lastReportedAt: 4 }),
    );
    await first.change('app', [], () => ({ job: { ...newJob('app'), failures: 3 }, result: 0 }));
    expect(await first.findDue('app', 99, 9)).toEqual([]);
    await keep(first, holding('z', { dueAt: 500 }));
    const before = plain(await first.listHoldings('app', 9));
    await first.close();
    const second = await open(path);
    await keep(second, holding('low', { dueAt: 7 }));
    await drop(second, 'z');
    expect([...(await second.readHoldings('app', ['s', 'low', 'a'])).keys()]).toEqual(['s', 'low', 'a']);
    const listed = plain(await second.listHoldings('app', 9)) as Holding[];
    expect(listed.filter(({ accountId }) => accountId !== 'low')).toEqual(
      (before as Holding[]).filter(({ accountId }) => accountId !== 'z'),
    );
    expect(ids(await second.findDue('app', 100, 9))).toEqual(['low', 'a', 's']);
    expect((await second.readJob('app')).failures).toBe(3);
    expect(ids(await second.findPending('app', 9))).toEqual(['e', 's']);
    await second.close();
  });
});

describe('JSON file ledger', () => {
  test('scrubbing takes away a draft that a crash left behind', async () => {
    const path = places.next();
    const store = await openJsonFileLedger(path);
    await writeFile(`${path}.tmp`, 'Canary-Draft');
    await store.scrub();
    expect(search(path, 'Canary-Draft')).toEqual({ found: [], files: 1 });
    await store.close();
  });

  const content = (more: object) =>
    JSON.stringify({ format: 'fauxlassian/client-ledger', version: 1, holdings: [], jobs: [], ...more });
  const fileHolding = {
    appId: 'app',
    accountId: 'a',
    state: 'tracked',
    pieces: { name: { value: 'Rohit', retrievedAt: 1 } },
    heldSince: 1,
    dueAt: 1,
    revision: 1,
  };
  const job = { appId: 'app', cyclePeriod: 0, notBefore: 0, failures: 0 };
  const broken: [string, string, RegExp][] = [
    ['cut', content({ holdings: [fileHolding] }).slice(0, -9), /is damaged: it is not whole JSON/],
    ['empty', '', /is damaged: it is not whole JSON/],
    ['foreign', '{"name":"Rohit"}', /is not a ledger of this client/],
    ['another type of JSON', 'null', /is not a ledger of this client/],
    [
      'newer',
      '{"format":"fauxlassian/client-ledger","version":2}',
      /is of version 2; .* knows version 1 only/,
    ],
    ['of no version', '{"format":"fauxlassian/client-ledger"}', /is damaged at its top/],
    [
      'wrong inside',
      content({ holdings: [{ ...fileHolding, dueAt: 'x' }] }),
      /is damaged at \/holdings\/0\/dueAt/,
    ],
    [
      'against the rules',
      content({ holdings: [{ ...fileHolding, state: 'closed', dueAt: undefined }] }),
      /\/holdings\/0: .* still holds/,
    ],
    [
      'without data of a holding',
      content({ holdings: [{ ...fileHolding, pieces: {} }] }),
      /\/holdings\/0: .* nothing/,
    ],
    [
      'of one holding twice',
      content({ holdings: [fileHolding, fileHolding] }),
      /\/holdings\/1: it is there twice/,
    ],
    ['with a job without a cycle', content({ jobs: [job] }), /\/jobs\/0: .* a cycle/],
  ];
  test.each(broken)('a file that is %s is refused and left untouched', async (_, text, message) => {
    const path = places.next();
    await writeFile(path, text);
    await expectRefusal(openJsonFileLedger(path), message, path);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  test('a file of the other kind of store is refused, both ways', async () => {
    const [one, other, folder] = [places.next(), places.next(), places.next()];
    await openJsonFileStore(one);
    await (await openJsonFileLedger(other)).close();
    await (await openLevelLedger(folder)).close();
    await expectRefusal(openJsonFileLedger(one), /is not a ledger of this client/, one);
    await expect(openJsonFileStore(other)).rejects.toThrow(/is not a store of this client/);
    await expectRefusal(openJsonFileLedger(folder), /cannot be read: EISDIR/, folder);
  });

  test('a file that somebody else changed is not overwritten, and nothing is taken for stored', async () => {
    const path = places.next();
    const [store, other] = [await openJsonFileLedger(path), await openJsonFileLedger(path)];
    await keep(other, holding('theirs'));
    await expect(keep(store, holding('mine'))).rejects.toThrow(/changed by another process/);
    expect(await store.listHoldings('app', 9)).toEqual([]);
    expect(readFileSync(path, 'utf8')).toContain('theirs');
    expect(statSync(path).mode & 0o077).toBe(0);
  });
});
