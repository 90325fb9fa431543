import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createMemoryTenants,
  openJsonFileTenants,
  openLevelTenants,
  type Tenant,
  type TenantStore,
} from '../../client/index.ts';

/** A kind of store; those in files can be opened again at the same place. */
export interface TenantStoreKind {
  readonly name: string;
  readonly inFiles: boolean;
  open(path: string): Promise<TenantStore>;
}

export const tenantStoreKinds: TenantStoreKind[] = [
  { name: 'memory', inFiles: false, open: async () => createMemoryTenants() },
  { name: 'JSON file', inFiles: true, open: openJsonFileTenants },
  { name: 'LevelDB', inFiles: true, open: openLevelTenants },
];

/** A folder that goes with the test file. */
export function createTenantPlaces() {
  const folder = mkdtempSync(join(tmpdir(), 'fauxlassian-tenants-'));
  let count = 0;
  return {
    next: () => join(folder, `tenants-${++count}`),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export function tenantOf(name: string, more: Partial<Tenant> = {}): Tenant {
  return {
    clientKey: name,
    sharedSecret: `secret-${name}`,
    baseUrl: `https://${encodeURIComponent(name)
      .replace(/[^a-z0-9]/gi, '-')
      .toLowerCase()}.atlassian.net`,
    state: 'active',
    installedAt: 1,
    updatedAt: 1,
    heardAt: 1,
    newestCall: { issuedAt: 1, digests: [] },
    ...more,
  };
}

export const ended = (name: string, purgeAt: number, more: Partial<Tenant> = {}): Tenant =>
  tenantOf(name, { state: 'detached', detachedAt: 1, purgeAt, ...more });

export async function put(store: TenantStore, ...tenants: Tenant[]): Promise<void> {
  const clientKeys = tenants.map(({ clientKey }) => clientKey);
  const baseUrls = tenants.map(({ baseUrl }) => baseUrl);
  await store.change({ clientKeys, baseUrls }, () => ({ put: tenants, result: undefined }));
}

export const namesOf = (tenants: readonly Tenant[]): string[] => tenants.map(({ clientKey }) => clientKey);
