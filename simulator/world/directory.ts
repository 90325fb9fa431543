import type { components } from '../../openapi/control.gen.ts';
import { lifeFacts } from './account-life-facts.ts';
import { crowdIdOf, crowdMember, firstOfCrowd, noteAdoption } from './crowd.ts';
import { directoryShape } from './directory-shape.ts';
import { makeAccount } from './make-account.ts';
import { siteHost } from './origins.ts';
import { defineSlice } from './slice.ts';
import type { World } from './world.ts';

type AccountSetup = components['schemas']['AccountSetup'];
type SiteSetup = components['schemas']['SiteSetup'];

/** `inactive` is a managed account that its organisation deactivated; `closed` is gone for good. */
export type AccountStatus = 'active' | 'inactive' | 'closed';

/** An Atlassian account. */
export interface Account {
  readonly accountId: string;
  /** The short name by which setups, scripts and scenarios call it. */
  readonly handle: string;
  name: string;
  email: string;
  nickname: string;
  picture: string;
  timeZone: string;
  locale: string;
  /** Without regard to a closure that is under way; {@link statusOf} is how to ask. */
  status: AccountStatus;
  /** Whether the profile shows the e-mail address to others. */
  emailVisible: boolean;
  jobTitle: string;
  organization: string;
  department: string;
  location: string;
  /** Stands for the password: grants made under another one do not refresh. */
  password: number;
  /** How many passwords the account has had. */
  passwords: number;
  formerPassword: number | undefined;
  /** In milliseconds; undefined while it has its first. */
  passwordChangedAt: number | undefined;
  /** A service account (admin.atlassian.com), which nobody signs in to. */
  service: boolean;
  /** When its person asked to close it; this and the instants below are in milliseconds. */
  closureRequestedAt: number | undefined;
  /** From when on the closure that was asked for is final. */
  closesAt: number | undefined;
  /** When it was closed at once. */
  closedAt: number | undefined;
  /** The last change of anything that the profile shows. */
  profileChangedAt: number | undefined;
  /** Changes before that one, oldest first, as far as it may not be known yet. */
  profileChangedBefore: number[] | undefined;
  /** The last change of `emailVisible`. */
  visibilityChangedAt: number | undefined;
  /** As for the profile. */
  visibilityChangedBefore: number[] | undefined;
}

export type Product = 'jira' | 'confluence';

/** A cloud site. */
export interface Site {
  readonly cloudId: string;
  /** The first part of its host name; another one once the site is renamed. */
  handle: string;
  name: string;
  products: Product[];
  /** Account ids; a site without members lets in everybody. */
  admins: string[];
  members: string[] | undefined;
  /** The admin's switch "Block user-installed apps". */
  userInstalledApps: 'allowed' | 'blocked';
  projects: { key: string; name: string }[];
}

/** Where a site was before it was renamed. */
export interface FormerAddress {
  readonly cloudId: string;
  /** Until then, whoever asks there is sent on; in milliseconds. */
  readonly until: number;
}

export interface Directory {
  accounts: Map<string, Account>;
  sites: Map<string, Site>;
  /** By the handle that a site had. */
  formerAddresses: Map<string, FormerAddress>;
}

/** Accounts and sites: the nouns that every room uses. */
const slice = defineSlice<Directory>(
  'directory',
  (world) => {
    const directory: Directory = { accounts: new Map(), sites: new Map(), formerAddresses: new Map() };
    for (const setup of world.setup.accounts ?? []) {
      put(directory, makeAccount(idOf(world, setup), setup, world.startedAt));
    }
    for (const setup of world.setup.sites ?? []) {
      const site = makeSite(world, setup, directory);
      directory.sites.set(site.cloudId, site);
    }
    return directory;
  },
  directoryShape,
);

function put(directory: Directory, account: Account): Account {
  directory.accounts.set(account.accountId, account);
  return account;
}

/** The accounts that are listed: all but those of the crowd to whom nothing has happened. */
export const accounts = (world: World): Map<string, Account> => slice.of(world).accounts;
export const sites = (world: World): Map<string, Site> => slice.of(world).sites;

/** Adds an account. The caller has checked that handle and account id are free. */
export function addAccount(world: World, setup: AccountSetup): Account {
  return put(slice.of(world), makeAccount(idOf(world, setup), setup, world.clock.now()));
}

/** Adds a site. The caller has checked handle and cloud id, and that its people exist. */
export function addSite(world: World, setup: SiteSetup): Site {
  const directory = slice.of(world);
  const site = makeSite(world, setup, directory);
  directory.sites.set(site.cloudId, site);
  directory.formerAddresses.delete(site.handle);
  return site;
}

