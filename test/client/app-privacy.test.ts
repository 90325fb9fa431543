import { describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../client/index.ts';
import { appOn, browserOf } from './browse.ts';
import { configuration, createFakeCloud, mia } from './fake-cloud.ts';
import {
  ada,
  adasProfile,
  bulk,
  cloudWithPeople,
  connected,
  keeperOn,
  me,
  profile,
  report,
} from './keeper.ts';

describe('an app that keeps no personal data', () => {
  test('has none of the pages, asks for no profile and leads nowhere', async () => {
    const cloud = createFakeCloud();
    const { app } = appOn(cloud, createMemoryStore());
    const rohit = browserOf(app);
    await rohit.form('/sign-in', { person: 'Rohit' });
    await rohit.connect();
    for (const path of ['/people', '/privacy/export'])
      expect((await rohit.get(path)).statusCode, path).toBe(404);
    for (const path of ['/people/import', '/privacy/report'])
      expect((await rohit.form(path, {})).statusCode, path).toBe(404);
    expect(cloud.of(me)).toHaveLength(1);
    expect((await rohit.get('/')).body).not.toContain('/people');
  });
});

describe('connecting', () => {
  test('stores the profile, each piece with its age, and says so on the page of people', async () => {
    const cloud = cloudWithPeople();
    const { app, held } = await connected(cloud);
    expect(await held()).toMatchObject([
      {
        appId: configuration.clientId,
        accountId: mia,
        state: 'tracked',
        pieces: {
          name: { value: 'Mia Krystof', retrievedAt: cloud.time },
          email: { value: 'mia@example.com', retrievedAt: cloud.time },
        },
      },
    ]);
    const rohit = browserOf(app);
    await rohit.form('/sign-in', { person: 'Rohit' });
    expect((await rohit.get('/')).body).toContain('href="/people"');
    const page = (await rohit.get('/people')).body;
    for (const words of ['Mia Krystof', mia, 'name, nickname, email', 'never', 'Report what is due now'])
      expect(page).toContain(words);
  });

  test('stands when the profile cannot be had, which the log says without naming anybody', async () => {
    let asked = 0;
    const cloud = cloudWithPeople({
      [me]: () => (asked++ === 0 ? { status: 200, body: profile } : { status: 403, body: {} }),
    });
    const { get, held, log } = await connected(cloud);
    expect(await held()).toEqual([]);
    expect((await get('/')).json()).toMatchObject({ connection: { status: 'connected' } });
    expect(log.join('\n')).toContain('profile-not-had');
    expect(log.join('\n')).not.toMatch(/Mia|example\.com/);
    expect((await get('/people')).json().log).toEqual(log);
  });

  test('ends with nothing held when the person disconnects', async () => {
    const { form, held } = await connected(cloudWithPeople());
    expect((await form('/disconnect', {})).json()).toEqual({ outcome: 'disconnected' });
    expect(await held()).toEqual([]);
  });
});

describe('POST /people/import', () => {
  test('keeps what Jira tells, and names those it keeps nothing of, with the reason', async () => {
    const { form, held } = await connected(cloudWithPeople());
    const answer = await form('/people/import', { accountIds: `${ada}, ghost-1\nunknown bad_id` });
    expect(answer.json()).toMatchObject({ outcome: 'imported', kept: [ada] });
    expect(answer.json().refused).toEqual([
      { accountId: 'unknown', reason: 'malformed' },
      { accountId: 'bad_id', reason: 'malformed' },
      { accountId: 'ghost-1', reason: 'not-found' },
    ]);
    expect((await held()).map((one: { accountId: string }) => one.accountId)).toEqual([mia, ada]);
    expect(await held(`/privacy/export?accountId=${ada}`)).toHaveLength(1);
  });

  test('refuses an account that is marked as closed, and does not even ask for it', async () => {
    const closed = { status: 200, body: { accounts: [{ accountId: ada, status: 'closed' }] } };
    const cloud = cloudWithPeople({ [report]: [closed] });
    const { app, form, held } = await connected(cloud);
    await form('/people/import', { accountIds: ada });
    cloud.time += 3_600_000;
    expect((await form('/privacy/report', {})).json().apps).toMatchObject([{ closed: 1, erased: 1 }]);
    const answer = await form('/people/import', { accountIds: ada });
    expect(answer.json()).toEqual({
      outcome: 'imported',
      kept: [],
      refused: [{ accountId: ada, reason: 'closed' }],
    });
    const browser = browserOf(app);
    await browser.form('/sign-in', { person: 'Rohit' });
    const page = (await browser.form('/people/import', { accountIds: `${ada} <i>` })).body;
    expect(page).toContain(`<code>${ada}</code> is closed, and stays erased`);
    expect(page).toContain('<code>&lt;i&gt;</code> is no account id');
    expect(cloud.of(bulk)).toHaveLength(1);
    expect(JSON.stringify(await held())).not.toContain('Lovelace');
  });

  test.each([
    ['nothing', {}],
    ['an empty text', { accountIds: ' ,' }],
    [
      'more than a thousand',
      { accountIds: Array.from({ length: 1_001 }, (_, index) => `a-${index}`).join(' ') },
    ],
  ])('answers 400 to %s', async (_, fields) => {
    const { form } = await connected(cloudWithPeople());
    const answer = await form('/people/import', fields as Record<string, string>);
    expect(answer.statusCode).toBe(400);
    expect(answer.json().problem).toMatchObject({ kind: 'bad-request', condition: 'bad-field' });
  });
});

describe('POST /privacy/report', () => {
  test('reports what is due, once, and a browser is shown what was done', async () => {
    const cloud = cloudWithPeople();
    const { app, form } = await connected(cloud);
    cloud.time += 3_600_000;
    expect((await form('/privacy/report', {})).json()).toMatchObject({
      outcome: 'reported',
      apps: [{ appId: configuration.clientId, reported: 1, batches: 1 }],
    });
    expect((await form('/privacy/report', {})).json().apps).toMatchObject([{ reported: 0, batches: 0 }]);
    expect(cloud.of(report)).toHaveLength(1);
    const rohit = browserOf(app);
    await rohit.form('/sign-in', { person: 'Rohit' });
    expect((await rohit.form('/privacy/report', {})).body).toContain(
      'Nothing was due. The next report is due',
    );
    cloud.time += 8 * 86_400_000;
    await rohit.form('/sign-in', { person: 'Rohit' });
    expect((await rohit.form('/privacy/report', {})).body).toContain('Accounts: 1 reported.');
  });

  test.each(['/people', '/privacy/export'])('GET %s is for those who are signed in', async (path) => {
    const { app } = keeperOn(cloudWithPeople());
    expect((await browserOf(app, 'application/json').get(path)).statusCode).toBe(401);
  });

  test.each(['/people/import', '/privacy/report'])('%s is for those who are signed in', async (path) => {
    const { app } = keeperOn(cloudWithPeople());
    const answer = await browserOf(app, 'application/json').form(path, { accountIds: ada });
    expect(answer.statusCode).toBe(401);
  });
});

describe('GET /people', () => {
  test('shows names as text, fifty on a page, and the way to the next', async () => {
    const values = Array.from({ length: 60 }, (_, index) => ({
      ...adasProfile,
      accountId: `ada-${String(index).padStart(4, '0')}`,
    }));
    const page = { startAt: 0, maxResults: 90, total: 60, isLast: true, values };
    const { app, form } = await connected(cloudWithPeople({ [bulk]: [{ status: 200, body: page }] }));
    await form('/people/import', { accountIds: values.map(({ accountId }) => accountId).join(' ') });
    const rohit = browserOf(app);
    await rohit.form('/sign-in', { person: 'Rohit' });
    const first = (await rohit.get('/people')).body;
    expect(first).toContain('&lt;b&gt;Ada&lt;/b&gt;');
    expect(first).not.toContain('<b>Ada');
    const [, next = ''] = /href="(\/people\?after=[^"]+)"/.exec(first) ?? [];
    const second = (await rohit.get(next)).body;
    expect(second.match(/scope="row"/g)).toHaveLength(11);
    expect(second).not.toContain('after=');
  });
});
