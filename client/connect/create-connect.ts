import { type ClientEnvironment, systemEnvironment } from '../environment.ts';
import type { Answer } from '../oauth/answer.ts';
import { createQuietTimes } from '../oauth/quiet-times.ts';
import { createAccessTokens } from './access-tokens.ts';
import { withoutSlash } from './addresses.ts';
import { attach } from './attach.ts';
import { callAsApp } from './call-as-app.ts';
import { callAsUser } from './call-as-user.ts';
import { connectFaultsOf } from './check-configuration.ts';
import type { ConnectConfiguration } from './configuration.ts';
import type { ConnectContext } from './connect-context.ts';
import { createConnectParts } from './default-connect-parts.ts';
import { createFailureCounts } from './failure-counts.ts';
import { handleLifecycle } from './handle-lifecycle.ts';
import { heartbeat } from './heartbeat.ts';
import { createInstallKeys } from './install-keys.ts';
import type { ConnectAnswer, ConnectRequest, LifecycleEvent, Refusal } from './messages.ts';
import type { ConnectParts } from './parts.ts';
import { purge } from './purge.ts';
import {
  type Installation,
  installationOf,
  isCurrent,
  type TenantDatum,
  type TenantStore,
} from './tenants.ts';
import { verifyCaller } from './verify-caller.ts';

/** What a Connect app is made of. */
export interface ConnectMaterial {
  readonly configuration: ConnectConfiguration;
  readonly store: TenantStore;
  /** The machine's own unless given. */
  readonly environment?: ClientEnvironment;
  /** Decisions to replace; the others stay as they are. */
  readonly parts?: Partial<ConnectParts>;
}

/** Whom a page, a context token or a webhook comes from. */
export type Verification =
  | {
      readonly outcome: 'verified';
      readonly installation: Installation;
      /** Whoever looks at the page, or did what the webhook is about; absent when nobody is signed in. */
      readonly accountId?: string;
      /** `context` of the token, unchecked. */
      readonly context?: unknown;
    }
  | { readonly outcome: 'refused'; readonly refusal: Refusal };

/** A call to the product of an installation. */
export interface ProductRequest {
  readonly method: string;
  /** Below `baseUrl`, with its query, such as `/rest/api/3/issue/ED-1`. */
  readonly path: string;
  /** Sent as JSON. */
  readonly body?: unknown;
}

/** As whom a call is made. Scopes as in the descriptor, such as `READ`; none for all that the app has. */
export interface Impersonation {
  readonly clientKey: string;
  readonly accountId: string;
  readonly scopes?: readonly string[];
}

export interface HeartbeatSummary {
  readonly asked: number;
  readonly alive: number;
  /** Those whose site has another `clientKey` now. */
  readonly suspected: number;
  /** Those whose site gave no answer that says anything. */
  readonly unknown: number;
}

export type AttachOutcome =
  | { readonly outcome: 'attached'; readonly moved: number }
  | { readonly outcome: 'refused'; readonly condition: AttachRefusal; readonly message: string };

export type AttachRefusal =
  | 'old-unknown'
  | 'new-unknown'
  | 'same-installation'
  | 'old-in-use'
  | 'new-not-active'
  | 'another-address'
  | 'already-attached'
  | 'nobody-said-so';

/**
 * A Connect app for many sites: knows who is who, and calls the right one. The handlers decide and store, and reject only
 * when the store fails; the calls to a product throw only `ClientProblem`.
 */
