import { expect, it } from 'vitest';
import { APP_KEY, openConnect } from './connect-world.ts';

const headerOf = (jwt: string): { alg: string } =>
  JSON.parse(Buffer.from(jwt.split('.', 1)[0] ?? '', 'base64url').toString());

/** First install, the one after an import, and the one after an uninstall. */
const LEGACY = ['none', 'none', 'HS256'];
const SIGNED = ['RS256', 'RS256', 'RS256'];
const LISTED = { listing: 'marketplace', optsIn: false } as const;
const UPLOADED = { listing: 'private', optsIn: false } as const;

it.each([
  ['2017-01-01', LISTED, LEGACY, 'apart'],
  ['2018-03-01', LISTED, LEGACY, 'shared'],
  ['2018-03-01', UPLOADED, LEGACY, 'apart'],
  ['2021-05-31', { ...LISTED, optsIn: true }, LEGACY, 'shared'],
  ['2021-06-01', { ...LISTED, optsIn: true }, SIGNED, 'shared'],
  ['2021-07-31', LISTED, LEGACY, 'shared'],
  ['2021-08-01', LISTED, LEGACY, 'apart'],
  ['2021-10-28', LISTED, LEGACY, 'apart'],
  ['2021-10-29', LISTED, SIGNED, 'apart'],
  ['2021-11-15', UPLOADED, LEGACY, 'apart'],
  ['2026-01-01', { ...UPLOADED, optsIn: true }, SIGNED, 'apart'],
])('On %s, %j is signed to with %j, and has secrets that are %s', async (day, app, algorithms, secrets) => {
  const connect = await openConnect({
    clock: { mode: 'virtual', at: `${day}T00:00:00Z` },
    connect: { listings: [{ appKey: APP_KEY, descriptorUrl: 'http://127.0.0.1:9/atlassian-connect.json' }] },
  });
  const { listing, optsIn } = app;
  const install = () => connect.install({ listing, apiMigrations: optsIn ? { 'signed-install': true } : {} });
  const first = await install();
  connect.importSite();
  const second = await install();
  await connect.uninstall(second);
  const third = await install();
  const shown = connect.calls.map(({ headers }) => headers.authorization?.replace('JWT ', ''));
  expect(shown.map((jwt) => (jwt === undefined ? 'none' : headerOf(jwt).alg))).toEqual(algorithms);
  const apart = new Set([first, second, third].map(({ sharedSecret }) => sharedSecret)).size;
  expect(apart).toBe(secrets === 'shared' ? 1 : 3);
  expect([second.clientKey === first.clientKey, third.clientKey === second.clientKey]).toEqual([false, true]);
});
