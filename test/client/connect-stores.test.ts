import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { StoreFileError, type TenantStore } from '../../client/index.ts';
import { createTenantPlaces, ended, namesOf, put, tenantOf, tenantStoreKinds } from './connect-tenants.ts';

const places = createTenantPlaces();
afterAll(() => places.remove());

const datum = (clientKey: string, name: string, value = 'v') => ({ clientKey, name, value });

describe.each(tenantStoreKinds)('$name store of installations', ({ inFiles, open }) => {
  let store: TenantStore;
  let path: string;
  const reopened = async () => {
    if (!inFiles) return store;
    await store.close();
    store = await open(path);
    return store;
  };
  beforeEach(async () => {
    path = places.next();
    store = await open(path);
  });
  afterEach(() => store.close());

  test('what was put is there, whole, after opening again', async () => {
    const tenant = tenantOf('a', {
      oauthClientId: 'o',
      productType: 'jira',
      formerSecret: 'f',
      isUnproven: true,
      switchedAt: 3.5,
      refusals: { count: 1, notBefore: 5 },
      attached: [{ clientKey: 'z', by: 'me', at: 1 }],
      newestCall: { issuedAt: 7, digests: ['x.y'] },
    });
    await put(store, tenant);
    expect(await (await reopened()).readTenant('a')).toEqual(tenant);
    expect(await store.readTenant('b')).toBeUndefined();
  });

  test('names of any kind are told apart and kept in order', async () => {
    const names = [
      '!',
      '"',
      'a',
      'a!b',
      'a"b',
      'b',
      '__proto__',
      'jira:1',
      '\u00e9',
      '\u{1F600}',
      '\uFFFF',
      '~',
    ];
    await put(
      store,
      ...names.map((name) => tenantOf(name, { baseUrl: `https://x.example/${encodeURIComponent(name)}` })),
    );
    const sorted = [...names].sort((one, other) => (one < other ? -1 : 1));
    const all = await (await reopened()).listTenants(99);
    expect(namesOf(all)).toEqual(sorted);
    expect(namesOf(await store.listTenants(3, '"'))).toEqual(sorted.slice(2, 5));
    expect(await store.listTenants(0)).toEqual([]);
    for (const name of names)
      expect(namesOf(await store.findByBaseUrl(`https://x.example/${encodeURIComponent(name)}`))).toEqual([
        name,
      ]);
  });

  test('installations are found by address, also when they moved', async () => {
    const baseUrl = 'https://acme.atlassian.net';
    await put(
      store,
      tenantOf('b', { baseUrl }),
      ended('a', 9, { baseUrl }),
      tenantOf('c', { baseUrl: `${baseUrl}/wiki` }),
    );
    expect(namesOf(await store.findByBaseUrl(`${baseUrl}/`))).toEqual(['a', 'b']);
    await put(store, tenantOf('b', { baseUrl: 'https://new.atlassian.net' }));
    await reopened();
    expect(namesOf(await store.findByBaseUrl(baseUrl))).toEqual(['a']);
    expect(namesOf(await store.findByBaseUrl('https://NEW.atlassian.net'))).toEqual(['b']);
  });

  test('those whose time is up come soonest first, and only those', async () => {
    await put(store, ended('c', 10), ended('a', 10), ended('b', 5), ended('d', 11), tenantOf('e'));
    await reopened();
    expect(namesOf(await store.findPurgeable(10, 99))).toEqual(['b', 'a', 'c']);
    expect(namesOf(await store.findPurgeable(9, 99))).toEqual(['b']);
    expect(namesOf(await store.findPurgeable(99, 2))).toEqual(['b', 'a']);
    await put(store, tenantOf('b'));
    expect(namesOf(await store.findPurgeable(10, 99))).toEqual(['a', 'c']);
  });

  test('data goes with its installation, and with no other', async () => {
    await put(store, tenantOf('a'), tenantOf('a!'), tenantOf('b'));
    const putData = [datum('a', 'n'), datum('a', 'm'), datum('a!', 'n'), datum('b', '!')];
    await store.change({ clientKeys: ['a', 'a!', 'b'] }, () => ({ putData, result: undefined }));
    await reopened();
    expect(await store.readData('a')).toEqual([datum('a', 'm'), datum('a', 'n')]);
    await store.change({ clientKeys: ['a'] }, () => ({ remove: ['a'], result: undefined }));
    await store.scrub();
    await reopened();
    expect(await store.readData('a')).toEqual([]);
    expect(await store.readData('a!')).toHaveLength(1);
    expect(await store.readData('b')).toEqual([datum('b', '!')]);
    expect(namesOf(await store.listTenants(9))).toEqual(['a!', 'b']);
  });

  test('a change sees what it named, and data that it asked for', async () => {
    const baseUrl = 'https://acme.atlassian.net';
    await put(store, tenantOf('a', { baseUrl }), tenantOf('b'), tenantOf('c'));
    await store.change({ clientKeys: ['b'] }, () => ({ putData: [datum('b', 'n')], result: undefined }));
    const seen = await store.change(
      { clientKeys: ['b', 'x'], baseUrls: [baseUrl], dataOf: ['b', 'c'] },
      (view) => ({
        result: { names: [...view.tenants.keys()].sort(), data: view.data },
      }),
    );
    expect(seen).toEqual({ names: ['a', 'b'], data: [datum('b', 'n')] });
  });

  test('a change that fails changes nothing, and the next one works', async () => {
    await put(store, tenantOf('a'));
    const failing = store.change({ clientKeys: ['a'] }, () => {
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await put(store, tenantOf('b'));
    expect(namesOf(await store.listTenants(9))).toEqual(['a', 'b']);
  });

  test('changes do not lose each other', async () => {
    await put(store, tenantOf('a', { heardAt: 0 }));
    const add = () =>
      store.change({ clientKeys: ['a'] }, ({ tenants }) => {
        const tenant = tenants.get('a') ?? tenantOf('a');
        return { put: [{ ...tenant, heardAt: tenant.heardAt + 1 }], result: undefined };
      });
    await Promise.all(Array.from({ length: 20 }, add));
    expect((await store.readTenant('a'))?.heardAt).toBe(20);
  });

  test('nobody changes what is kept from outside', async () => {
    const digests = ['x'];
    const tenant = tenantOf('a', { newestCall: { issuedAt: 1, digests } });
    await put(store, tenant);
    digests.push('y');
    expect((await store.readTenant('a'))?.newestCall.digests).toEqual(['x']);
  });

  test.each([
    [
      'two in use at one address',
      [tenantOf('a', { baseUrl: 'https://x.example' }), tenantOf('b', { baseUrl: 'https://x.example/' })],
    ],
    ['one in use that is to be purged', [tenantOf('a', { purgeAt: 5 })]],
    ['one that ended and is never purged', [tenantOf('a', { state: 'uninstalled' })]],
    ['an empty secret', [tenantOf('a', { sharedSecret: '' })]],
    ['the same one twice', [tenantOf('a'), tenantOf('a')]],
    ['a time that is none', [tenantOf('a', { heardAt: Number.NaN })]],
  ])('%s: refused whole', async (_, tenants) => {
    const baseUrls = tenants.map(({ baseUrl }) => baseUrl);
    const change = store.change({ clientKeys: ['a', 'b'], baseUrls }, () => ({
      put: tenants,
      result: undefined,
    }));
    await expect(change).rejects.toThrow('The installation');
    expect(await store.listTenants(9)).toEqual([]);
  });

  test('what is out of the scope of a change is refused', async () => {
    await put(store, tenantOf('a', { baseUrl: 'https://x.example' }));
    const other = { put: [tenantOf('b')], result: undefined };
    await expect(store.change({ clientKeys: ['a'] }, () => other)).rejects.toThrow('scope');
    await expect(store.change({ clientKeys: ['b'] }, () => other)).rejects.toThrow('scope');
    const data = { putData: [datum('b', 'n')], result: undefined };
    await expect(store.change({ clientKeys: ['b'] }, () => data)).rejects.toThrow('is not there');
  });

  test('a closed store says so', async () => {
    await store.close();
    await expect(store.readTenant('a')).rejects.toThrow('closed');
    if (inFiles) store = await open(path);
  });
});

describe.each(tenantStoreKinds.filter(({ inFiles }) => inFiles))('$name store of installations in files', ({
  name,
  open,
}) => {
  test('what was purged is in no file after a scrub', async () => {
    const path = places.next();
    const store = await open(path);
    await put(store, ended('gone', 1, { sharedSecret: 'needle-1' }), tenantOf('stays'));
    await store.change({ clientKeys: ['gone'] }, () => ({
      putData: [datum('gone', 'n', 'needle-2')],
      result: undefined,
    }));
    await store.change({ clientKeys: ['gone'] }, () => ({ remove: ['gone'], result: undefined }));
    await store.scrub();
    await store.close();
    const files = statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, encoding: 'utf8' }).map((file) => join(path, file))
      : [path];
    const text = files.filter((file) => statSync(file).isFile()).map((file) => readFileSync(file, 'latin1'));
    expect(text.join('')).not.toMatch(/needle/);
    expect(text.join('')).toMatch(/stays/);
  });

  test('two at a time are not let in, or do not overwrite each other', async () => {
    const path = places.next();
    const first = await open(path);
    const second = await open(path).catch((thrown: unknown) => thrown);
    if (name === 'LevelDB') expect(second).toBeInstanceOf(StoreFileError);
    else {
      await put(first, tenantOf('a'));
      await expect(put(second as TenantStore, tenantOf('b'))).rejects.toThrow(StoreFileError);
    }
    await first.close();
  });

  test('what is something else stays as it is', async () => {
    const path = places.next();
    writeFileSync(path, '{"format":"something else"}');
    await expect(open(path)).rejects.toThrow(StoreFileError);
    expect(readFileSync(path, 'utf8')).toBe('{"format":"something else"}');
  });
});

describe('JSON file store of installations', () => {
  const [, json] = tenantStoreKinds;
  test.each([
    ['not whole', (text: string) => text.slice(0, -20)],
    ['of a newer version', (text: string) => text.replace('"version": 1', '"version": 2')],
    ['with a member too many', (text: string) => text.replace('"clientKey"', '"extra": 1, "clientKey"')],
    [
      'with one in use that is to be purged',
      (text: string) => text.replace('"state": "active"', '"state": "detached"'),
    ],
    [
      'with data of nobody',
      (text: string) => text.replace('"data": []', '"data": [{"clientKey":"x","name":"n","value":"v"}]'),
    ],
  ])('a file %s is refused without its secrets', async (_, damage) => {
    const path = places.next();
    const store = await json?.open(path);
    if (store) await put(store, tenantOf('a'));
    await store?.close();
    writeFileSync(path, damage(readFileSync(path, 'utf8')));
    const thrown = await json?.open(path).catch((reason: unknown) => reason);
    expect(thrown).toBeInstanceOf(StoreFileError);
    expect(String(thrown)).not.toContain('secret-a');
  });
});
