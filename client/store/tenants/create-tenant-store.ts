import {
  placeOf,
  type Tenant,
  type TenantChange,
  type TenantScope,
  type TenantStore,
  type TenantView,
} from '../../connect/tenants.ts';
import { createQueue } from '../create-queue.ts';
import { checkTenantChange } from './check-tenant-change.ts';
import type { TenantRows } from './tenant-rows.ts';

/** @returns a store over any kind of rows: changes run one after another, and each is checked before it is written. */
export function createTenantStore(rows: TenantRows): TenantStore {
  let isClosed = false;
  const inTurn = createQueue();

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
    change: (scope, decide) => open(() => inTurn(() => applyChange(rows, scope, decide))),
    scrub: () => open(() => inTurn(() => rows.scrub())),
    async close() {
      if (isClosed) return;
      isClosed = true;
      await inTurn(() => rows.close());
    },
  };
}

async function applyChange<T>(
  rows: TenantRows,
  scope: TenantScope,
  decide: (view: TenantView) => TenantChange<T>,
): Promise<T> {
  const view = await readView(rows, scope);
  const change = decide(view);
  checkTenantChange(scope, view, change);
  const { put = [], remove = [], putData = [], removeData = [] } = change;
  if (put.length + remove.length + putData.length + removeData.length > 0) {
    await rows.write({
      before: view.tenants,
      put: put.map(frozen),
      remove: remove.filter((clientKey) => view.tenants.has(clientKey)),
      putData: putData.map(frozen),
      removeData,
    });
  }
  return change.result;
}

async function readView(rows: TenantRows, { clientKeys, baseUrls = [], dataOf = [] }: TenantScope) {
  const found: Tenant[] = [];
  for (const place of new Set(baseUrls.map(placeOf))) found.push(...(await rows.readPlace(place)));
  found.push(...(await rows.read([...new Set(clientKeys)])));
  const data = await Promise.all([...new Set(dataOf)].map((clientKey) => rows.readData(clientKey)));
  return { tenants: new Map(found.map((tenant) => [tenant.clientKey, tenant])), data: data.flat() };
}

/** A copy that nobody changes. */
function frozen<T>(value: T): T {
  return deepFreeze(structuredClone(value));
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const member of Object.values(value)) deepFreeze(member);
    Object.freeze(value);
  }
  return value;
}
