/**
 * - `active`: the newest valid installation at its address, in use
 * - `disabled`: the same, switched off by an administrator
 * - `uninstalled`: the host said so; the data stays until `purgeAt`, and comes back with the same `clientKey`
 * - `detached`: another installation took its address, or it moved away; the data stays until `purgeAt`
 */
export type TenantState = 'active' | 'disabled' | 'uninstalled' | 'detached';

/** What the host says of an installation. */
export interface TenantProfile {
  /** For impersonation; hosts of old days sent none. */
  readonly oauthClientId?: string;
  /** Of the product, as the host wrote it; Confluence's includes `/wiki`. */
  readonly baseUrl: string;
  /** Where people look at the site; no call goes there. */
  readonly displayUrl?: string;
  readonly productType?: string;
  readonly description?: string;
  readonly entitlementId?: string;
  readonly entitlementNumber?: string;
  readonly serviceEntitlementNumber?: string;
}

/** The newest `installed` or `uninstalled` that was accepted, and what came in the same second. */
export interface NewestCall {
  /** `iat`, in seconds since 1970; 0 when it was not signed. */
  readonly issuedAt: number;
  /** Digests of the calls of that second, the newest last. */
  readonly digests: readonly string[];
}

/** Data of another installation that somebody had attached to this one. */
export interface Attachment {
  readonly clientKey: string;
  /** Whoever decided it, in words. */
  readonly by: string;
  readonly at: number;
}

/** An installation of the app, known by its `clientKey` alone. Times are milliseconds since 1970. */
export interface Tenant extends TenantProfile {
  readonly clientKey: string;
  readonly sharedSecret: string;
  /** The host was not yet seen to use the secret; where our answer to the install was lost, it never will. */
  readonly isUnproven?: true;
  /** The secret before this one, while that is unproven: the host may have gone back to it. */
  readonly formerSecret?: string;
  readonly state: TenantState;
  /** When the first install was accepted. */
  readonly installedAt: number;
  /** When the newest install was accepted. */
  readonly updatedAt: number;
  readonly detachedAt?: number;
  readonly uninstalledAt?: number;
  /** When it goes, with its data; present exactly when `uninstalled` or `detached`. */
  readonly purgeAt?: number;
  readonly newestCall: NewestCall;
  /** `iat` of the newest `enabled` or `disabled`, in seconds since 1970. */
  readonly switchedAt?: number;
  /** When a call under its secret was last verified, roughly. */
  readonly heardAt: number;
  /** When the heartbeat last asked. */
  readonly probedAt?: number;
  /** Since when its credentials are not used for jobs: the site refused them, or has another `clientKey`. */
  readonly suspectedAt?: number;
  /** Its credentials were refused so often in a row, and are not tried before a moment. */
  readonly refusals?: { readonly count: number; readonly notBefore: number };
  /** An `oauthClientId` that the authorization server does not know any more; no request is made with it. */
  readonly deadOauthClientId?: string;
  readonly attached?: readonly Attachment[];
  /** Where its data was moved. */
  readonly attachedTo?: Attachment;
}

/** A piece of data that the app keeps for an installation. */
export interface TenantDatum {
  readonly clientKey: string;
  readonly name: string;
  readonly value: string;
}

/** What a change looks at: installations by key, all those at addresses, and the data of some. */
export interface TenantScope {
  readonly clientKeys: readonly string[];
  readonly baseUrls?: readonly string[];
  readonly dataOf?: readonly string[];
}

export interface TenantView {
  /** Those that exist, by `clientKey`: the named ones and all at the named addresses. */
  readonly tenants: ReadonlyMap<string, Tenant>;
  readonly data: readonly TenantDatum[];
}

/** What a change does; all of it or nothing. */
export interface TenantChange<T> {
  readonly put?: readonly Tenant[];
  /** `clientKey`s of installations that go, with their data. */
  readonly remove?: readonly string[];
  readonly putData?: readonly TenantDatum[];
  readonly removeData?: readonly Pick<TenantDatum, 'clientKey' | 'name'>[];
  readonly result: T;
}

/**
 * Where installations and their data are kept. Writes are durable when their promise resolves, each change is atomic, and
 * nobody changes what goes in or comes out.
 */
export interface TenantStore {
  readTenant(clientKey: string): Promise<Tenant | undefined>;
  /** All installations at the address of a product, in any state, in the order of client keys. */
  findByBaseUrl(baseUrl: string): Promise<Tenant[]>;
  /** In the order of client keys. @param after - begins behind this one */
  listTenants(limit: number, after?: string): Promise<Tenant[]>;
  /** Those with `purgeAt <= now`, soonest first, then by client key. */
  findPurgeable(now: number, limit: number): Promise<Tenant[]>;
  /** The data of an installation, in the order of names. */
  readData(clientKey: string): Promise<TenantDatum[]>;
  /**
   * Reads, decides and writes without anybody else in between.
   *
   * @param decide - pure; it may put and remove only what is in its scope or new to the store
   */
  change<T>(scope: TenantScope, decide: (view: TenantView) => TenantChange<T>): Promise<T>;
  /** Resolves when nothing of what was removed or replaced is left in the store's files. */
  scrub(): Promise<void>;
  close(): Promise<void>;
}

/** An installation as it may be shown: without what others could use. */
export type Installation = Omit<Tenant, 'sharedSecret' | 'formerSecret' | 'isUnproven' | 'newestCall'>;

export function installationOf(tenant: Tenant): Installation {
  const { sharedSecret: _, formerSecret: __, isUnproven: ___, newestCall: ____, ...installation } = tenant;
  return installation;
}

/** @returns whether it is the one in use at its address. */
export const isCurrent = ({ state }: Pick<Tenant, 'state'>): boolean =>
  state === 'active' || state === 'disabled';

/** @returns the address of a product in one spelling: two installations with the same one are at the same place. */
export function placeOf(baseUrl: string): string {
  const { origin, pathname } = new URL(baseUrl);
  return origin + pathname.replace(/\/+$/, '');
}
