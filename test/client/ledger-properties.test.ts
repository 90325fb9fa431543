import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { createMemoryLedger, type Holding, type LedgerStore, newJob } from '../../client/index.ts';
import { closed, createPlaces, erasing, holding, ids, ledgerKinds, plain } from './ledgers.ts';

const places = createPlaces();
afterAll(() => places.remove());

const app = fc.constantFrom('app', 'app!', '"');
const account = fc.constantFrom('a', 'a!', 'b', '~', '\ud83d\ude00', '\uffff', 'B');
const dueAt = fc.integer({ min: 0, max: 12 });
const name = fc.constantFrom('Rohit', 'Mark');

const write = fc.record({
  accountId: account,
  kind: fc.constantFrom('tracked', 'stale', 'erasing', 'closed', 'remove'),
  dueAt,
  name,
});
type Write = typeof write extends fc.Arbitrary<infer W> ? W : never;

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('change' as const),
      appId: app,
      writes: fc.uniqueArray(write, { maxLength: 5, selector: ({ accountId }) => accountId }),
      failures: fc.option(fc.nat(9), { nil: undefined }),
      isBroken: fc.boolean(),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('ask' as const),
      appId: app,
      now: fc.integer({ min: -1, max: 14 }),
      limit: fc.integer({ min: 0, max: 5 }),
      after: fc.option(fc.record({ dueAt, accountId: account }), { nil: undefined }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reopen' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('scrub' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function holdingOf({ accountId, kind, dueAt: due, name: value }: Write, appId: string): Holding {
  if (kind === 'closed') return closed(accountId, { appId });
  if (kind === 'erasing')
    return { ...erasing(accountId, { appId }), pieces: holding('', {}, { name: value }).pieces };
  return holding(
    accountId,
    { appId, dueAt: due, state: kind === 'stale' ? 'stale' : 'tracked' },
    { name: value },
  );
}

/** @returns everything that a store answers to a step, and what it says of itself afterwards. */
async function answer(store: LedgerStore, step: Step): Promise<unknown> {
  if (step.do === 'scrub') return store.scrub();
  if (step.do === 'reopen') return undefined;
  const { appId } = step;
  if (step.do === 'ask') {
    const { now, limit, after } = step;
    return [
      ids(await store.findDue(appId, now, limit, after)),
      ids(await store.findPending(appId, limit, after?.accountId)),
      plain(await store.listHoldings(appId, limit, after?.accountId)),
      await store.listApps(),
      plain(await store.readHoldings(appId, ['a', '~', 'nobody'])),
      await store.readJob(appId),
    ];
  }
  const { writes, failures, isBroken } = step;
  const named = writes.map(({ accountId }) => accountId);
  const changed = store.change(appId, named, ({ holdings, job }) => ({
    put: [
      ...writes.filter(({ kind }) => kind !== 'remove').map((one) => holdingOf(one, appId)),
      ...(isBroken && failures === 1 ? [holding('never named')] : []),
    ],
    remove: writes.filter(({ kind }) => kind === 'remove').map(({ accountId }) => accountId),
    ...(failures !== undefined && { job: { ...job, failures } }),
    result: [plain(named.map((accountId) => holdings.get(accountId) ?? null)), job],
  }));
  return changed.catch((thrown: unknown) => String(thrown));
}

async function everythingIn(store: LedgerStore): Promise<unknown> {
  const apps = await store.listApps();
  return Promise.all(
    apps.map(async (appId) => [
      plain(await store.listHoldings(appId, 99)),
      ids(await store.findDue(appId, 99, 99)),
      ids(await store.findPending(appId, 99)),
      await store.readJob(appId),
    ]),
  );
}

describe.each(ledgerKinds.filter(({ inFiles }) => inFiles))('$name ledger', ({ open }) => {
  test('any sequence of changes has the same answers as in memory, through reopening and scrubbing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        const path = places.next();
        const model = createMemoryLedger();
        let store = await open(path);
        try {
          for (const step of steps) {
            if (step.do === 'reopen') {
              await store.close();
              store = await open(path);
            }
            expect(await answer(store, step)).toEqual(await answer(model, step));
          }
          expect(await everythingIn(store)).toEqual(await everythingIn(model));
          expect(await store.readJob('never')).toEqual(newJob('never'));
        } finally {
          await store.close();
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

test('in memory, the answers are those of plain lists', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const store = createMemoryLedger();
      const lists = new Map<string, Holding>();
      for (const step of steps) {
        await answer(store, step);
        if (step.do !== 'change' || (step.isBroken && step.failures === 1)) continue;
        for (const one of step.writes) {
          const key = JSON.stringify([step.appId, one.accountId]);
          if (one.kind === 'remove') lists.delete(key);
          else lists.set(key, holdingOf(one, step.appId));
        }
      }
      const mine = [...lists.values()].filter(({ appId }) => appId === 'app');
      const byId = mine.sort((one, other) => (one.accountId < other.accountId ? -1 : 1));
      expect(plain(await store.listHoldings('app', 99))).toEqual(plain(byId));
      const due = byId.filter((one) => one.dueAt !== undefined && one.dueAt <= 6);
      const byDue = due.sort((one, other) => Number(one.dueAt) - Number(other.dueAt));
      expect(ids(await store.findDue('app', 6, 99))).toEqual(ids(byDue));
    }),
  );
});
