import { placeOf, type Tenant, type TenantDatum } from '../../connect/tenants.ts';
import { copyLivingRows } from '../ledger/level-copy.ts';
import type { Level, LevelDatabase } from '../ledger/level-database.ts';
import { decodeName, endOf, scrubKey } from '../ledger/level-keys.ts';
import { atOneMoment } from '../ledger/level-reader.ts';
import { type RowWrite, writeRows } from '../ledger/level-writes.ts';
import {
  allPurges,
  allTenants,
  dataKey,
  dataPrefix,
  lastName,
  placeKey,
  placePrefix,
  purgeEnd,
  purgeKey,
  tenantKey,
} from './level-tenant-keys.ts';
import type { TenantRowChange, TenantRows } from './tenant-rows.ts';

type Snapshot = ReturnType<Level['snapshot']>;

/** @returns rows in LevelDB. */
export function createLevelTenantRows(database: LevelDatabase): TenantRows {
  const look = <T>(read: (level: Level, snapshot: Snapshot) => Promise<T>) =>
    database.use((level) => atOneMoment(level, (snapshot) => read(level, snapshot)));
  return {
    read: (clientKeys) => look((level, snapshot) => readTenants(level, snapshot, clientKeys.map(tenantKey))),
    readPlace: (place) =>
      look((level, snapshot) => {
        const prefix = placePrefix(place);
        return readLedTo(level, snapshot, { gte: prefix, lt: endOf(prefix) });
      }),
    list: (limit, after) =>
      look(async (level, snapshot) => {
        const from = after === undefined ? { gte: allTenants } : { gt: tenantKey(after) };
        const values = await level.values({ ...from, lt: endOf(allTenants), limit, snapshot }).all();
        return values.map(decodeTenant);
      }),
    findPurgeable: (now, limit) =>
      look((level, snapshot) => readLedTo(level, snapshot, { gte: allPurges, lt: purgeEnd(now), limit })),
    readData: (clientKey) => look((level) => readData(level, clientKey)),
    write: (change) => database.use((level) => write(level, change)),
    async scrub() {
      const isClean = (await database.use((level) => level.get(scrubKey))) === undefined;
      if (!isClean) await database.replace(copyLivingRows);
    },
    close: () => database.close(),
  };
}

async function readTenants(level: Level, snapshot: Snapshot, keys: string[]): Promise<Tenant[]> {
  const values = await level.getMany(keys, { snapshot });
  return values.flatMap((value) => (value === undefined ? [] : decodeTenant(value)));
}

/** @returns the installations that the rows of a range lead to, in the order of those rows. */
async function readLedTo(
  level: Level,
  snapshot: Snapshot,
  range: { gte: string; lt: string; limit?: number },
): Promise<Tenant[]> {
  const keys = await level.keys({ ...range, snapshot }).all();
  return readTenants(
    level,
    snapshot,
    keys.map((key) => allTenants + lastName(key)),
  );
}

async function readData(level: Level, clientKey: string): Promise<TenantDatum[]> {
  const prefix = dataPrefix(clientKey);
  const rows = await level.iterator({ gte: prefix, lt: endOf(prefix) }).all();
  return rows.map(([key, value]) => ({ clientKey, name: decodeName(lastName(key)), value }));
}

async function write(level: Level, change: TenantRowChange): Promise<void> {
  const { before, put, remove, putData, removeData } = change;
  const writes: RowWrite[] = [];
  for (const clientKey of remove) {
    const old = before.get(clientKey);
    if (old) writes.push({ type: 'del', key: tenantKey(clientKey) }, ...sideWrites(old, undefined));
    const data = await readData(level, clientKey);
    writes.push(...data.map(({ name }): RowWrite => ({ type: 'del', key: dataKey(clientKey, name) })));
  }
  for (const tenant of put) {
    writes.push({ type: 'put', key: tenantKey(tenant.clientKey), value: JSON.stringify(tenant) });
    writes.push(...sideWrites(before.get(tenant.clientKey), tenant));
  }
  for (const { clientKey, name } of removeData) writes.push({ type: 'del', key: dataKey(clientKey, name) });
  for (const { clientKey, name, value } of putData) {
    writes.push({ type: 'put', key: dataKey(clientKey, name), value });
  }
  if (remove.length + removeData.length > 0) writes.push({ type: 'put', key: scrubKey, value: '' });
  await writeRows(level, writes, true);
}

/** The rows that lead to an installation by address and by the end of its time. */
function sideWrites(old: Tenant | undefined, next: Tenant | undefined): RowWrite[] {
  const was = sideKeys(old);
  const is = sideKeys(next);
  return [
    ...was.filter((key) => !is.includes(key)).map((key): RowWrite => ({ type: 'del', key })),
    ...is.filter((key) => !was.includes(key)).map((key): RowWrite => ({ type: 'put', key, value: '' })),
  ];
}

function sideKeys(tenant: Tenant | undefined): string[] {
  if (tenant === undefined) return [];
  const { baseUrl, clientKey, purgeAt } = tenant;
  const keys = [placeKey(placeOf(baseUrl), clientKey)];
  return purgeAt === undefined ? keys : [...keys, purgeKey(purgeAt, clientKey)];
}

/** @throws Error when the row is not what was written; it never quotes the row */
function decodeTenant(value: string): Tenant {
  try {
    return JSON.parse(value);
  } catch {
    throw new Error('the row of an installation is damaged');
  }
}
