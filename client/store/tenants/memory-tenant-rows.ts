import { placeOf, type Tenant, type TenantDatum } from '../../connect/tenants.ts';
import { compareText } from '../ledger/ledger-rows.ts';
import { createSortedList } from '../ledger/sorted-list.ts';
import type { TenantRowChange, TenantRows } from './tenant-rows.ts';

interface PurgePosition {
  readonly purgeAt: number;
  readonly clientKey: string;
}

/** Rows in memory, and everything that is in them at once. */
export interface MemoryTenantRows extends TenantRows {
  apply(change: TenantRowChange): void;
  allTenants(): Iterable<Tenant>;
  allData(): Generator<TenantDatum>;
}

/** @returns rows that live as long as the process. */
export function createMemoryTenantRows(): MemoryTenantRows {
  const tenants = new Map<string, Tenant>();
  const data = new Map<string, Map<string, TenantDatum>>();
  const byKey = createSortedList<string>(compareText);
  const byPlace = new Map<string, Set<string>>();
  const byPurge = createSortedList<PurgePosition>(
    (one, other) => one.purgeAt - other.purgeAt || compareText(one.clientKey, other.clientKey),
  );
  const pick = (clientKeys: Iterable<string>) => [...clientKeys].flatMap((key) => tenants.get(key) ?? []);

  function unlink({ clientKey, baseUrl, purgeAt }: Tenant): void {
    const place = placeOf(baseUrl);
    byPlace.get(place)?.delete(clientKey);
    if (byPlace.get(place)?.size === 0) byPlace.delete(place);
    if (purgeAt !== undefined) byPurge.remove({ purgeAt, clientKey });
  }

  function keep(tenant: Tenant): void {
    const { clientKey, baseUrl, purgeAt } = tenant;
    const old = tenants.get(clientKey);
    if (old) unlink(old);
    tenants.set(clientKey, tenant);
    byKey.add(clientKey);
    const place = placeOf(baseUrl);
    byPlace.set(place, (byPlace.get(place) ?? new Set()).add(clientKey));
    if (purgeAt !== undefined) byPurge.add({ purgeAt, clientKey });
  }

  function forget(clientKey: string): void {
    const old = tenants.get(clientKey);
    if (old) unlink(old);
    tenants.delete(clientKey);
    byKey.remove(clientKey);
    data.delete(clientKey);
  }

  function apply({ put, remove, putData, removeData }: TenantRowChange): void {
    for (const clientKey of remove) forget(clientKey);
    for (const tenant of put) keep(tenant);
    for (const { clientKey, name } of removeData) data.get(clientKey)?.delete(name);
    for (const datum of putData) {
      const ofTenant = data.get(datum.clientKey) ?? new Map<string, TenantDatum>();
      data.set(datum.clientKey, ofTenant.set(datum.name, datum));
    }
  }

  return {
    read: async (clientKeys) => pick(clientKeys),
    readPlace: async (place) => pick([...(byPlace.get(place) ?? [])].sort(compareText)),
    list: async (limit, after) => pick(take(byKey.from(after), limit, () => true)),
    async findPurgeable(now, limit) {
      const due = take(byPurge.from(), limit, ({ purgeAt }) => purgeAt <= now);
      return pick(due.map(({ clientKey }) => clientKey));
    },
    readData: async (clientKey) =>
      [...(data.get(clientKey)?.values() ?? [])].sort((one, other) => compareText(one.name, other.name)),
    write: async (change) => apply(change),
    scrub: async () => undefined,
    close: async () => undefined,
    apply,
    allTenants: () => tenants.values(),
    *allData() {
      for (const ofTenant of data.values()) yield* ofTenant.values();
    },
  };
}

/** @returns the first values, up to the first that is not wanted. */
function take<V>(values: Iterable<V>, limit: number, isWanted: (value: V) => boolean): V[] {
  const taken: V[] = [];
  for (const value of values) {
    if (taken.length >= limit || !isWanted(value)) break;
    taken.push(value);
  }
  return taken;
}
