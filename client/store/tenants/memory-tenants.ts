import type { TenantStore } from '../../connect/tenants.ts';
import { createTenantStore } from './create-tenant-store.ts';
import { createMemoryTenantRows } from './memory-tenant-rows.ts';

/** @returns a store of installations that lives as long as the process. */
export function createMemoryTenants(): TenantStore {
  return createTenantStore(createMemoryTenantRows());
}
