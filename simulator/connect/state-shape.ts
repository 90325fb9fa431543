import {
  count,
  fields,
  flag,
  instant,
  isRecord,
  listOf,
  mapOf,
  oneOf,
  optional,
  type Shape,
  text,
} from '../world/shape.ts';
import { siteContentOf } from '../world/site-content.ts';
import type { Descriptor } from './descriptor/descriptor.ts';
import type {
  Backup,
  ConnectState,
  DeadIdentity,
  Installation,
  InstallTask,
  License,
  LicenseToken,
  ListedApp,
  Remnant,
  SiteEvent,
  Tenant,
  UnsentCallback,
  UpmToken,
} from './state.ts';

const product = oneOf('jira', 'confluence');
const listing = oneOf('marketplace', 'private');
const anything: Shape = () => undefined;
const object: Shape = (value, where) => (isRecord(value) ? undefined : `${where} is not an object`);

/** A plain object used as a table. */
const tableOf =
  (inner: Shape): Shape =>
  (value, where) =>
    isRecord(value) ? mapOf(inner)(new Map(Object.entries(value)), where) : `${where} is not an object`;

const tenant = fields<Tenant>({
  cloudId: text,
  product,
  clientKey: text,
  vendorFirst: flag,
  developmentMode: flag,
  groups: listOf(text),
  defaultGroups: listOf(text),
});

const license = fields<License>({
  state: oneOf(
    'NONE',
    'ACTIVE_SUBSCRIPTION',
    'ACTIVE_TRIAL',
    'INACTIVE_TRIAL',
    'ACTIVE_SUBSCRIPTION_CANCELLED',
    'INACTIVE_SUBSCRIPTION',
  ),
  type: oneOf('COMMERCIAL', 'DEVELOPER', 'EVALUATION'),
  paidSince: instant,
  paidUntil: optional(instant),
  cached: optional(fields<{ active: boolean; until: number }>({ active: flag, until: instant })),
  supportEntitlementNumber: text,
  entitlementId: text,
  entitlementNumber: text,
});

const descriptor = fields<Descriptor>({
  key: text,
  name: text,
  description: text,
  baseUrl: text,
  vendor: optional(fields<{ name: string; url: string }>({ name: text, url: text })),
  authentication: oneOf('jwt', 'none'),
  lifecycle: tableOf(text),
  scopes: listOf(text),
  apiVersion: count,
  enableLicensing: flag,
  apiMigrations: tableOf(flag),
  regionBaseUrls: tableOf(text),
  modules: object,
});

const installation = fields<Installation>({
  cloudId: text,
  product,
  appKey: text,
  clientKey: text,
  oauthClientId: text,
  sharedSecret: text,
  descriptor,
  descriptorUrl: text,
  version: text,
  listing,
  state: oneOf('installing', 'enabled', 'disabled'),
  hostAddress: text,
  installedAt: instant,
  license: optional(license),
  properties: mapOf(anything),
  appAccountId: text,
});

const remnant = fields<Remnant>({
  cloudId: text,
  product,
  appKey: text,
  clientKey: text,
  oauthClientId: text,
  sharedSecret: text,
  removedAt: instant,
});

const deadIdentity = fields<DeadIdentity>({
  appKey: text,
  cloudId: text,
  product,
  baseUrl: text,
  clientKey: text,
  oauthClientId: text,
  sharedSecret: text,
  diedAt: instant,
  cause: oneOf('import', 'site-deleted', 'uninstalled', 'rolled-back'),
  listing,
});

const listedApp = fields<ListedApp>({
  appKey: text,
  descriptorUrl: text,
  paid: flag,
  sharedSecret: text,
  retentionDays: count,
});

const bareBackup = fields<Backup>({
  backupId: text,
  cloudId: text,
  product,
  clientKey: text,
  takenAt: instant,
  content: anything,
});

/** Only the product knows what its content must be. */
const backup: Shape = (value, where) =>
  bareBackup(value, where) ??
  siteContentOf((value as Backup).product)?.shape((value as Backup).content, `${where}/content`);

const task = fields<InstallTask>({
  taskId: text,
  cloudId: text,
  product,
  descriptorUrl: text,
  startedAt: instant,
  accountId: text,
  phase: oneOf('downloading', 'installing', 'done', 'failed'),
  appKey: optional(text),
  failure: optional(fields<{ subCode: string; message: string }>({ subCode: text, message: text })),
});

const upmToken = fields<UpmToken>({ token: text, cloudId: text, product, accountId: text });

const licenseToken = fields<LicenseToken>({ token: text, appKey: text, cloudId: text, product });

const siteEvent = fields<SiteEvent>({
  eventId: text,
  kind: oneOf('export', 'import', 'restore', 'rename', 'clone', 'deletion'),
  at: instant,
  cloudId: text,
  product,
  clientKeyBefore: text,
  clientKeyAfter: text,
  handle: text,
  backupId: optional(text),
  to: optional(text),
  newCloudId: optional(text),
  seq: count,
  ended: listOf(deadIdentity),
  unsent: listOf(
    fields<UnsentCallback>({
      callback: oneOf('installed', 'uninstalled', 'enabled', 'disabled'),
      appKey: text,
      clientKey: text,
      why: text,
    }),
  ),
});

/** What of this room a snapshot must hold to be restored. */
export const connectShape = fields<ConnectState>({
  tenants: mapOf(tenant),
  installations: mapOf(installation),
  appKeys: listOf(text),
  remnants: mapOf(remnant),
  deadIdentities: mapOf(deadIdentity),
  listings: mapOf(listedApp),
  tasks: mapOf(task),
  upmTokens: mapOf(upmToken),
  licenseTokens: mapOf(licenseToken),
  backups: mapOf(backup),
  siteEvents: listOf(siteEvent),
  keptProperties: mapOf(mapOf(anything)),
  installKey: count,
});
