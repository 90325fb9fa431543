import type { Tenant, TenantDatum } from '../../connect/tenants.ts';

/** A change that was checked: what is written, all or nothing. */
export interface TenantRowChange {
  /** The installations that were looked at, as they were read for this change. */
  readonly before: ReadonlyMap<string, Tenant>;
  readonly put: readonly Tenant[];
  /** Client keys; their data goes with them. */
  readonly remove: readonly string[];
  readonly putData: readonly TenantDatum[];
  readonly removeData: readonly Pick<TenantDatum, 'clientKey' | 'name'>[];
}

/** What a kind of store has to offer for installations. Only one `write` is under way at a time. */
export interface TenantRows {
  /** Those that exist. */
  read(clientKeys: readonly string[]): Promise<Tenant[]>;
  /** In the order of client keys. @param place - see `placeOf` */
  readPlace(place: string): Promise<Tenant[]>;
  list(limit: number, after?: string): Promise<Tenant[]>;
  findPurgeable(now: number, limit: number): Promise<Tenant[]>;
  readData(clientKey: string): Promise<TenantDatum[]>;
  write(change: TenantRowChange): Promise<void>;
  scrub(): Promise<void>;
  close(): Promise<void>;
}
