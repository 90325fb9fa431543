import type { components } from '../../openapi/control.gen.ts';
import { directoryShape } from './directory-shape.ts';
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
}

export type Product = 'jira' | 'confluence';

/** A cloud site. */
export interface Site {
  readonly cloudId: string;
  readonly handle: string;
  name: string;
  products: Product[];
  /** Account ids; a site without members lets in everybody. */
  admins: string[];
  members: string[] | undefined;
  /** The admin's switch "Block user-installed apps". */
  userInstalledApps: 'allowed' | 'blocked';
  projects: { key: string; name: string }[];
}

export interface Directory {
  accounts: Map<string, Account>;
  sites: Map<string, Site>;
}

/** Accounts and sites: the nouns that every room uses. */
const slice = defineSlice<Directory>(
  'directory',
  (world) => {
    const directory: Directory = { accounts: new Map(), sites: new Map() };
    for (const setup of world.setup.accounts ?? []) put(directory, makeAccount(world, setup));
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

export const accounts = (world: World): Map<string, Account> => slice.of(world).accounts;
export const sites = (world: World): Map<string, Site> => slice.of(world).sites;

/** Adds an account. The caller has checked that handle and account id are free. */
export function addAccount(world: World, setup: AccountSetup): Account {
  return put(slice.of(world), makeAccount(world, setup));
}

/** Adds a site. The caller has checked handle and cloud id, and that its people exist. */
export function addSite(world: World, setup: SiteSetup): Site {
  const directory = slice.of(world);
  const site = makeSite(world, setup, directory);
  directory.sites.set(site.cloudId, site);
  return site;
}

/** An account by account id, handle or e-mail address. */
export function findAccount(world: World, key: string): Account | undefined {
  const all = accounts(world);
  const direct = all.get(key);
  if (direct) return direct;
  for (const account of all.values()) if (account.handle === key || account.email === key) return account;
  return undefined;
}

/** A site by cloud id or handle. */
export function findSite(world: World, key: string): Site | undefined {
  const all = sites(world);
  const direct = all.get(key);
  if (direct) return direct;
  for (const site of all.values()) if (site.handle === key) return site;
  return undefined;
}

/** Whether a person may use a site at all. */
export function isMember(site: Site, accountId: string): boolean {
  return site.members === undefined || site.members.includes(accountId) || site.admins.includes(accountId);
}

/** The host of a site, `acme.atlassian.net`. */
export const hostOfSite = (site: Site): string => siteHost(site.handle);

function makeAccount(world: World, setup: AccountSetup): Account {
  const accountId = setup.accountId ?? world.dice.hex('accountId', 24);
  return {
    accountId,
    handle: setup.handle,
    name: setup.name,
    email: setup.email ?? `${setup.handle}@example.com`,
    nickname: setup.nickname ?? setup.handle,
    picture: setup.picture ?? `${AVATARS}/${accountId}/128`,
    timeZone: setup.timeZone ?? 'Etc/UTC',
    locale: setup.locale ?? 'en-US',
    status: setup.status ?? 'active',
    emailVisible: setup.emailVisible ?? true,
    jobTitle: setup.jobTitle ?? '',
    organization: setup.organization ?? '',
    department: setup.department ?? '',
    location: setup.location ?? '',
    password: 1,
    passwords: 1,
    formerPassword: undefined,
    passwordChangedAt: undefined,
    service: false,
  };
}

/** The host of avatars in the documentation's examples; nothing is served there. */
const AVATARS = 'https://avatar-management--avatars.us-west-2.prod.public.atl-paas.net';

function makeSite(world: World, setup: SiteSetup, directory: Directory): Site {
  const idsOf = (handles: readonly string[]) =>
    handles.flatMap(
      (handle) => [...directory.accounts.values()].find((one) => one.handle === handle)?.accountId ?? [],
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
