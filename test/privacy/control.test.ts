import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { components } from '../../openapi/control.gen.ts';
import { createSimulator } from '../../simulator/index.ts';
import { addReport, bookOf, newEntry } from '../../simulator/privacy/state.ts';
import { noteDisclosure } from '../../simulator/world/disclosures.ts';
import { CLIENT_ID } from '../wire/setup.ts';
import { listen } from '../wire/simulator.ts';
import { ACTIVE, BEGINNING, Reporting } from './reporting.ts';

type Schemas = components['schemas'];

const sim = listen();
const DAY = 86_400_000;
const at = (days: number) => new Date(BEGINNING + days * DAY).toISOString();

function open(dials?: Record<string, string>) {
  const app = new Reporting(sim, dials);
  const ask = async (path: string) => {
    const answer = await fetch(`${sim.base}/_control/worlds/${app.world.name}/privacy/apps${path}`);
    return { status: answer.status, body: await answer.json() };
  };
  const summary = async () => ((await ask('')).body as Schemas['PrivacyApp'][])[0];
  const page = async (query = '', key = 'commenter') =>
    (await ask(`/${key}/accounts${query}`)).body as Schemas['ReportedAccountsPage'];
  const ids = async (state: string) =>
    (await page(`?state=${state}`)).accounts.map(({ accountId }) => accountId);
  return { app, ask, summary, page, ids };
}

describe('GET /worlds/{world}/privacy/apps', () => {
  it('tells of each app what it owes at the present of the world', async () => {
    const { app, ask, summary } = open({ 'privacy.cyclePeriodForm': 'seconds' });
    noteDisclosure(app.world, CLIENT_ID, [app.crowd(1), app.crowd(9)]);
    await app.report(app.crowd(1), app.crowd(2), app.idOf('rohit'), 'nobody');
    expect(await summary()).toEqual({
      clientId: CLIENT_ID,
      handle: 'commenter',
      accounts: 3,
      reports: 3,
      due: 0,
      overdue: 0,
      agedOut: 0,
      closedTold: 0,
      disclosedButNeverReported: 1,
      anomalies: { 'unknown-account': 1 },
      cycleSeconds: 604_800,
      cycleToldAt: at(0),
    });
    app.change('rohit', { status: 'closed' });
    app.moveTo(7 * DAY);
    await app.report(app.crowd(2), app.idOf('rohit'));
    expect(await summary()).toMatchObject({ reports: 5, due: 1, overdue: 0, closedTold: 1 });
    app.moveTo(8 * DAY + 1);
    expect(await summary()).toMatchObject({ due: 0, overdue: 1, agedOut: 0 });
    app.moveTo(14 * DAY);
    expect(await summary()).toMatchObject({ overdue: 1, agedOut: 0 });
    app.moveTo(14 * DAY + 1);
    expect(await summary()).toMatchObject({ overdue: 0, agedOut: 1 });
    expect((await ask('')).body).toHaveLength(4);
  });

  it('forgets nobody before a report can be late, however short the cycle', async () => {
    const { app, summary } = open({ 'privacy.cyclePeriod': '1-hour', 'privacy.cyclePeriodForm': 'seconds' });
    await app.report(app.crowd(1));
    app.moveTo(2 * DAY + DAY / 24);
    expect(await summary()).toMatchObject({ overdue: 1, agedOut: 0 });
    app.moveTo(2 * DAY + DAY / 24 + 1);
    expect(await summary()).toMatchObject({ overdue: 0, agedOut: 1 });
  });

  it.each([
    ['two-cycles', 7, undefined],
    ['two-cycles', -1, 1],
    ['for-ever', 7, 1],
  ])('remembers for %s: a report with data of day %i, when two are over, is late or a new beginning', async (lifetime, day, late) => {
    const { app, summary } = open({ 'privacy.recordLifetime': lifetime });
    await app.report(app.crowd(1));
    app.moveTo(14 * DAY + 1);
    await app.report({ accountId: app.crowd(1), updatedAt: at(day) });
    expect((await summary())?.anomalies.late).toBe(late);
  });
});

