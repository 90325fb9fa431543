import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ClientStore, createMemoryStore, type Grant, openJsonFileStore } from '../../client/index.ts';

let folder = '';
let files = 0;
function newPath(): string {
  files += 1;
  return join(folder, `store-${files}.json`);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fauxlassian-store-'));
});
afterAll(() => rm(folder, { recursive: true }));

const grant: Grant = {
  grantId: 'grant-1',
  personId: 'rohit',
  accountId: 'account-of-rohit',
  scopes: ['read:me'],
  accessToken: 'access-1',
  accessTokenMintedAt: 1,
  accessTokenExpiresAt: 2,
  refreshToken: 'refresh-1',
  consentedAt: 1,
  revision: 1,
};
const pending = { state: 's', personId: 'rohit', sessionId: 'a', createdAt: 0, expiresAt: 900_000 };

const kinds: [string, () => Promise<ClientStore>][] = [
  ['memory', async () => createMemoryStore()],
  ['JSON file', () => openJsonFileStore(newPath())],
];

describe.each(kinds)('%s store', (_, open) => {
  test('a grant comes back as it was, and changing the copy changes nothing', async () => {
    const store = await open();
    const given = structuredClone(grant);
    await store.writeGrant(given);
    given.scopes.push('write:everything');
    const copy = await store.readGrant('rohit');
    expect(copy).toEqual(grant);
    copy?.scopes.push('write:everything');
    expect(await store.readGrant('rohit')).toEqual(grant);
  });

  test('a person, a session and a request are read by their own key only', async () => {
    const store = await open();
    await store.writePerson({ personId: 'rohit', name: 'Rohit' });
    await store.writeSession({ sessionId: 'a', personId: 'rohit', expiresAt: 10 }, 0);
    await store.writePendingAuthorization(pending);
    for (const key of ['__proto__', 'constructor', '', 'toString']) {
      expect(await store.readPerson(key)).toBeUndefined();
      expect(await store.readSession(key)).toBeUndefined();
      expect(await store.readPendingAuthorization(key)).toBeUndefined();
      expect(await store.redeemPendingAuthorization(key, 1)).toBe(false);
    }
    expect(await store.readPerson('rohit')).toEqual({ personId: 'rohit', name: 'Rohit' });
  });

  test('a grant is replaced only by a writer who saw the present one', async () => {
    const store = await open();
    await store.writeGrant(grant);
    const next = { ...grant, revision: 2, refreshToken: 'refresh-2' };
    const answers = [
      store.replaceGrant(next, grant),
      store.replaceGrant({ ...next, refreshToken: 'late' }, grant),
    ];
    expect(await Promise.all(answers)).toEqual([true, false]);
    expect(await store.readGrant('rohit')).toEqual(next);
    await store.writeGrant({ ...grant, grantId: 'grant-2' });
    expect(await store.replaceGrant({ ...next, revision: 3 }, next)).toBe(false);
    await store.deleteGrant('rohit');
    expect(await store.replaceGrant(next, grant)).toBe(false);
    expect(await store.readGrant('rohit')).toBeUndefined();
  });

  test('a request is redeemed by the first of many only', async () => {
    const store = await open();
    await store.writePendingAuthorization(pending);
    const all = await Promise.all([1, 2, 3, 4].map((now) => store.redeemPendingAuthorization('s', now)));
    expect(all.filter(Boolean)).toHaveLength(1);
    expect(await store.redeemPendingAuthorization('unheard of', 5)).toBe(false);
  });

  test('requests of one session do not pile up, and those of others are not touched by it', async () => {
    const store = await open();
    await store.writePendingAuthorization({ ...pending, state: 'other', sessionId: 'b' });
    for (let count = 0; count < 30; count += 1) {
      await store.writePendingAuthorization({ ...pending, state: `s${count}`, createdAt: count });
    }
    expect(await store.readPendingAuthorization('s9')).toBeUndefined();
    expect(await store.readPendingAuthorization('s10')).toBeDefined();
    expect(await store.readPendingAuthorization('other')).toBeDefined();
  });

  test('people are found by the account they are linked to, or hold a grant of', async () => {
    const store = await open();
    await store.writePerson({ personId: 'rohit', name: 'Rohit' });
    await store.writePerson({
      personId: 'mark',
      name: 'Mark',
      linkedAccountId: 'account-of-mark',
      clientId: 'c',
    });
    await store.writePerson({ personId: 'eva', name: 'Eva', linkedAccountId: 'account-of-eva' });
    await store.writeGrant(grant);
    const found = async (accountId: string) =>
      (await store.findPeopleByAccount(accountId)).map(({ personId }) => personId);
    expect(await found('account-of-rohit')).toEqual(['rohit']);
    expect(await found('account-of-mark')).toEqual(['mark']);
    for (const accountId of ['', '__proto__', 'undefined']) expect(await found(accountId)).toEqual([]);
  });

  test('a person is deleted with sessions, grant and requests; those of others stay', async () => {
    const store = await open();
    for (const personId of ['rohit', 'mark']) {
      await store.writePerson({ personId, name: personId, ownProfile: { name: 'x' } });
      await store.writeGrant({ ...grant, personId, grantId: personId });
      await store.writeSession({ sessionId: personId, personId, expiresAt: 10 }, 0);
      await store.writePendingAuthorization({ ...pending, personId, state: personId });
    }
    expect(await store.listGrants()).toHaveLength(2);
    await store.deletePerson('rohit');
    await store.deletePerson('nobody');
    expect(await store.listGrants()).toMatchObject([{ personId: 'mark' }]);
    const left = (personId: string) =>
      Promise.all([
        store.readPerson(personId),
        store.readGrant(personId),
        store.readSession(personId),
        store.readPendingAuthorization(personId),
      ]);
    expect(await left('rohit')).toEqual([undefined, undefined, undefined, undefined]);
    expect((await left('mark')).every((record) => record !== undefined)).toBe(true);
  });

  test('a lease has one holder until it is given back or runs out', async () => {
    const store = await open();
    const lease = { name: 'refresh', holder: 'one', expiresAt: 100 };
    expect(await store.takeLease(lease, 0)).toBe(true);
    expect(await store.takeLease({ ...lease, holder: 'two' }, 99)).toBe(false);
    expect(await store.takeLease({ ...lease, expiresAt: 150 }, 99)).toBe(true);
    await store.releaseLease('refresh', 'two');
    expect(await store.takeLease({ ...lease, holder: 'two' }, 149)).toBe(false);
    expect(await store.takeLease({ ...lease, holder: 'two', expiresAt: 200 }, 150)).toBe(true);
    await store.releaseLease('refresh', 'two');
    expect(await store.takeLease({ ...lease, holder: 'three' }, 150)).toBe(true);
  });

  test('sessions that ran out are forgotten', async () => {
    const store = await open();
    await store.writeSession({ sessionId: 'old', personId: 'rohit', expiresAt: 10 }, 0);
    await store.writeSession({ sessionId: 'new', personId: 'rohit', expiresAt: 20 }, 10);
    expect(await store.readSession('old')).toBeUndefined();
    await store.deleteSession('new');
    expect(await store.readSession('new')).toBeUndefined();
  });
});

