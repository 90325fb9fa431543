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
import type { Descriptor } from './descriptor/descriptor.ts';
import type {
  Backup,
  ConnectState,
  DeadIdentity,
  Installation,
  InstallTask,
  License,
  ListedApp,
  Remnant,
  SiteEvent,
  Tenant,
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
  paidUntil: optional(instant),
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

const backup = fields<Backup>({
  backupId: text,
  cloudId: text,
  product,
  clientKey: text,
  takenAt: instant,
  content: anything,
});

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

const siteEvent = fields<SiteEvent>({
  eventId: text,
  kind: oneOf('export', 'import', 'restore', 'rename', 'clone', 'deletion'),
  at: instant,
  cloudId: text,
  product,
  clientKeyBefore: text,
  clientKeyAfter: text,
  seq: count,
  ended: listOf(deadIdentity),
});

/** What of this room a snapshot must hold to be restored. */
export const connectShape = fields<ConnectState>({
  tenants: mapOf(tenant),
  installations: mapOf(installation),
  remnants: mapOf(remnant),
  deadIdentities: mapOf(deadIdentity),
  listings: mapOf(listedApp),
  tasks: mapOf(task),
  backups: mapOf(backup),
  siteEvents: listOf(siteEvent),
  installKey: count,
});
