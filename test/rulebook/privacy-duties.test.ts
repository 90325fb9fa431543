import { describe, expect, test } from 'vitest';
import { changeAccount } from '../../simulator/world/change-account.ts';
import { findAccount } from '../../simulator/world/directory.ts';
import { type Reporting, startReporting } from './reporting.ts';

const answered = (status: number) => ({ kind: 'answer', answerTo: () => ({ status }) }) as const;
const REPORTS = { operationId: 'reportAccounts' };

describe('privacy/in-time', () => {
  test('a report that comes ten days after the last one is caught', async () => {
    const app = await startReporting({ script: true });
    await app.report(['mia']);
    app.later(8);
    await app.report(['rohit']);
    app.later(2);
    await app.report(['mia']);
    expect(app.broken()).toEqual(['privacy/in-time']);
  });

  test('an app whose job did not run for longer than a cycle is not blamed by a script', async () => {
    const app = await startReporting({ script: true });
    await app.report(['mia']);
    app.later(12);
    await app.report(['mia']);
    expect(app.broken()).toEqual([]);
  });

  test('an outage of the service is an excuse', async () => {
    const app = await startReporting({ script: true });
    await app.report(['mia', 'rohit']);
    app.later(7, 1);
    app.world.faults.script(REPORTS, answered(503), 5);
    for (let day = 0; day < 5; day++) {
      await app.report(['rohit']);
      app.later(1);
    }
    await app.report(['mia']);
    await app.report(['rohit']);
    expect(app.broken()).toEqual([]);
  });

  test('what is held and is not reported any more is caught', async () => {
    const app = await startReporting({ script: true });
    for (const handle of ['mia', 'rohit']) app.holds(handle);
    await app.report(['mia', 'rohit']);
    for (let week = 0; week < 4; week++) {
      app.later(7, 1);
      await app.report(['mia']);
    }
    expect(app.broken()).toEqual(['privacy/in-time']);
  });
});

describe('privacy/every-account-reported', () => {
  test('what is held and was never reported is caught when its time is over', async () => {
    const app = await startReporting({ script: true });
    for (const handle of ['mia', 'rohit']) app.holds(handle);
    for (let week = 0; week < 4; week++) {
      await app.report(['mia']);
      app.later(7, 1);
    }
    expect(app.broken()).toEqual(['privacy/every-account-reported']);
  });

  test('what was erased in the meantime is not owed', async () => {
    const app = await startReporting({ script: true });
    for (const handle of ['mia', 'rohit']) app.holds(handle);
    await app.report(['mia']);
    app.holdsNoMore('rohit');
    for (let week = 0; week < 3; week++) {
      app.later(7, 1);
      await app.report(['mia']);
    }
    expect(app.broken()).toEqual([]);
  });
});

describe('privacy/failed-is-not-reported', () => {
  test('a failed report that is left for a week is caught, and is not also late', async () => {
    const app = await startReporting({ script: true });
    await app.report(['mia', 'rohit']);
    app.later(7, 1);
    app.world.faults.script(REPORTS, answered(503));
    await app.report(['rohit']);
    for (const days of [3, 4]) {
      await app.report(['mia']);
      app.later(days, 1);
    }
    await app.report(['rohit']);
    expect(app.broken()).toContain('privacy/failed-is-not-reported');
    expect(app.broken()).not.toContain('privacy/in-time');
  });
});

describe('privacy/updated-acted-upon', () => {
  const rename = (app: Reporting) => changeAccount(app.world, accountOf(app, 'mia'), { name: 'Mia Marr' });

  test('the same old data, reported again, is caught', async () => {
    const app = await startReporting();
    app.later(0, 1);
    rename(app);
    await app.report(['mia']);
    app.later(7, 1);
    await app.report(['mia']);
    expect(app.broken()).toEqual(['privacy/updated-acted-upon']);
  });

  test('whoever has asked for the profile has tried', async () => {
    const app = await startReporting();
    app.later(0, 1);
    rename(app);
    await app.report(['mia']);
    await app.send(
      'GET',
      'https://api.atlassian.com/me',
      app.tokenFor({ account: 'mia', scopes: ['read:me'] }),
    );
    app.later(7, 1);
    await app.report(['mia']);
    expect(app.broken()).toEqual([]);
  });
});