describe('JSON file store', () => {
  test('everything is there after opening the file again, and only its owner can read it', async () => {
    const path = newPath();
    const first = await openJsonFileStore(path);
    await first.writeGrant(grant);
    await first.writePendingAuthorization({ ...pending, state: '__proto__' });
    const person = {
      personId: 'mark',
      name: 'Mark',
      clientId: 'c',
      ownProfile: { name: 'Mark', locale: 'en' },
    };
    await first.writePerson(person);
    await first.writeGrant({ ...grant, personId: 'mark', clientId: 'c' });
    const second = await openJsonFileStore(path);
    expect(await second.readGrant('rohit')).toEqual(grant);
    expect(await second.readGrant('mark')).toEqual({ ...grant, personId: 'mark', clientId: 'c' });
    expect(await second.readPerson('mark')).toEqual(person);
    expect(await second.readPendingAuthorization('__proto__')).toEqual({ ...pending, state: '__proto__' });
    expect((await stat(path)).mode & 0o077).toBe(0);
  });

  const broken: [string, string, RegExp][] = [
    [
      'cut',
      '{"format":"fauxlassian/client-store","version":1,"people":[',
      /is damaged: it is not whole JSON/,
    ],
    ['empty', '', /is damaged: it is not whole JSON/],
    ['foreign', '{"name":"somebody else"}', /is not a store of this client/],
    ['another type of JSON', 'null', /is not a store of this client/],
    [
      'newer',
      '{"format":"fauxlassian/client-store","version":2}',
      /is of version 2; this program knows version 1 only/,
    ],
    [
      'wrong inside',
      JSON.stringify({
        format: 'fauxlassian/client-store',
        version: 1,
        people: [{ personId: 7, name: 'Rohit' }],
        sessions: [],
        pendingAuthorizations: [],
        grants: [],
        leases: [],
      }),
      /is damaged at \/people\/0\/personId: must be string/,
    ],
  ];
  test.each(broken)('a file that is %s is refused and left untouched', async (_, text, message) => {
    const path = newPath();
    await writeFile(path, text);
    await expect(openJsonFileStore(path)).rejects.toThrow(message);
    await expect(openJsonFileStore(path)).rejects.toThrow(path);
    expect(await readFile(path, 'utf8')).toBe(text);
  });

  test('a folder that does not exist is an error that names the file', async () => {
    await expect(openJsonFileStore(join(folder, 'nowhere', 'x.json'))).rejects.toThrow(
      /cannot be written: ENOENT/,
    );
  });

  test('a file that somebody else changed is not overwritten, and nothing is taken for stored', async () => {
    const path = newPath();
    const store = await openJsonFileStore(path);
    const other = await openJsonFileStore(path);
    await other.writeGrant(grant);
    await expect(store.writeGrant({ ...grant, personId: 'mark' })).rejects.toThrow(
      /changed by another process/,
    );
    expect(await store.readGrant('mark')).toBeUndefined();
    expect(await readFile(path, 'utf8')).toContain('rohit');
  });
});
