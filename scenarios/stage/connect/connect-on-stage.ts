import type { Duration } from '../clock.ts';
import type { Defect, Installation, Place, SilenceReport } from './place.ts';

/** How somebody installs the app; without anything: Asha, on acme's Jira, as the app is listed or not. */
export interface Installing extends Place {
  /** Handle of the admin. */
  readonly by?: string;
  /** Uploads it by the address of its descriptor even where it is listed. */
  readonly upload?: boolean;
  /** Of a private listing. */
  readonly licenseToken?: string;
}

/** What came of an install. */
export type InstallAttempt =
  | { readonly outcome: 'installed'; readonly installation: Installation }
  | { readonly outcome: 'failed'; readonly subCode: string; readonly message: string };

/** A call of a host that is wrong in one way. */
export interface Forging extends Place {
  readonly event?: 'installed' | 'uninstalled' | 'enabled' | 'disabled' | 'webhook' | 'page';
}

/** An installation as the app under test lists it. Moments in milliseconds. */
export interface ListedTenant {
  readonly clientKey: string;
  readonly oauthClientId?: string;
  readonly baseUrl: string;
  readonly state: 'active' | 'disabled' | 'uninstalled' | 'detached';
  readonly installedAt: number;
  readonly detachedAt?: number;
  readonly uninstalledAt?: number;
  readonly purgeAt?: number;
  readonly suspectedAt?: number;
  /** How many pieces of data are kept for it. */
  readonly data: number;
}

/** The app under test as a Connect app: what admins do with it, and what its owner asks of it. */
export interface ConnectOnStage {
  /** Lists the app on the Marketplace, so that it is installed from there and no longer uploaded. */
  isListed(terms?: { paid?: boolean; retentionDays?: number }): Promise<void>;
  /** An admin installs the app. Fails unless that works. */
  installs(installing?: Installing): Promise<Installation>;
  /** An admin installs the app, whatever comes of it. */
  triesToInstall(installing?: Installing): Promise<InstallAttempt>;
  uninstalls(place?: Place): Promise<void>;
  /** The site takes over the descriptor as it is now, with another `installed`. */
  upgrades(place?: Place): Promise<Installation>;
  enables(place?: Place): Promise<void>;
  disables(place?: Place): Promise<void>;
  /** What the cloud knows of the app at a place; undefined when it is not installed there. */
  installation(place?: Place): Promise<Installation | undefined>;
  /** The licence lapses, or is renewed: from the day on which it lapsed unless said. */
  licence(change: 'lapse' | 'renew', place?: Place): Promise<Installation>;
  /** The host sends `installed` again with a new shared secret. @returns whether the app took it */
  rotatesSecret(place?: Place): Promise<boolean>;
  /** The host signs installs with another key from now on. */
  rotatesInstallKey(): Promise<void>;
  /** What an admin, or the Vendor First program, sets at a site. */
  configures(settings: SiteSettings, place?: Place): Promise<void>;
  /** Something happens at the site for which the app has a webhook. @returns the status of the app's answer */
  sendsWebhook(event: string, place?: Place): Promise<number | undefined>;
  /** The app is called by a host that is wrong in exactly one way. @returns the status of its answer */
  isForged(defect: Defect, forging?: Forging): Promise<number | undefined>;
  /** What apps were not told by the events of sites, oldest first. */
  silence(): Promise<SilenceReport[]>;

  /** The app's own list of installations, by `clientKey`; also enters it into the journal, for the rules. */
  tenants(): Promise<ListedTenant[]>;
  /** Asks the app to look after sites that went silent. */
  beats(): Promise<void>;
  /** Asks the app to remove what is due to go. @returns the client keys that went */
  purges(): Promise<string[]>;
  /** Lets time pass while the app's own jobs (heartbeat, purge) run once a day and at the very end. */
  livesThrough(duration: Duration): Promise<void>;
  /** A customer asks the owner of the app to attach the data of an ended installation. @returns pieces moved, or why not */
  attaches(oldClientKey: string, newClientKey: string): Promise<number | string>;
  /** The next lifecycle call finds the app dying, before or after it has stored what the call says. */
  diesWhileInstalling(moment: 'before-storing' | 'after-storing'): { died: Promise<void> };
}

/** What can be set at a site. */
export interface SiteSettings {
  readonly groups?: string[];
  readonly defaultGroups?: string[];
  readonly developmentMode?: boolean;
  readonly vendorFirst?: boolean;
}
