/** A request of the host, or of a page of the app, as the app's server got it. */
export interface ConnectRequest {
  readonly method: string;
  /** As it is in the request line, without the query: not decoded. */
  readonly path: string;
  /** As it is in the request line, without the `?`; empty when there is none. */
  readonly query: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The text of the body, or the JSON that is in it. */
  readonly body?: unknown;
}

export interface ConnectAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Refusal;
}

/** The places at which signed calls arrive. */
export type Endpoint = LifecycleEvent | 'page' | 'context' | 'webhook';
export type LifecycleEvent = 'installed' | 'uninstalled' | 'enabled' | 'disabled';

/** Why a call is not believed; says nothing that helps to forge one. */
export interface Refusal {
  /** 400: the body is no lifecycle event. 401: not proven. 503: cannot be checked now. */
  readonly status: 400 | 401 | 503;
  /** Which case it was, in kebab-case, such as `hash-mismatch`. */
  readonly condition: string;
  readonly message: string;
}

/** The claims of a JWT whose signature held. */
export interface Claims {
  readonly iss: string;
  /** Seconds since 1970. */
  readonly iat: number;
  readonly exp: number;
  readonly qsh: string;
  readonly aud: readonly string[];
  /** `accountId` of whoever acts. */
  readonly sub?: string;
  readonly context?: unknown;
}

/** What a lifecycle call says in its body. */
export interface LifecycleEventBody {
  /** The app that is meant. */
  readonly key: string;
  readonly clientKey: string;
  readonly eventType: LifecycleEvent;
  readonly baseUrl: string;
  /** Only in `installed`. */
  readonly sharedSecret?: string;
  readonly oauthClientId?: string;
  readonly displayUrl?: string;
  readonly productType?: string;
  readonly description?: string;
  readonly entitlementId?: string;
  readonly entitlementNumber?: string;
  readonly serviceEntitlementNumber?: string;
}