/**
 * An account by account id, of the crowd too. What is found is to be read; whoever changes it asks for {@link adopt}.
 */
export function accountOf(world: World, accountId: string): Readonly<Account> | undefined {
  return accounts(world).get(accountId) ?? crowdMember(world, accountId);
}

/**
 * The status of an account at the world's present: one whose closure was asked for is inactive until `closesAt`, and
 * closed from that millisecond on. What is stored says only what it would be without the closure.
 */
export function statusOf(world: World, { status, closesAt }: Readonly<Account>): AccountStatus {
  if (closesAt === undefined || status === 'closed') return status;
  return world.clock.now() >= closesAt ? 'closed' : lifeFacts.statusInGrace.value;
}

/** The stored account, to be changed; a member of the crowd is listed from now on. */
export function adopt(world: World, account: Readonly<Account>): Account {
  const directory = slice.of(world);
  const stored = directory.accounts.get(account.accountId);
  if (stored) return stored;
  noteAdoption(world, account.accountId);
  return put(directory, { ...account });
}

/** An account by account id, handle or e-mail address, of the crowd too; see {@link accountOf}. */
export function findAccount(world: World, key: string): Readonly<Account> | undefined {
  const direct = accountOf(world, key);
  if (direct) return direct;
  for (const account of accounts(world).values()) {
    if (account.handle === key || account.email === key) return account;
  }
  // Those of the crowd to whom something happened are among the accounts, and may have another address now.
  const accountId = crowdIdOf(world, key);
  if (accountId === undefined || accounts(world).has(accountId)) return undefined;
  return crowdMember(world, accountId);
}

/** The first account of a world: of those listed, or of the crowd where there is none; undefined where nobody is. */
export function firstAccount(world: World): Readonly<Account> | undefined {
  const [first] = accounts(world).values();
  return first ?? crowdMember(world, firstOfCrowd(world) ?? '');
}

/** A site by cloud id or handle, of ten thousand as quickly as of ten. */
export function findSite(world: World, key: string): Site | undefined {
  const all = sites(world);
  const direct = all.get(key);
  if (direct) return direct;
  const hint = all.get(lastFound.get(all)?.get(key) ?? '');
  if (hint?.handle === key) return hint;
  const cloudIds = new Map([...all.values()].map(({ handle, cloudId }) => [handle, cloudId]));
  lastFound.set(all, cloudIds);
  return all.get(cloudIds.get(key) ?? '');
}

/** Cloud ids by handle, as they were when a site was last looked for in vain. */
const lastFound = new WeakMap<ReadonlyMap<string, Site>, ReadonlyMap<string, string>>();

/**
 * Gives a site another address; the caller has checked that its handle is free.
 *
 * @param until - for how long whoever asks at the former address is sent on, an instant in milliseconds
 */
export function renameSite(world: World, site: Site, handle: string, until: number): void {
  const { formerAddresses } = slice.of(world);
  formerAddresses.set(site.handle, { cloudId: site.cloudId, until });
  formerAddresses.delete(handle);
  site.handle = handle;
}

/** The site that was at an address and has moved, as long as the world sends on from there. @param handle - of before */
export function movedSite(world: World, handle: string): Site | undefined {
  const { formerAddresses, sites } = slice.of(world);
  const former = formerAddresses.get(handle);
  return former && world.clock.now() < former.until ? sites.get(former.cloudId) : undefined;
}

/** Whether a person may use a site at all. */
export function isMember(site: Site, accountId: string): boolean {
  return site.members === undefined || site.members.includes(accountId) || site.admins.includes(accountId);
}

/** The host of a site, `acme.atlassian.net`. */
export const hostOfSite = (site: Site): string => siteHost(site.handle);

const idOf = (world: World, { accountId }: AccountSetup): string =>
  accountId ?? world.dice.hex('accountId', 24);

function makeSite(world: World, setup: SiteSetup, directory: Directory): Site {
  const idsOf = (handles: readonly string[]) =>
    handles.flatMap(
      (handle) =>
        [...directory.accounts.values()].find((one) => one.handle === handle)?.accountId ??
        crowdIdOf(world, handle) ??
        [],
    );
  return {
    cloudId: setup.cloudId ?? world.dice.uuid('cloudId'),
    handle: setup.handle,
    name: setup.name ?? setup.handle,
    products: setup.products ?? ['jira'],
    admins: idsOf(setup.admins ?? []),
    members: setup.members && idsOf(setup.members),
    userInstalledApps: setup.userInstalledApps ?? 'allowed',
    projects: setup.projects ?? [],
  };
}