describe('GET /worlds/{world}/privacy/apps/{clientId}/accounts', () => {
  it('shows claims whose offset leads out of the years 0 to 9999 as the ends of those', async () => {
    const { app, page } = open();
    await app.report(
      { accountId: app.crowd(1), updatedAt: '0000-01-01T00:00:00+23:59' },
      { accountId: app.crowd(2), updatedAt: '9999-12-31T23:59:59-23:59' },
    );
    expect((await page()).accounts.map(({ updatedAt }) => updatedAt)).toEqual([
      '0000-01-01T00:00:00.000Z',
      '9999-12-31T23:59:59.999Z',
    ]);
  });

  it('shows what is known of an account, by handle or client id of the app', async () => {
    const { app, page } = open();
    await app.report({ accountId: app.crowd(1), updatedAt: at(-1) });
    app.moveTo(DAY);
    await app.report({ accountId: app.crowd(1), updatedAt: at(-1) });
    const expected = {
      accountId: app.crowd(1),
      handle: 'crowd-000001',
      state: 'reported',
      reports: 2,
      lastReportedAt: at(1),
      updatedAt: at(-1),
      dueAt: at(8),
      askedAfterClosure: 0,
      early: 1,
      late: 0,
    };
    expect(await page()).toEqual({ accounts: [expected] });
    expect(await page('', CLIENT_ID)).toEqual({ accounts: [expected] });
  });

  it('sorts out what is due, overdue, closed, updated, anomalous and unreported', async () => {
    const { app, ids, page } = open();
    const [rohit, mia, bot] = ['rohit', 'mia', 'bot'].map((handle) => app.idOf(handle)) as [
      string,
      string,
      string,
    ];
    noteDisclosure(app.world, CLIENT_ID, [mia, bot]);
    await app.report(app.crowd(1), app.crowd(2), rohit, mia);
    app.change('rohit', { status: 'closed' });
    app.change('mia', { name: 'Mia K.' });
    app.moveTo(DAY);
    await app.report(app.crowd(2), rohit, mia);
    app.moveTo(7 * DAY);
    expect(await ids('due')).toEqual([app.crowd(1)]);
    expect(await ids('overdue')).toEqual([]);
    app.moveTo(8 * DAY + 1);
    expect(await ids('due')).toEqual([app.crowd(2), mia]);
    expect(await ids('overdue')).toEqual([app.crowd(1)]);
    expect(await ids('closed')).toEqual([rohit]);
    expect(await ids('updated')).toEqual([mia]);
    expect(await ids('anomalous')).toEqual([app.crowd(2), rohit, mia]);
    expect(await ids('unreported')).toEqual([bot]);
    const [closed] = (await page('?state=closed')).accounts;
    expect(closed).toMatchObject({ state: 'closed', told: 'closed', closedToldAt: at(1) });
    expect(closed).not.toHaveProperty('dueAt');
  });

  it('gives the pages one after another, none twice', async () => {
    const { app, page } = open();
    await app.report(...Array.from({ length: 25 }, (_, number) => app.crowd(number)));
    const seen: string[] = [];
    for (let after: number | undefined = 0; after !== undefined; ) {
      const { accounts, nextAfter }: Schemas['ReportedAccountsPage'] = await page(`?limit=10&after=${after}`);
      seen.push(...accounts.map(({ accountId }) => accountId));
      after = nextAfter;
    }
    expect(seen).toEqual([...app.book.accounts.keys()]);
    expect(await page('?after=25')).toEqual({ accounts: [] });
  });

  it('refuses an app, a state and a page that there are not', async () => {
    const { ask } = open();
    expect((await ask('/nobody/accounts')).status).toBe(404);
    for (const query of ['?state=late', '?limit=0', '?limit=10001', '?after=-1', '?after=x']) {
      expect((await ask(`/commenter/accounts${query}`)).status).toBe(400);
    }
  });

  it('finds its way through a book of a hundred thousand', async () => {
    const { app, page, summary } = open();
    for (let number = 0; number < 100_000; number++) {
      app.book.accounts.set(`somebody-${number}`, newEntry(BEGINNING, BEGINNING, undefined));
    }
    const entry = app.book.accounts.get('somebody-99999');
    if (entry) addReport(app.book, entry, BEGINNING + 1);
    app.book.accounts.set('one-more', newEntry(BEGINNING, BEGINNING, undefined));
    for (const day of [1, 2, 3]) if (entry) addReport(app.book, entry, BEGINNING + day);
    expect(entry?.reports, 'the newest two of a book of very many').toEqual([BEGINNING + 2, BEGINNING + 3]);
    app.book.accounts.delete('one-more');
    const { accounts, nextAfter } = await page('?limit=5&after=99997');
    expect([accounts.length, nextAfter]).toEqual([3, undefined]);
    expect(await summary()).toMatchObject({ accounts: 100_000, reports: 100_004 });
  });
});

describe('The book', () => {
  it('is kept by snapshot, restore and fork, and gone after a reset', async () => {
    const { app, summary } = open({ 'privacy.cyclePeriodForm': 'days' });
    const early = { accountId: app.crowd(1), updatedAt: '0001-01-01T00:00:00Z' };
    await app.report(early, app.crowd(2), ACTIVE);
    await app.report(early, { accountId: app.crowd(3), updatedAt: '9999-12-31T23:59:59.999Z' });
    const control = `${sim.base}/_control/worlds/${app.world.name}`;
    const post = (path: string, body?: unknown, method = 'POST') =>
      fetch(`${control}${path}`, {
        method,
        headers: { 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
    const before = await (await fetch(`${control}/snapshot`)).json();
    const shown = async (world = app.world.name) =>
      (await fetch(`${sim.base}/_control/worlds/${world}/privacy/apps/commenter/accounts`).then((answer) =>
        answer.json(),
      )) as Schemas['ReportedAccountsPage'];
    const book = await shown();
    expect(book.accounts).toHaveLength(3);
    const fork = `${app.world.name}-fork`;
    expect((await post('/fork', { name: fork })).status).toBe(201);
    expect(await shown(fork)).toEqual(book);
    await post('/reset');
    expect(await shown()).toEqual({ accounts: [] });
    expect((await post('/snapshot', before, 'PUT')).status).toBe(200);
    expect(await shown()).toEqual(book);
    expect(await summary()).toMatchObject({ cycleToldAt: at(0), anomalies: { early: 1 } });
  });

  it('is kept by a data file', async () => {
    const dataFile = join(mkdtempSync(join(tmpdir(), 'privacy-')), 'worlds.json');
    const [first, second] = [dataFile, dataFile].map((file) => () => createSimulator({ dataFile: file }));
    const before = first?.();
    const world = before?.worlds.create('default', { crowd: 5 });
    if (!before || !second || !world) throw new Error('no world');
    bookOf(world, 'gone').accounts.set('somebody', newEntry(BEGINNING, BEGINNING, 'closed'));
    await before.app.inject({
      method: 'POST',
      url: '/_control/worlds/default/clock/advance',
      payload: { seconds: 1 },
    });
    await before.app.close();
    const after = second();
    const page = await after.app.inject('/_control/worlds/default/privacy/apps/gone/accounts');
    await after.app.close();
    expect(page.json().accounts).toMatchObject([{ accountId: 'somebody', state: 'closed', reports: 1 }]);
  });
});
