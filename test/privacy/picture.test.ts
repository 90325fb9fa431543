import type { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { startPictures } from './picture-world.ts';

const crowd = (count: number) =>
  Array.from({ length: count }, (_, index) => `crowd-${String(index).padStart(6, '0')}`);

/**
 * Ann is on time (days 0, 7, 14, 21, 28), Bob three days late after the second report (0, 7, 17, 24), Cyd closes and is
 * erased (0; told on day 7), Dee closes, leaves traces and is asked about again (0; told on day 7, and on day 14).
 */
async function aMonth() {
  const cloud = await startPictures();
  const { reports, days, control, searched } = cloud;
  await reports('ann', 'bob', 'cyd', 'dee');
  await control('PATCH', '/accounts/ann', { name: 'Anna' });
  for (const handle of ['cyd', 'dee']) await control('PATCH', `/accounts/${handle}`, { status: 'closed' });
  days(7);
  await reports('ann', 'bob', 'cyd', 'dee');
  days(0.25);
  searched('cyd', 0);
  searched('dee', 2);
  days(6.75);
  await reports('ann', 'dee');
  days(3);
  await reports('bob');
  days(4);
  await reports('ann');
  days(3);
  await reports('bob');
  days(4);
  await reports('ann');
  return cloud;
}

const rowsOf = (page: ReturnType<typeof parse>) =>
  new Map(page.querySelectorAll('svg g.row').map((row) => [row.querySelector('svg text')?.text, row]));

describe('GET /_control/worlds/{world}/privacy/picture', () => {
  test('says the figures in a sentence, as counted by hand', async () => {
    const { page } = await (await aMonth()).picture();
    expect(page.querySelector('.headline')?.text).toBe(
      '✗ 4 accounts, 14 reports in 28 days; 1 late (bob); 2 closed: 1 erased within 6 h of being told, 1 NOT erased; ' +
        '1 asked about again after being told closed (dee).',
    );
  });

  test('has a row for each account, the worst first, with a verdict in words', async () => {
    const { page } = await (await aMonth()).picture();
    const rows = rowsOf(page);
    const verdicts = [...rows].map(([label, row]) => [label, row.querySelector('.verdict')?.text]);
    expect(new Set(verdicts.slice(0, 2).map(([label]) => label))).toEqual(new Set(['bob', 'dee']));
    expect(Object.fromEntries(verdicts)).toEqual({
      ann: '✓ on time, 5 reports',
      bob: '✗ LATE by 3 d',
      cyd: '✓ ERASED within 6 h of told',
      dee: '✗ NOT ERASED: still in log <b>; asked 1× after closure',
    });
  });

  test('draws what is late, told, asked again and erased where it happened', async () => {
    const { page } = await (await aMonth()).picture();
    const rows = rowsOf(page);
    const drawn = (handle: string, selector: string) =>
      rows
        .get(handle)
        ?.querySelectorAll(`${selector} title`)
        .map(({ text }) => text);
    expect(drawn('bob', 'rect.due')).toEqual(['bob: due from 2026-01-19 09:00:00Z to 2026-01-20 09:00:00Z']);
    expect(drawn('bob', 'rect.late')).toEqual([
      'bob: late from 2026-01-20 09:00:00Z to 2026-01-22 09:00:00Z',
    ]);
    expect(drawn('cyd', '.told')).toEqual(['told closed, 2026-01-12 09:00:00Z']);
    expect(drawn('cyd', 'g')).toContain('nothing left of it, 2026-01-12 15:00:00Z');
    expect(drawn('dee', '.again')).toEqual(['asked about again after its closure, 2026-01-19 09:00:00Z']);
    expect(drawn('ann', '.changed')).toEqual(['changed (name), 2026-01-05 09:00:00Z']);
    expect(drawn('ann', '.updated')).toHaveLength(4);
    expect(drawn('ann', 'rect.late')).toEqual([]);
  });

  test('says the same in a table, and what the service would notice', async () => {
    const { page } = await (await aMonth()).picture();
    const [rows, anomalies] = page.querySelectorAll('table');
    expect(rows?.querySelectorAll('tbody tr').map((row) => row.querySelector('th')?.text)).toHaveLength(4);
    expect(rows?.text).toContain('2026-01-12 15:00:00Z');
    expect(anomalies?.querySelectorAll('tbody th').map(({ childNodes }) => childNodes[0]?.text)).toEqual(
      expect.arrayContaining(['late', 'asked-after-closure']),
    );
  });

  test('says that erasure is not known where nobody searched', async () => {
    const { reports, days, control, picture } = await startPictures();
    await control('PATCH', '/accounts/cyd', { status: 'closed' });
    await reports('cyd');
    days(1);
    const { page } = await picture();
    expect(page.querySelector('.headline')?.text).toContain('1 closed, whether erased is not known');
    expect(page.querySelector('.notice')?.text).toContain('only the script of a scenario can search');
    expect(page.querySelectorAll('svg .row rect.erased')).toEqual([]);
  });

  test('counts a search that finds something again against what was erased before', async () => {
    const { reports, days, control, searched, picture } = await startPictures();
    await control('PATCH', '/accounts/cyd', { status: 'closed' });
    await reports('cyd');
    searched('cyd', 0);
    days(1);
    searched('cyd', 1);
    expect((await picture()).page.querySelector('.headline')?.text).toContain('1 closed: 1 NOT erased');
    days(1);
    searched('cyd', 0);
    expect((await picture()).page.querySelector('.headline')?.text).toContain(
      'erased within 2 d of being told',
    );
  });

  test('says who is late at this very moment', async () => {
    const { reports, days, picture } = await startPictures();
    await reports('ann');
    days(8);
    expect((await picture()).page.querySelector('.headline')?.text).toContain('none late');
    days(1);
    expect((await picture()).page.querySelector('.headline')?.text).toContain('1 late (ann), and still so');
  });

  test('calls nobody late of whom a script saw that the app keeps nothing', async () => {
    const { reports, days, world, idOf, picture } = await startPictures();
    await reports('ann');
    days(3);
    world.record('app.holds-no-more', { accountId: idOf('ann') });
    days(30);
    const sentence = (await picture()).page.querySelector('.headline')?.text;
    expect(sentence).toContain('none late');
    expect(sentence).toContain('1 no longer kept');
  });

  test('says so when the journal has lost entries', async () => {
    const { reports, world, picture } = await startPictures();
    await reports('ann');
    expect((await picture()).html).not.toContain('The journal has lost');
    for (let count = 0; count < 10_050; count++) world.record('app.noise');
    expect((await picture()).page.querySelector('.notice')?.text).toMatch(/The journal has lost .*\(5\d\)/);
  });

  test('is about one app where one is asked for, by client id or handle', async () => {
    const { reports, picture } = await startPictures();
    await reports('ann');
    const [byHandle, byClientId] = [await picture('?app=app'), await picture('?app=the-app')];
    expect(byHandle.html).toBe(byClientId.html);
    const unknown = await picture('?app=nobody');
    expect([unknown.statusCode, unknown.json().error.condition]).toEqual([404, 'appUnknown']);
  });

  test('is a page too where nothing was reported', async () => {
    const { page, statusCode } = await (await startPictures()).picture();
    expect([statusCode, page.querySelector('.headline')?.text]).toEqual([
      200,
      'Nothing has been reported, and no app was shown personal data.',
    ]);
  });

  test('is HTML that may load and run nothing', async () => {
    const { headers, html } = await (await aMonth()).picture();
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'/);
    expect(html).not.toMatch(/<script|\sstyle=|https?:|\son\w+=/);
  });
});

describe('the picture', () => {
  test('of the same world has the same bytes, and drawing it changes nothing', async () => {
    const [one, other] = [await aMonth(), await aMonth()];
    const seq = one.world.journal.seq;
    const first = await one.picture();
    expect((await one.picture()).html).toBe(first.html);
    expect((await other.picture()).html).toBe(first.html);
    expect(one.world.journal.seq).toBe(seq);
  });

  test('escapes what others named', async () => {
    const hostile = '</title></svg><script>alert(1)</script>\u202E"\'';
    const { reports, picture } = await startPictures({
      apps: [{ handle: 'app', name: hostile, clientId: 'the-app', scopes: ['report:personal-data'] }],
    });
    await reports('ann');
    const { html, page } = await picture();
    expect(html).not.toContain('<script');
    expect(html).not.toContain('\u202E');
    expect(page.querySelector('h2')?.text).toContain('</title></svg><script>alert(1)');
  });

  test('of 60 accounts has 60 rows, and of 61 a map', async () => {
    const { reports, picture } = await startPictures({ crowd: 61 });
    await reports(...crowd(60));
    expect((await picture()).page.querySelectorAll('svg.rows g.row')).toHaveLength(60);
    await reports('crowd-000060');
    const { page } = await picture();
    expect(page.querySelectorAll('svg.rows')).toEqual([]);
    expect(page.querySelectorAll('svg.map')).toHaveLength(1);
  });

  test('of 10,000 accounts is small, and names at most 50 of those with whom something is wrong', async () => {
    const { reports, days, picture } = await startPictures({ crowd: 10_000 });
    const all = crowd(10_000);
    await reports(...all);
    days(7);
    await reports(...all.slice(300));
    days(3);
    await reports(...all.slice(0, 200));
    const { html, page } = await picture();
    expect(html.length).toBeLessThan(300_000);
    expect(page.querySelector('.headline')?.text).toContain(
      '10,000 accounts, 19,900 reports in 10 days; 300 late, 100 of them still',
    );
    const [, offenders] = page.querySelectorAll('table');
    expect(offenders?.querySelectorAll('tbody tr')).toHaveLength(50);
    expect(page.text).toContain('And 250 more');
    expect(page.querySelectorAll('svg.map path.late')).toHaveLength(1);
  });
});