export interface Connect {
  /** `POST {installed}`. 204 when it is true and kept; see {@link Refusal} for the rest. */
  handleInstalled(request: ConnectRequest): Promise<ConnectAnswer>;
  handleUninstalled(request: ConnectRequest): Promise<ConnectAnswer>;
  handleEnabled(request: ConnectRequest): Promise<ConnectAnswer>;
  handleDisabled(request: ConnectRequest): Promise<ConnectAnswer>;
  /** A page in an iframe of the product: `jwt` in the query, or `Authorization: JWT`, for exactly this request. */
  verifyPage(request: ConnectRequest): Promise<Verification>;
  /** A call of the app's own front-end with a token of `AP.context.getToken`. */
  verifyContext(request: ConnectRequest): Promise<Verification>;
  verifyWebhook(request: ConnectRequest): Promise<Verification>;
  /** Calls the product as the app itself. @returns its answer, unless it is one about credentials */
  callAsApp(clientKey: string, request: ProductRequest): Promise<Answer>;
  /** Calls the product as a user. @returns its answer, unless it is one about credentials */
  callAsUser(as: Impersonation, request: ProductRequest): Promise<Answer>;
  /** Asks the sites that went silent for their `clientKey`; call it once in a while, such as every hour. */
  heartbeat(): Promise<HeartbeatSummary>;
  /** Removes the installations whose time is up, with their data. @returns their client keys */
  purge(): Promise<string[]>;
  /** Moves the data of an ended installation to the one that is now at the same address, because a customer asked for it. */
  attach(oldClientKey: string, newClientKey: string, by: string): Promise<AttachOutcome>;
  /** All installations, without secrets, in the order of client keys. */
  tenants(): Promise<Installation[]>;
  /** Keeps a piece of data of an installation that is in use. @returns false when it is not */
  keepData(datum: TenantDatum): Promise<boolean>;
  /** The data of an installation, in the order of names. */
  readData(clientKey: string): Promise<TenantDatum[]>;
}

/**
 * @returns a Connect app. It keeps nothing itself but keys, access tokens, and which place asked for quiet.
 * @throws Error that names every field of the configuration at fault
 */
export function createConnect(material: ConnectMaterial): Connect {
  const faults = connectFaultsOf(material.configuration);
  if (faults.length > 0) throw new Error(`The Connect configuration is not usable:\n${faults.join('\n')}`);
  const context = createContext(material);
  const { parts, store } = context;
  const lifecycle = (endpoint: LifecycleEvent) => (request: ConnectRequest) =>
    parts.answerLifecycle(() => handleLifecycle(context, endpoint, request));
  return {
    handleInstalled: lifecycle('installed'),
    handleUninstalled: lifecycle('uninstalled'),
    handleEnabled: lifecycle('enabled'),
    handleDisabled: lifecycle('disabled'),
    verifyPage: (request) => verifyCaller(context, 'page', request),
    verifyContext: (request) => verifyCaller(context, 'context', request),
    verifyWebhook: (request) => verifyCaller(context, 'webhook', request),
    callAsApp: (clientKey, request) => callAsApp(context, clientKey, request),
    callAsUser: (as, request) => callAsUser(context, as, request),
    heartbeat: () => heartbeat(context),
    purge: () => purge(context),
    attach: (oldClientKey, newClientKey, by) => attach(context, oldClientKey, newClientKey, by),
    tenants: () => listInstallations(store),
    keepData: (datum) => keepData(store, datum),
    readData: (clientKey) => store.readData(clientKey),
  };
}

function createContext(material: ConnectMaterial): ConnectContext {
  const { environment = systemEnvironment(), store } = material;
  const { keysAddress, ...rest } = material.configuration;
  const configuration = { ...rest, keysAddress: withoutSlash(keysAddress) };
  const parts = { ...createConnectParts(), ...material.parts };
  return {
    configuration,
    environment,
    store,
    parts,
    keys: createInstallKeys(configuration, environment, parts),
    tokens: createAccessTokens(environment),
    underWay: new Map(),
    quiet: createQuietTimes(),
    failures: createFailureCounts(),
  };
}

const readAtOnce = 500;

async function listInstallations(store: TenantStore): Promise<Installation[]> {
  const all: Installation[] = [];
  let after: string | undefined;
  while (true) {
    const some = await store.listTenants(readAtOnce, after);
    all.push(...some.map(installationOf));
    if (some.length < readAtOnce) return all;
    after = some.at(-1)?.clientKey;
  }
}

async function keepData(store: TenantStore, datum: TenantDatum): Promise<boolean> {
  return store.change({ clientKeys: [datum.clientKey] }, ({ tenants }) => {
    const tenant = tenants.get(datum.clientKey);
    return tenant && isCurrent(tenant) ? { putData: [datum], result: true } : { result: false };
  });
}