describe('an account that is closed', () => {
  test('privacy/closed-not-asked-again: asked about a week later, it is caught', async () => {
    const app = await startReporting();
    changeAccount(app.world, accountOf(app, 'rohit'), { status: 'closed' });
    await app.report(['rohit']);
    app.later(7, 1);
    await app.report(['rohit']);
    expect(app.broken()).toEqual(['privacy/closed-not-asked-again']);
  });

  test('privacy/closed-not-asked-again: whoever never got the answer may ask', async () => {
    const app = await startReporting();
    changeAccount(app.world, accountOf(app, 'rohit'), { status: 'closed' });
    app.world.faults.script(REPORTS, { kind: 'lose-answer' });
    await app.report(['rohit']).catch(() => undefined);
    app.later(7, 1);
    await app.report(['rohit']);
    expect(app.broken()).toEqual([]);
  });

  test('privacy/closed-is-erased: held two runs later, it is caught', async () => {
    const app = await startReporting({ script: true });
    for (const handle of ['mia', 'rohit']) app.holds(handle);
    changeAccount(app.world, accountOf(app, 'rohit'), { status: 'closed' });
    await app.report(['rohit', 'mia']);
    for (let run = 0; run < 4; run++) {
      app.later(0, 4);
      await app.report([]);
    }
    expect(app.broken().filter((rule) => rule.includes('closed'))).toEqual(['privacy/closed-is-erased']);
  });

  test.each([
    ['privacy/closed-is-erased', 'export'],
    ['privacy/nothing-left-behind', 'log'],
  ])('%s: what a search finds in the %s is caught', async (rule, place) => {
    const app = await startReporting();
    const places = ['export', 'log'].map((one) => ({ place: one, found: one === place ? 2 : 0 }));
    app.world.record('app.searched', { accountId: app.idOf('rohit'), places });
    expect(app.broken()).toEqual([]);
    app.world.record('app.searched', { accountId: app.idOf('rohit'), places, toldAt: app.start });
    expect(app.broken()).toEqual([rule]);
  });
});

describe('a token that is refused', () => {
  const REPORTING = ['report:personal-data'];

  test('privacy/revoker-is-reported: the substitute leaves out whose token it was', async () => {
    const app = await startReporting({ script: true });
    for (const handle of ['mia', 'rohit']) app.holds(handle);
    app.world.faults.script(REPORTS, answered(401));
    await app.report(['rohit', 'mia'], { as: 'mia' });
    await app.report(['rohit'], { as: 'rohit' });
    app.later(0, 4);
    await app.report(['rohit', 'mia'], { as: 'rohit' });
    expect(app.broken()).toContain('privacy/revoker-is-reported');
  });

  test('privacy/revoker-is-reported: whose data was erased instead is not reported', async () => {
    const app = await startReporting({ script: true });
    for (const handle of ['mia', 'rohit']) app.holds(handle);
    app.world.faults.script(REPORTS, answered(401));
    await app.report(['rohit', 'mia'], { as: 'mia' });
    app.holdsNoMore('mia');
    await app.report(['rohit'], { as: 'rohit' });
    app.later(0, 4);
    await app.report([], { as: 'rohit' });
    expect(app.broken()).not.toContain('privacy/revoker-is-reported');
  });

  test.each([
    ['another grant lives', 'rohit', ['privacy/refusal-does-not-end-reporting']],
    ['no other grant lives', undefined, []],
  ])('privacy/refusal-does-not-end-reporting: a run that ends with it, while %s', async (_title, other, rules) => {
    const app = await startReporting({ script: true });
    for (const handle of ['mia', other]) {
      if (handle === undefined) continue;
      const accountId = app.idOf(handle);
      const grant = { grantId: `grant-of-${handle}`, clientId: app.clientId, accountId, scopes: REPORTING };
      if (handle !== 'mia') app.world.record('grant.consented', grant);
    }
    app.world.faults.script(REPORTS, answered(401));
    await app.report(['mia'], { as: 'mia' });
    expect(app.broken()).toEqual(rules);
  });
});

describe('privacy/unreported-is-erased', () => {
  test('what was held through three weeks of outage is noted', async () => {
    const app = await startReporting();
    await app.report(['mia']);
    app.later(7, 1);
    app.world.faults.script(REPORTS, answered(503), 14);
    for (let day = 0; day < 14; day++) {
      await app.report(['mia']);
      app.later(1);
    }
    await app.report(['mia']);
    expect(app.broken()).toEqual(['privacy/unreported-is-erased']);
  });
});

describe('privacy/placeholder-not-stored', () => {
  test('an export with "Former user" as a name is caught', async () => {
    const app = await startReporting();
    const { journal, clock } = app.world;
    const exchange = journal.begin({
      startedAt: clock.now(),
      direction: 'out',
      origin: 'localhost',
      request: { method: 'GET', url: '/privacy/export', headers: {} },
    });
    const pieces = { name: { value: 'Former user', retrievedAt: app.start } };
    journal.finish(exchange, {
      status: 200,
      headers: {},
      body: { holdings: [{ accountId: app.idOf('mia'), pieces }] },
    });
    expect(app.broken()).toEqual(['privacy/placeholder-not-stored']);
  });
});

function accountOf({ world }: Reporting, handle: string) {
  const account = findAccount(world, handle);
  if (!account) throw new Error(`nobody is called ${handle}`);
  return account;
}
