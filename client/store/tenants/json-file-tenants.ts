import { rm } from 'node:fs/promises';
import { Low } from 'lowdb';
import type { TenantStore } from '../../connect/tenants.ts';
import { createJsonFileAdapter } from '../json-file-adapter.ts';
import { createTenantStore } from './create-tenant-store.ts';
import { emptyTenantsFile, parseTenantsFile, type TenantsFile } from './json-tenant-format.ts';
import { createMemoryTenantRows, type MemoryTenantRows } from './memory-tenant-rows.ts';
import type { TenantRowChange, TenantRows } from './tenant-rows.ts';

/**
 * Opens, or begins, a store of installations in one JSON file, which is written whole for every change: for some hundred
 * sites, and for files that people read. One process may use the file at a time. Every change is durable, and atomic.
 *
 * @param path - where the file is; its folder must exist
 * @throws StoreFileError when the file is damaged, not of this kind, of a newer version, or cannot be read or written;
 * it is left as it is
 */
export async function openJsonFileTenants(path: string): Promise<TenantStore> {
  const db = new Low<TenantsFile>(createJsonFileAdapter(path, parseTenantsFile), emptyTenantsFile());
  await db.read();
  await db.write();
  const rows = createMemoryTenantRows();
  rows.apply({ ...nothing, put: db.data.tenants, putData: db.data.data });
  db.data = emptyTenantsFile();
  return createTenantStore(createFileRows(path, db, rows));
}

const nothing: TenantRowChange = { before: new Map(), put: [], remove: [], putData: [], removeData: [] };

/** Answers from memory; a change is taken for the truth once it is written. */
function createFileRows(path: string, db: Low<TenantsFile>, rows: MemoryTenantRows): TenantRows {
  return {
    ...rows,
    async write(change) {
      db.data = contentAfter(change, rows);
      try {
        await db.write();
      } finally {
        db.data = emptyTenantsFile();
      }
      rows.apply(change);
    },
    /** The file was replaced as a whole; only a draft that a crash left behind could hold more than it. */
    scrub: () => rm(`${path}.tmp`, { force: true }),
  };
}

function contentAfter({ put, remove, putData, removeData }: TenantRowChange, rows: MemoryTenantRows) {
  const removed = new Set(remove);
  const changed = new Set([...remove, ...put.map(({ clientKey }) => clientKey)]);
  const changedData = new Set([...putData, ...removeData].map(dataKey));
  const tenants = [...rows.allTenants()].filter(({ clientKey }) => !changed.has(clientKey));
  const data = [...rows.allData()].filter(
    (datum) => !removed.has(datum.clientKey) && !changedData.has(dataKey(datum)),
  );
  return { ...emptyTenantsFile(), tenants: [...tenants, ...put], data: [...data, ...putData] };
}

const dataKey = ({ clientKey, name }: { clientKey: string; name: string }) =>
  JSON.stringify([clientKey, name]);
