import { describe, expect, test } from 'vitest';
import { connectAppOn, consumerInfo, told } from './app-connect-host.ts';
import { browserOf } from './browse.ts';

const a = told('client-key-a');
const b = told('client-key-b');
const day = 86_400_000;

/** A site that was imported and installed the app anew; both installations have data. */
async function imported(...given: Parameters<typeof connectAppOn>) {
  const made = connectAppOn(...given);
  const { cloud, host, page } = made;
  await host.lifecycle('installed', a);
  await page.post(a, '/connect/notes', { text: 'from before' });
  cloud.time += day;
  await host.lifecycle('installed', b);
  await page.post(b, '/connect/notes', { text: 'from after' });
  return made;
}

const keys = (answer: { json(): { tenants: { clientKey: string; state: string; data: number }[] } }) =>
  answer.json().tenants.map(({ clientKey, state, data }) => [clientKey, state, data]);

describe('GET /connect/tenants', () => {
  test('says who is in use and who is not, since when, until when and with how much data', async () => {
    const { cloud, operator } = await imported();
    const { get } = await operator();
    const answer = await get('/connect/tenants');
    expect(keys(answer)).toEqual([
      ['client-key-a', 'detached', 1],
      ['client-key-b', 'active', 1],
    ]);
    const [old] = answer.json().tenants;
    expect(old).toMatchObject({
      detachedAt: cloud.time,
      purgeAt: cloud.time + 30 * day,
      successor: 'client-key-b',
    });
    for (const hidden of [a.sharedSecret, b.sharedSecret]) expect(answer.body).not.toContain(hidden);
  });

  test('says the same on a page, which the first page leads to', async () => {
    const { operator } = await imported();
    const { get } = await operator('text/html');
    expect((await get('/')).body).toContain('href="/connect/tenants"');
    const page = (await get('/connect/tenants')).body;
    for (const words of [
      'client-key-a',
      'detached: another installation is at its address',
      'in use',
      'in 30 days',
    ])
      expect(page).toContain(words);
    expect(page.match(/Give its data to its successor/g)).toHaveLength(1);
    expect(page).not.toContain('the secret of');
  });

  test('shows what products say as text, fifty on a page, and the way to the next', async () => {
    const { host, operator } = connectAppOn();
    for (let at = 0; at < 60; at += 1) {
      const baseUrl = `https://site-${at}.atlassian.net`;
      const displayUrl = `https://x.example/<script>${at}`;
      await host.lifecycle('installed', told(`key-${String(at).padStart(3, '0')}`, { baseUrl, displayUrl }));
    }
    const { get } = await operator('text/html');
    const first = (await get('/connect/tenants')).body;
    expect(first.match(/scope="row"/g)).toHaveLength(50);
    expect(first).not.toContain('<script');
    const [, next = ''] = /href="(\/connect\/tenants\?after=[^"]+)"/.exec(first) ?? [];
    const second = (await get(next)).body;
    expect(second.match(/scope="row"/g)).toHaveLength(10);
    expect(second).not.toContain('after=');
    expect((await (await operator()).get('/connect/tenants')).json().tenants).toHaveLength(60);
  });
});

