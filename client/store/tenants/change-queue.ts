import {
  placeOf,
  type Tenant,
  type TenantChange,
  type TenantScope,
  type TenantView,
} from '../../connect/tenants.ts';
import { createQueue } from '../create-queue.ts';
import { checkTenantChange } from './check-tenant-change.ts';
import type { TenantRowChange, TenantRows } from './tenant-rows.ts';

/** A change that waits to be decided. */
interface Waiting {
  readonly scope: TenantScope;
  decide(view: TenantView): TenantChange<unknown>;
  resolve(result: unknown): void;
  reject(reason: unknown): void;
}

/** A change that was decided, as it waits to be written. */
interface Decided {
  readonly waiting: Waiting;
  readonly change: TenantChange<unknown>;
  readonly view: TenantView;
}

/** As many changes as are written at once. */
const mostTogether = 100;

/** One thing after another with the rows of a store. */
export interface ChangeQueue {
  change<T>(scope: TenantScope, decide: (view: TenantView) => TenantChange<T>): Promise<T>;
  /** Does something while nothing is changed. */
  alone<T>(task: () => Promise<T>): Promise<T>;
}

/**
 * Decides changes in the order in which they came. Those that wait at the same time are written together, as long as none of
 * them looks at what another one touches: a durable write of many takes no longer than of one.
 */
export function createChangeQueue(rows: TenantRows): ChangeQueue {
  const inTurn = createQueue();
  const waiting: Waiting[] = [];
  return {
    change: <T>(scope: TenantScope, decide: (view: TenantView) => TenantChange<T>) =>
      new Promise<T>((resolve, reject) => {
        waiting.push({ scope, decide, resolve: resolve as Waiting['resolve'], reject });
        inTurn(() => changeTogether(rows, waiting)).catch(reject);
      }),
    alone: inTurn,
  };
}

async function changeTogether(rows: TenantRows, waiting: Waiting[]): Promise<void> {
  const decided = await decideTogether(rows, waiting);
  try {
    await write(rows, decided);
  } catch (thrown) {
    for (const one of decided) one.waiting.reject(thrown);
    return;
  }
  for (const one of decided) one.waiting.resolve(one.change.result);
}

/** Takes from those that wait as many as can be written together. */
async function decideTogether(rows: TenantRows, waiting: Waiting[]): Promise<Decided[]> {
  const decided: Decided[] = [];
  const touched = new Set<string>();
  for (let next = waiting[0]; next !== undefined && decided.length < mostTogether; next = waiting[0]) {
    try {
      const view = await readView(rows, next.scope);
      if (lookedAt(next.scope, view).some((name) => touched.has(name))) break;
      const change = next.decide(view);
      checkTenantChange(next.scope, view, change);
      const one = { waiting: next, change, view };
      decided.push(one);
      for (const name of touchedBy(one)) touched.add(name);
    } catch (thrown) {
      next.reject(thrown);
    }
    waiting.shift();
  }
  return decided;
}

/** Everything that a view depends on. */
function lookedAt({ clientKeys, baseUrls = [], dataOf = [] }: TenantScope, view: TenantView): string[] {
  const keys = [...clientKeys, ...dataOf, ...view.tenants.keys()];
  return [...keys.map((key) => `key ${key}`), ...baseUrls.map((baseUrl) => `place ${placeOf(baseUrl)}`)];
}

/** Everything that a view of another change could depend on. */
function touchedBy({ waiting, change: { put = [] }, view }: Decided): string[] {
  const places = [...put, ...view.tenants.values()].map(({ baseUrl }) => `place ${placeOf(baseUrl)}`);
  return [...lookedAt(waiting.scope, view), ...places];
}

async function write(rows: TenantRows, decided: readonly Decided[]): Promise<void> {
  const together = {
    before: new Map<string, Tenant>(),
    put: [] as Tenant[],
    remove: [] as string[],
    putData: [] as TenantRowChange['putData'][number][],
    removeData: [] as TenantRowChange['removeData'][number][],
  };
  for (const { change, view } of decided) {
    for (const [clientKey, tenant] of view.tenants) together.before.set(clientKey, tenant);
    together.put.push(...(change.put ?? []).map(frozen));
    together.remove.push(...(change.remove ?? []).filter((clientKey) => view.tenants.has(clientKey)));
    together.putData.push(...(change.putData ?? []).map(frozen));
    together.removeData.push(...(change.removeData ?? []));
  }
  const { put, remove, putData, removeData } = together;
  if (put.length + remove.length + putData.length + removeData.length > 0) await rows.write(together);
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
