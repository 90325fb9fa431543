import { describe, expect, test } from 'vitest';
import {
  type LedgerVariant,
  type ReferenceAppVariant,
  referenceApp,
  runScenarios,
  type Scenario,
  scenario,
  withPersonalData,
} from '../../scenarios/index.ts';
import type { JournalEntry } from '../../simulator/index.ts';

/** Plays a script in a world with personal data. @returns what came of it, and the events of the journal by type */
async function played(play: Scenario['play'], setup = withPersonalData({ crowd: 200 }), variant = {}) {
  let entries: JournalEntry[] = [];
  const one = scenario({ id: 'own/data', title: 'A script', sources: ['this test'], setup, play });
  const { results } = await runScenarios({
    scenarios: [one],
    app: referenceApp(variant as ReferenceAppVariant),
    onEnd: (_, world) => {
      entries = world.journal.entries();
    },
  });
  const [result] = results;
  if (!result) throw new Error('no result');
  const eventsOf = (type: string) =>
    entries.flatMap((entry) => (entry.kind === 'event' && entry.type === type ? [entry.data] : []));
  return { result, eventsOf };
}

/** Plays a script that must pass. */
async function passed(...given: Parameters<typeof played>) {
  const { result, eventsOf } = await played(...given);
  expect(result.failure?.message).toBeUndefined();
  expect([result.status, result.findings]).toEqual(['passed', []]);
  return eventsOf;
}

describe('what the app holds', () => {
  test('is entered into the journal as it comes and goes, with the age of the oldest piece', async () => {
    let connectedAt = 0;
    let ids: string[] = [];
    const eventsOf = await passed(async ({ rohit, mark, app, crowd, clock }) => {
      connectedAt = clock.now();
      await rohit.connects({ site: 'acme' });
      const [one] = crowd(1);
      await clock.advance({ minutes: 1 });
      await app.learnsAbout(mark, one?.accountId ?? '');
      await mark.connects({ site: 'acme' });
      await app.forgets(mark);
      ids = [rohit.accountId, mark.accountId, one?.accountId ?? ''];
    });
    const holds = eventsOf('app.holds').map(({ accountId, oldest }) => [accountId, oldest]);
    const [rohit, mark, one] = ids;
    expect(holds).toHaveLength(3);
    expect(holds).toContainEqual([rohit, connectedAt]);
    expect(holds).toContainEqual([one, connectedAt + 60_000]);
    expect(holds).toContainEqual([mark, connectedAt + 60_000]);
    expect(eventsOf('app.holds-no-more').map(({ accountId }) => accountId)).toEqual([mark]);
  });

  test('is none of the marks of closed accounts', async () => {
    await passed(async ({ rohit, app, crowd, expect: say }) => {
      await rohit.connects({ site: 'acme' });
      const [one] = crowd(1);
      if (!one) throw new Error('no crowd');
      await app.learnsAbout(one);
      await one.closesAccount();
      const lived = await app.livesThrough({ hours: 8 });
      say([lived.runs, lived.closed, lived.erased], 'runs, and closures told and obeyed').is([2, 1, 1]);
      say(
        (await app.holdings()).map(({ accountId }) => accountId),
        'who is held',
      ).is([rohit.accountId]);
      say(await app.learnsAbout(one), 'who is refused').is([one.accountId]);
    });
  });
});

describe('the job', () => {
  test('acts for nobody in particular, and is marked in the journal', async () => {
    const eventsOf = await passed(async ({ rohit, app }) => {
      await rohit.connects({ site: 'acme' });
      await app.livesThrough({ hours: 1 }, { minutes: 30 });
    });
    const asked = eventsOf('app.asked').filter(({ action }) => action === 'report');
    expect(asked).toEqual([
      { person: 'job', accountId: undefined, action: 'report' },
      { person: 'job', accountId: undefined, action: 'report' },
    ]);
  });

  test.each([
    ['before-settling', 1],
    ['before-leasing', 0],
  ] as const)('can be killed %s', async (moment, sent) => {
    const eventsOf = await passed(async ({ rohit, app, clock, journal, expect: say }) => {
      await rohit.connects({ site: 'acme' });
      await clock.advance({ hours: 1 });
      await app.isKilledWhileReporting(moment);
      say(await journal.count('reportAccounts'), 'reports sent').is(sent);
      await app.livesThrough({ hours: 12 });
      say((await app.holdings())[0]?.lastReportedAt !== undefined, 'reported after all').is(true);
    });
    expect(eventsOf('app.killed')).toHaveLength(1);
  });

  test('cannot be killed while reporting when nothing is due', async () => {
    const { result } = await played(({ app }) => app.isKilledWhileReporting('before-leasing'));
    expect(result.failure?.message).toBe(
      "what became of the run: expected 'killed', received 'the run came to its end'",
    );
  });
});

describe('a search for traces', () => {
  test('finds former values too, and tells when the app was told', async () => {
    let closedAt = 0;
    const eventsOf = await passed(async ({ rohit, mark, app, traces, clock, expect: say }) => {
      await rohit.connects({ site: 'acme' });
      await app.learnsAbout(mark);
      await mark.renames();
      say((await traces.of(mark)).clean, 'nothing is held under a former name').is(false);
      await mark.closesAccount();
      closedAt = clock.now();
      await app.livesThrough({ hours: 4 });
      await traces.expectNone(mark);
    });
    const [before, after] = eventsOf('app.searched');
    expect(before).not.toHaveProperty('toldAt');
    expect(before?.places).toContainEqual({ place: 'ledger', found: 3 });
    expect(after).toMatchObject({ toldAt: closedAt + 14_400_000 });
    expect((after?.places as { place: string }[]).map(({ place }) => place)).toEqual([
      'export',
      'store',
      'ledger',
      'tenants',
      'log',
      'requests after the closure was told',
    ]);
  });

  test('finds a second copy, which the export does not show', async () => {
    const copies: string[] = [];
    const aroundLedger: ReferenceAppVariant['aroundLedger'] = (inner): LedgerVariant => ({
      ledger: {
        ...inner,
        change: (appId, accountIds, decide) =>
          inner.change(appId, accountIds, (view) => {
            const change = decide(view);
            for (const { pieces } of change.put ?? []) copies.push(pieces.name?.value.reveal() ?? '');
            return change;
          }),
      },
      traces: () => [{ place: 'backup', text: copies.join('\n') }],
    });
    const { result } = await played(
      async ({ rohit, mark, app, traces }) => {
        await rohit.connects({ site: 'acme' });
        await app.learnsAbout(mark);
        await mark.closesAccount();
        await app.livesThrough({ hours: 4 });
        await traces.expectNone(mark);
      },
      withPersonalData(),
      { aroundLedger },
    );
    expect(result.failure?.message).toBe('traces of Mark Meyer: expected none, received 2 in backup');
  });
});

describe('an app that keeps no personal data', () => {
  test('is not asked what it holds, and has no job to run', async () => {
    const { result, eventsOf } = await played(async ({ rohit, app }) => {
      await rohit.connects({ site: 'acme' });
      await app.reports();
    }, {});
    expect(eventsOf('app.holds')).toEqual([]);
    expect(result.failure?.message).toBe("what the app says to its job: expected 'content', received 404");
  });
});