describe('what an operator does', () => {
  test('POST /connect/purge removes what is due and not a millisecond before', async () => {
    const { cloud, operator } = await imported();
    const { form, get } = await operator();
    cloud.time += 30 * day - 1;
    // A session of the app does not last that long.
    await form('/sign-in', { person: 'Rohit' });
    expect((await form('/connect/purge', {})).json()).toEqual({ outcome: 'purged', clientKeys: [] });
    cloud.time += 1;
    expect((await form('/connect/purge', {})).json()).toEqual({
      outcome: 'purged',
      clientKeys: ['client-key-a'],
    });
    expect(keys(await get('/connect/tenants'))).toEqual([['client-key-b', 'active', 1]]);
  });

  test('POST /connect/attach moves the data of an ended installation, and says on whose word', async () => {
    const { host, operator, page } = await imported();
    const { form, get } = await operator();
    const answer = await form('/connect/attach', {
      oldClientKey: 'client-key-a',
      newClientKey: 'client-key-b',
      by: 'ticket 12',
    });
    expect(answer.json()).toEqual({ outcome: 'attached', moved: 1 });
    expect((await page.get(b, '/connect/notes')).json().notes).toMatchObject([
      { text: 'from before' },
      { text: 'from after' },
    ]);
    expect((await get('/connect/tenants')).json().tenants[0].attachedTo).toMatchObject({
      clientKey: 'client-key-b',
      by: 'ticket 12 (entered by Rohit)',
    });
    expect((await host.page(b)).body).toContain('from before');
  });

  test.each([
    ['an installation that is in use', 'client-key-b', 'client-key-a', 409, 'old-in-use'],
    ['one that nobody knows', 'client-key-x', 'client-key-b', 409, 'old-unknown'],
    ['nothing', '', 'client-key-b', 400, 'bad-field'],
  ])('POST /connect/attach refuses %s', async (_, oldClientKey, newClientKey, status, condition) => {
    const { operator } = await imported();
    const { form, get } = await operator();
    const answer = await form('/connect/attach', { oldClientKey, newClientKey, by: 'ticket 12' });
    expect([answer.statusCode, answer.json().problem.condition]).toEqual([status, condition]);
    expect(keys(await get('/connect/tenants'))).toEqual([
      ['client-key-a', 'detached', 1],
      ['client-key-b', 'active', 1],
    ]);
  });

  test('POST /connect/heartbeat finds a site that is another by now', async () => {
    const body = '<consumer><key>client-key-c</key></consumer>';
    const { cloud, operator } = await imported({}, { [consumerInfo]: [{ status: 200, body }] });
    cloud.time += 2 * day;
    const { form, get } = await operator();
    expect((await form('/connect/heartbeat', {})).json()).toMatchObject({
      outcome: 'asked',
      asked: 1,
      suspected: 1,
    });
    const { tenants } = (await get('/connect/tenants')).json();
    expect(tenants[1]).toMatchObject({ clientKey: 'client-key-b', suspectedAt: cloud.time });
    const browser = await operator('text/html');
    expect((await browser.get('/connect/tenants')).body).toContain('Not believed');
  });

  test('a browser is told what was done', async () => {
    const { cloud, operator } = await imported();
    const { form } = await operator('text/html');
    expect((await form('/connect/heartbeat', {})).body).toContain('none was asked');
    expect((await form('/connect/purge', {})).body).toContain('Nothing is due to be removed.');
    const fields = { oldClientKey: 'client-key-a', newClientKey: 'client-key-b', by: '<b>' };
    const page = (await form('/connect/attach', fields)).body;
    expect(page).toContain('Pieces of data moved to client-key-b: 1.');
    expect(page).toContain('on request of &lt;b&gt; (entered by Rohit)');
    cloud.time += 31 * day;
    await form('/sign-in', { person: 'Rohit' });
    expect((await form('/connect/purge', {})).body).toContain('Removed with all their data: client-key-a.');
  });

  test('is for those who are signed in, from pages of the app, and not for people of a customer', async () => {
    const { app } = connectAppOn({ customers: [{ clientId: 'of-globex', clientSecret: 'secret' }] });
    const script = browserOf(app, 'application/json');
    const forms = ['/connect/purge', '/connect/heartbeat', '/connect/attach'];
    const all = async () => [
      (await script.get('/connect/tenants')).statusCode,
      ...(await Promise.all(forms.map(async (path) => (await script.form(path, {})).statusCode))),
    ];
    expect(await all()).toEqual([401, 401, 401, 401]);
    await script.form('/sign-in', { person: 'Greta', customer: 'of-globex' });
    expect(await all()).toEqual([403, 403, 403, 403]);
    expect((await script.get('/')).json().runsConnectApp).toBeUndefined();
    await script.form('/sign-in', { person: 'Rohit' });
    const foreign = await script.form('/connect/purge', {}, { origin: 'https://acme.atlassian.net' });
    expect(foreign.json().problem.condition).toBe('foreign-origin');
  });
});
