import { describe, expect, test } from 'vitest';
import type { TenantStore } from '../../client/index.ts';
import { createTenantStore } from '../../client/store/tenants/create-tenant-store.ts';
import { createMemoryTenantRows } from '../../client/store/tenants/memory-tenant-rows.ts';
import { tenantOf } from './connect-tenants.ts';

interface Counted {
  readonly store: TenantStore;
  /** How many installations each write put. */
  readonly writes: number[];
  fail: boolean;
}

function openCounted(): Counted {
  const rows = createMemoryTenantRows();
  const writes: number[] = [];
  const counted = { writes, fail: false };
  const write: typeof rows.write = async (change) => {
    if (counted.fail) throw new Error('the disk is full');
    writes.push(change.put.length);
    rows.apply(change);
  };
  return Object.assign(counted, { store: createTenantStore({ ...rows, write }) });
}

const put = ({ store }: Counted, name: string) => {
  const tenant = tenantOf(name);
  return store.change({ clientKeys: [name], baseUrls: [tenant.baseUrl] }, () => ({
    put: [tenant],
    result: name,
  }));
};

/** Appends to a word that the installation keeps. */
const append = ({ store }: Counted, clientKey: string, letter: string) =>
  store.change({ clientKeys: [clientKey] }, ({ tenants }) => {
    const tenant = tenants.get(clientKey);
    if (!tenant) throw new Error('it is not there');
    const description = `${tenant.description ?? ''}${letter}`;
    return { put: [{ ...tenant, description }], result: description };
  });

describe('changes of installations that wait at the same time', () => {
  test('are written together when none looks at what another touches', async () => {
    const counted = openCounted();
    const names = Array.from({ length: 50 }, (_, index) => `n${index}`);
    expect(await Promise.all(names.map((name) => put(counted, name)))).toEqual(names);
    expect(counted.writes.length).toBeLessThan(5);
    expect(counted.writes.reduce((sum, count) => sum + count)).toBe(50);
  });

  test('see those before them, when they are about the same installation', async () => {
    const counted = openCounted();
    const letters = [...'abcde'];
    const [, ...words] = await Promise.all([
      put(counted, 'one'),
      ...letters.map((letter) => append(counted, 'one', letter)),
    ]);
    expect(words).toEqual(['a', 'ab', 'abc', 'abcd', 'abcde']);
  });

  test('are decided in their order where two want one address', async () => {
    const counted = openCounted();
    const take = (clientKey: string) => {
      const baseUrl = 'https://acme.example';
      return counted.store.change({ clientKeys: [clientKey], baseUrls: [baseUrl] }, ({ tenants }) =>
        tenants.size > 0 ? { result: false } : { put: [tenantOf(clientKey, { baseUrl })], result: true },
      );
    };
    expect(await Promise.all([take('first'), put(counted, 'other'), take('second')])).toEqual([
      true,
      'other',
      false,
    ]);
  });

  test('one that is refused takes none of the others with it', async () => {
    const counted = openCounted();
    const results = await Promise.allSettled([
      put(counted, 'a'),
      append(counted, 'nobody', 'x'),
      counted.store.change({ clientKeys: ['b'], baseUrls: ['no address'] }, () => ({ result: 1 })),
      put(counted, 'c'),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    expect((await counted.store.listTenants(9)).map(({ clientKey }) => clientKey)).toEqual(['a', 'c']);
  });

  test('all hear of a write that fails, and the next ones begin anew', async () => {
    const counted = openCounted();
    counted.fail = true;
    const results = await Promise.allSettled([put(counted, 'a'), put(counted, 'b')]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    counted.fail = false;
    expect(await put(counted, 'a')).toBe('a');
    expect(await counted.store.readTenant('b')).toBeUndefined();
  });
});
