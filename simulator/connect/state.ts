import type { Product } from '../world/directory.ts';
import { defineSlice } from '../world/slice.ts';
import type { World } from '../world/world.ts';
import type { Descriptor, LifecycleEvent } from './descriptor/descriptor.ts';
import { listingsOfSetup } from './listings.ts';
import { tenantsOfSetup } from './make-tenant.ts';
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
  /** Paid from this moment, in milliseconds; a renewal may reach back. */
  paidSince: number;
  /** Paid up to this moment, in milliseconds; undefined for one without an end. */
  paidUntil: number | undefined;
  /** What the host goes on saying of it for a while after a change, and until when. */
  cached: { active: boolean; until: number } | undefined;
  readonly supportEntitlementNumber: string;
  readonly entitlementId: string;
  readonly entitlementNumber: string;
}

/** A token by which a maker licenses an app for one site, without the Marketplace. */
export interface LicenseToken {
  readonly token: string;
  readonly appKey: string;
  readonly cloudId: string;
  readonly product: Product;
}

/** What UPM hands out to be brought back with an install. */
export interface UpmToken {
  readonly token: string;
  readonly cloudId: string;
  readonly product: Product;
  readonly accountId: string;
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
  /** The site's handle before it. */
  readonly handle: string;
  /** The backup that was made or used. */
  readonly backupId: string | undefined;
  /** The new handle, of the site or of its clone. */
  readonly to: string | undefined;
  /** Of the clone. */
  readonly newCloudId: string | undefined;
  /** Sequence number of the journal at that moment. */
  readonly seq: number;
  /** Installations that it ended without a word. */
  readonly ended: DeadIdentity[];
  /** What their apps were not told. */
  readonly unsent: UnsentCallback[];
}

/** A lifecycle call that an app could have expected and that is never made. */
export interface UnsentCallback {
  readonly callback: LifecycleEvent;
  readonly appKey: string;
  readonly clientKey: string;
  readonly why: string;
}

export interface ConnectState {
  /** By {@link tenantKey}. */
  tenants: Map<string, Tenant>;
  /** By {@link installationKey}. */
  installations: Map<string, Installation>;
  /** Of every app that was installed anywhere, in that order: few, where installations are many. */
  appKeys: string[];
  remnants: Map<string, Remnant>;
  /** By oauthClientId. */
  deadIdentities: Map<string, DeadIdentity>;
  /** By app key. */
  listings: Map<string, ListedApp>;
  tasks: Map<string, InstallTask>;
  /** By token. */
  upmTokens: Map<string, UpmToken>;
  /** By token. */
  licenseTokens: Map<string, LicenseToken>;
  backups: Map<string, Backup>;
  siteEvents: SiteEvent[];
  /** App properties that outlived an import, by {@link installationKey}, until the app is there again. */
  keptProperties: Map<string, Map<string, unknown>>;
  /** Which of the install keys signs at present. */
  installKey: number;
}

const slice = defineSlice<ConnectState>(
  'connect',
  (world) => ({
    tenants: tenantsOfSetup(world),
    installations: new Map(),
    appKeys: [],
    remnants: new Map(),
    deadIdentities: new Map(),
    listings: listingsOfSetup(world),
    tasks: new Map(),
    upmTokens: new Map(),
    licenseTokens: new Map(),
    backups: new Map(),
    siteEvents: [],
    keptProperties: new Map(),
    installKey: 0,
  }),
  connectShape,
);

/** This room's part of a world. */
export const connectState = (world: World): ConnectState => slice.of(world);
