import type { TenantStore } from '../../connect/tenants.ts';
import { openLevelDatabase } from '../ledger/level-database.ts';
import type { FolderKind } from '../ledger/level-folder.ts';
import { StoreFileError } from '../store-file-error.ts';
import { createTenantStore } from './create-tenant-store.ts';
import { openLevelTenantRows } from './level-tenant-rows.ts';

const tenantsFolder: FolderKind = {
  what: 'a folder of installations of this client',
  format: 'fauxlassian/client-tenants-folder',
  version: 1,
  signName: 'tenants.json',
};

/**
 * Opens, or begins, a store of installations in a folder with LevelDB: for many thousand sites. One process may have it
 * open, once. Every change is atomic and survives a loss of power.
 *
 * @param folder - an empty one, one that is not there yet in a folder that is, or one of installations
 * @throws StoreFileError when the folder is damaged, not of this kind, of a newer version, in use, or cannot be read or
 * written; it is left as it is
 */
export async function openLevelTenants(folder: string): Promise<TenantStore> {
  const database = await openLevelDatabase(folder, tenantsFolder);
  try {
    return createTenantStore(await openLevelTenantRows(database));
  } catch (thrown) {
    await database.close();
    throw new StoreFileError(folder, `is damaged: ${thrown instanceof Error ? thrown.message : thrown}`);
  }
}
