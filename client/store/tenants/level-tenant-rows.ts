import type { Tenant, TenantDatum } from '../../connect/tenants.ts';
import { copyLivingRows } from '../ledger/level-copy.ts';
import type { Level, LevelDatabase } from '../ledger/level-database.ts';
import { decodeName, endOf, scrubKey } from '../ledger/level-keys.ts';
import { type RowWrite, writeRows } from '../ledger/level-writes.ts';
import { allTenants, dataKey, dataPrefix, lastName, tenantKey } from './level-tenant-keys.ts';
import { createMemoryTenantRows } from './memory-tenant-rows.ts';
import type { TenantRowChange, TenantRows } from './tenant-rows.ts';

/**
 * Installations are read once, and answered for from memory: each request of a page asks for one, and a million would still
 * fit. Their data is read when it is asked for.
 *
 * @returns rows in LevelDB
 */
export async function openLevelTenantRows(database: LevelDatabase): Promise<TenantRows> {
  const memory = createMemoryTenantRows();
  const values = await database.use((level) =>
    level.values({ gte: allTenants, lt: endOf(allTenants) }).all(),
  );
  const nothing = { before: new Map(), remove: [], putData: [], removeData: [] };
  memory.apply({ ...nothing, put: values.map(decodeTenant) });
  return {
    ...memory,
    readData: (clientKey) => database.use((level) => readData(level, clientKey)),
    async write(change) {
      await database.use((level) => write(level, change));
      memory.apply({ ...change, putData: [], removeData: [] });
    },
    async scrub() {
      const isClean = (await database.use((level) => level.get(scrubKey))) === undefined;
      if (!isClean) await database.replace(copyLivingRows);
    },
    close: () => database.close(),
  };
}

async function readData(level: Level, clientKey: string): Promise<TenantDatum[]> {
  const prefix = dataPrefix(clientKey);
  const rows = await level.iterator({ gte: prefix, lt: endOf(prefix) }).all();
  return rows.map(([key, value]) => ({ clientKey, name: decodeName(lastName(key)), value }));
}

async function write(level: Level, { put, remove, putData, removeData }: TenantRowChange): Promise<void> {
  const writes: RowWrite[] = [];
  for (const clientKey of remove) {
    const data = await readData(level, clientKey);
    writes.push({ type: 'del', key: tenantKey(clientKey) });
    writes.push(...data.map(({ name }): RowWrite => ({ type: 'del', key: dataKey(clientKey, name) })));
  }
  for (const tenant of put) {
    writes.push({ type: 'put', key: tenantKey(tenant.clientKey), value: JSON.stringify(tenant) });
  }
  for (const { clientKey, name } of removeData) writes.push({ type: 'del', key: dataKey(clientKey, name) });
  for (const { clientKey, name, value } of putData) {
    writes.push({ type: 'put', key: dataKey(clientKey, name), value });
  }
  if (remove.length + removeData.length > 0) writes.push({ type: 'put', key: scrubKey, value: '' });
  await writeRows(level, writes, true);
}

/** @throws Error when the row is not what was written; it never quotes the row */
function decodeTenant(value: string): Tenant {
  try {
    return JSON.parse(value);
  } catch {
    throw new Error('the row of an installation is damaged');
  }
}
