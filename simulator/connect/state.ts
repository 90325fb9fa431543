import type { Product } from '../world/directory.ts';
import { defineSlice } from '../world/slice.ts';
import type { World } from '../world/world.ts';
import type { Descriptor } from './descriptor/descriptor.ts';
import { connectShape } from './state-shape.ts';

/** How an app got to a site: from the Marketplace, or uploaded by its descriptor's address. */
export type Listing = 'marketplace' | 'private';

/** One product at one site. For Connect, Jira and Confluence at one address are sites of their own. */
export interface Tenant {
  readonly cloudId: string;
  readonly product: Product;
  /** What Connect calls this site; an import gives it another. */
  clientKey: string;
  /** Enrolled in the Cloud Vendor First program, which changes reach before others. */
  vendorFirst: boolean;
  /** Whether the admin lets apps be uploaded by address. */
  developmentMode: boolean;
  groups: string[];
  /** Those of {@link groups} that were designated as default; where there is none, no app can be installed. */
  defaultGroups: string[];
}

/** A licence as its holder sees it; see `licence.ts`. */
export interface License {
  state: LicenseState;
  readonly type: 'COMMERCIAL' | 'DEVELOPER' | 'EVALUATION';
  /** Paid up to this moment, in milliseconds; undefined for one without an end. */
  paidUntil: number | undefined;
  readonly supportEntitlementNumber: string;
  readonly entitlementId: string;
  readonly entitlementNumber: string;
}

/** The states of UPM's licence tokens. */
export type LicenseState =
  | 'NONE'
  | 'ACTIVE_SUBSCRIPTION'
  | 'ACTIVE_TRIAL'
  | 'INACTIVE_TRIAL'
  | 'ACTIVE_SUBSCRIPTION_CANCELLED'
  | 'INACTIVE_SUBSCRIPTION';

/** An app at a tenant. */
export interface Installation {
  readonly cloudId: string;
  readonly product: Product;
  readonly appKey: string;
  readonly clientKey: string;
  oauthClientId: string;
  sharedSecret: string;
  descriptor: Descriptor;
  descriptorUrl: string;
  /** As UPM counts it: 1.0.0. */
  version: string;
  readonly listing: Listing;
  state: 'installing' | 'enabled' | 'disabled';
  /** Addresses of hosts as this app was told them: `https://{host}`, or `http://127.0.0.1:4400/{host}`. */
  readonly hostAddress: string;
  readonly installedAt: number;
  license: License | undefined;
  /** App properties, by key. */
  properties: Map<string, unknown>;
  /** The account as which the app acts. */
  readonly appAccountId: string;
}

/** What an uninstall leaves: by the secret, the next `installed` of a legacy site is signed. */
export interface Remnant {
  readonly cloudId: string;
  readonly product: Product;
  readonly appKey: string;
  readonly clientKey: string;
  readonly oauthClientId: string;
  readonly sharedSecret: string;
  readonly removedAt: number;
}

/** What an app may still hold and the cloud knows no more. */
export interface DeadIdentity {
  readonly appKey: string;
  readonly cloudId: string;
  readonly product: Product;
  /** Of the product, as the app was told it. */
  readonly baseUrl: string;
  readonly clientKey: string;
  readonly oauthClientId: string;
  readonly sharedSecret: string;
  readonly diedAt: number;
  readonly cause: 'import' | 'site-deleted' | 'uninstalled' | 'rolled-back';
  readonly listing: Listing;
}

/** An app on the Marketplace, or known to the simulator for another reason. */
export interface ListedApp {
  readonly appKey: string;
  descriptorUrl: string;
  paid: boolean;
  /** The one of all its sites, where the world's secrets are so. */
  readonly sharedSecret: string;
  /** For how many days its maker promises to keep the data of a site that is gone. */
  retentionDays: number;
}

/** An export of a tenant's content. */
export interface Backup {
  readonly backupId: string;
  readonly cloudId: string;
  readonly product: Product;
  readonly clientKey: string;
  readonly takenAt: number;
  /** Of the product's own making. */
  readonly content: unknown;
}

/** A job of UPM, to be polled. */
export interface InstallTask {
  readonly taskId: string;
  readonly cloudId: string;
  readonly product: Product;
  readonly descriptorUrl: string;
  readonly startedAt: number;
  readonly accountId: string;
  phase: 'downloading' | 'installing' | 'done' | 'failed';
  /** Once it is done. */
  appKey: string | undefined;
  failure: { subCode: string; message: string } | undefined;
}

/** Something that happened to a whole site, and what it did to the apps. */
export interface SiteEvent {
  readonly eventId: string;
  readonly kind: 'export' | 'import' | 'restore' | 'rename' | 'clone' | 'deletion';
  readonly at: number;
  readonly cloudId: string;
  readonly product: Product;
  readonly clientKeyBefore: string;
  readonly clientKeyAfter: string;
  /** Sequence number of the journal at that moment. */
  readonly seq: number;
  /** Installations that it ended without a word. */
  readonly ended: DeadIdentity[];
}

export interface ConnectState {
  /** By {@link tenantKey}. */
  tenants: Map<string, Tenant>;
  /** By {@link installationKey}. */
  installations: Map<string, Installation>;
  remnants: Map<string, Remnant>;
  /** By oauthClientId. */
  deadIdentities: Map<string, DeadIdentity>;
  /** By app key. */
  listings: Map<string, ListedApp>;
  tasks: Map<string, InstallTask>;
  backups: Map<string, Backup>;
  siteEvents: SiteEvent[];
  /** Which of the install keys signs at present. */
  installKey: number;
}

const slice = defineSlice<ConnectState>(
  'connect',
  () => ({
    tenants: new Map(),
    installations: new Map(),
    remnants: new Map(),
    deadIdentities: new Map(),
    listings: new Map(),
    tasks: new Map(),
    backups: new Map(),
    siteEvents: [],
    installKey: 0,
  }),
  connectShape,
);

/** This room's part of a world. */
export const connectState = (world: World): ConnectState => slice.of(world);
