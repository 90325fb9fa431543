import type { ClientEnvironment } from '../environment.ts';
import type { Answer } from '../oauth/answer.ts';
import type { ConnectConfiguration } from './configuration.ts';
import type { ConnectAnswer, ConnectRequest, Refusal } from './messages.ts';
import type { ConnectParts } from './parts.ts';
import type { Installation, TenantDatum, TenantStore } from './tenants.ts';

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

/** @returns a Connect app. It keeps nothing itself but keys, access tokens, and which place asked for quiet. */
export declare function createConnect(material: ConnectMaterial): Connect;
