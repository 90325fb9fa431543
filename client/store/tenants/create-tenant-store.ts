import { placeOf, type TenantStore } from '../../connect/tenants.ts';
import { createChangeQueue } from './change-queue.ts';
import type { TenantRows } from './tenant-rows.ts';

/** @returns a store over any kind of rows: changes are decided one after another, and each is checked before it is written. */
export function createTenantStore(rows: TenantRows): TenantStore {
  let isClosed = false;
  const changes = createChangeQueue(rows);

  async function open<T>(ask: () => Promise<T>): Promise<T> {
    if (isClosed) throw new Error('The store of installations is closed');
    return ask();
  }
  const some = <T>(limit: number, ask: () => Promise<T[]>) => open(limit > 0 ? ask : async () => []);

  return {
    readTenant: (clientKey) => open(async () => (await rows.read([clientKey]))[0]),
    findByBaseUrl: (baseUrl) => open(() => rows.readPlace(placeOf(baseUrl))),
    listTenants: (limit, after) => some(limit, () => rows.list(limit, after)),
    findPurgeable: (now, limit) => some(limit, () => rows.findPurgeable(now, limit)),
    readData: (clientKey) => open(() => rows.readData(clientKey)),
    change: (scope, decide) => open(() => changes.change(scope, decide)),
    scrub: () => open(() => changes.alone(() => rows.scrub())),
    async close() {
      if (isClosed) return;
      isClosed = true;
      await changes.alone(() => rows.close());
    },
  };
}
