import type { components } from '../../openapi/control.gen.ts';
import { adopt, findAccount, findSite, firstAccount } from '../world/directory.ts';
import { defineSlice } from '../world/slice.ts';
import type { World } from '../world/world.ts';
import { oauthShape } from './state-shape.ts';

type AppSetup = components['schemas']['AppSetup'];

/** An OAuth 2.0 integration of the developer console, or the OAuth 2.0 credential of a service account. */
export interface App {
  readonly clientId: string;
  /** The short name by which setups, scripts and scenarios call it. */
  readonly handle: string;
  readonly kind: '3lo' | 'service-account';
  clientSecret: string;
  name: string;
  /** Account id of whoever registered it; the only one who may grant it while it is not shared. */
  owner: string;
  callbackUrls: string[];
  scopes: string[];
  accessType: 'account-level' | 'resource-level';
  sharing: 'sharing' | 'not-sharing';
  /** Whether the console lets the owner touch the sharing switch. */
  sharingSwitch: 'available' | 'unavailable';
  /** Whether Atlassian has approved it for the Marketplace. */
  reviewed: boolean;
  /** May do without a client secret, with PKCE instead. */
  publicClient: boolean;
  vendorName: string;
  /** Service accounts only: the account as which it acts, and the sites (cloud ids) that it reaches. */
  account: string | undefined;
  sites: string[];
}

/** One person's consent to one app (one grant per app and account). */
export interface Grant {
  readonly grantId: string;
  readonly clientId: string;
  readonly accountId: string;
  /** Those of the latest consent. */
  scopes: string[];
  /** Cloud ids; consents add to them. */
  sites: string[];
  /** The account's password at the latest consent. */
  password: number;
  /** First and latest consent, in milliseconds. */
  readonly createdAt: number;
  consentedAt: number;
  revokedAt: number | undefined;
}

/** Why a family of refresh tokens ends before its time. */
export type ChainEnd =
  | 'reuse-detected'
  | 'code-replayed'
  | 'replaced'
  | 'revoked-at-endpoint'
  | 'uninstalled';

/** The refresh tokens that descend from one authorization: a family, in the words of breach detection. */
export interface Chain {
  readonly chainId: string;
  readonly grantId: string;
  /** The only site that tokens of this chain reach; undefined for account-level access. */
  readonly cloudId: string | undefined;
  /** Counts the rotations: a refresh token of this generation is the current one. */
  generation: number;
  /** When the current generation came to be, in milliseconds; the start of leeway and of inactivity. */
  rotatedAt: number;
  readonly startedAt: number;
  /** The jti of the newest pair, by which the dial `oauth.leewayAnswer` mints it once more, byte for byte. */
  newestJti: string;
  /** Why no token of the chain is good any more. */
  ended: ChainEnd | undefined;
}

/** An authorization code that was given out; kept, used or not, for as long as it could be sent. */
export interface IssuedCode {
  readonly grantId: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scopes: string[];
  readonly cloudId: string | undefined;
  readonly codeChallenge: string | undefined;
  readonly resource: string | undefined;
  readonly issuedAt: number;
  /** Chain that came of it. */
  chainId: string | undefined;
  used: boolean;
}

/** An authorization request that passed the guards and waits for a person. */
export interface Transaction {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scopes: string[];
  readonly state: string | undefined;
  readonly codeChallenge: string | undefined;
  readonly resource: string | undefined;
  readonly startedAt: number;
  /** The browser session in which it was started; nobody else may answer it. */
  readonly sessionId: string;
}

/** Who signs in, chooses and decides where nobody clicks. */
export interface Autopilot {
  accountId: string;
  /** Cloud ids; empty for the first site that is on offer. */
  sites: string[];
  decision: 'accept' | 'deny';
}

export interface OAuthState {
  apps: Map<string, App>;
  grants: Map<string, Grant>;
  chains: Map<string, Chain>;
  /** By the code's jti. */
  codes: Map<string, IssuedCode>;
  transactions: Map<string, Transaction>;
  /** Account ids by browser session. */
  sessions: Map<string, { accountId: string; startedAt: number }>;
  /** By site (cloud id): client ids that its admin uninstalled; a new consent to that site lifts it. */
  uninstalled: Map<string, string[]>;
  autopilot: Autopilot | undefined;
}

const slice = defineSlice<OAuthState>(
  'oauth',
  (world) => {
    const { apps = [], autopilot } = world.setup;
    const made = apps.map((setup) => makeApp(world, setup));
    return {
      apps: new Map(made.map((app) => [app.clientId, app])),
      grants: new Map(),
      chains: new Map(),
      codes: new Map(),
      transactions: new Map(),
      sessions: new Map(),
      uninstalled: new Map(),
      autopilot: autopilot && {
        accountId: findAccount(world, autopilot.account)?.accountId ?? '',
        sites: (autopilot.sites ?? []).flatMap((site) => findSite(world, site)?.cloudId ?? []),
        decision: autopilot.decision,
      },
    };
  },
  oauthShape,
);

/** This room's part of a world. */
export const oauthState = (world: World): OAuthState => slice.of(world);

/** Adds an app. The caller has checked that handle and client id are free, and that the people and sites exist. */
export function addApp(world: World, setup: AppSetup): App {
  const app = makeApp(world, setup);
  slice.of(world).apps.set(app.clientId, app);
  return app;
}

/** An app by client id or handle. */
export function findApp(world: World, key: string): App | undefined {
  const { apps } = slice.of(world);
  return apps.get(key) ?? [...apps.values()].find((app) => app.handle === key);
}

/** The grant of an app and an account that is not revoked. */
export function findGrant(world: World, clientId: string, accountId: string): Grant | undefined {
  for (const grant of slice.of(world).grants.values()) {
    if (grant.clientId === clientId && grant.accountId === accountId && grant.revokedAt === undefined)
      return grant;
  }
  return undefined;
}

const APP_DEFAULTS = {
  kind: '3lo',
  accessType: 'account-level',
  sharing: 'not-sharing',
  sharingSwitch: 'available',
  reviewed: false,
  publicClient: false,
  vendorName: '',
} as const;

function makeApp(world: World, { account, owner, sites = [], callbackUrls = [], ...own }: AppSetup): App {
  const actor = account === undefined ? undefined : findAccount(world, account);
  if (actor && own.kind === 'service-account') adopt(world, actor).service = true;
  return {
    ...APP_DEFAULTS,
    ...own,
    clientId: own.clientId ?? world.dice.alphanumeric('clientId', 32),
    clientSecret: own.clientSecret ?? `ATOA${world.dice.alphanumeric('clientSecret', 32)}`,
    owner: (owner === undefined ? firstAccount(world) : findAccount(world, owner))?.accountId ?? '',
    callbackUrls: [...callbackUrls],
    scopes: [...own.scopes],
    account: actor?.accountId,
    sites: sites.flatMap((site) => findSite(world, site)?.cloudId ?? []),
  };
}
