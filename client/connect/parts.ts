import type { Answer } from '../oauth/answer.ts';
import type { ProblemFacts } from '../oauth/problem.ts';
import type { ConnectConfiguration, ConnectEra } from './configuration.ts';
import type {
  Claims,
  ConnectAnswer,
  ConnectRequest,
  Endpoint,
  LifecycleEvent,
  LifecycleEventBody,
  Refusal,
} from './messages.ts';
import type { Tenant, TenantChange, TenantStore } from './tenants.ts';

export type Algorithm = 'RS256' | 'HS256';

/** What the claims of a call are judged on. */
export interface ClaimFacts {
  readonly configuration: ConnectConfiguration;
  readonly endpoint: Endpoint;
  readonly algorithm: Algorithm;
  readonly claims: Claims;
  readonly request: ConnectRequest;
  /** Of lifecycle calls. */
  readonly event?: LifecycleEventBody;
  readonly now: number;
}

/** Who knew which key. */
export type Proof =
  | { readonly by: 'nobody' }
  | { readonly by: 'install-key'; readonly claims: Claims }
  | {
      readonly by: 'shared-secret';
      readonly claims: Claims;
      /** Whose secret it was. */
      readonly clientKey: string;
      /** Whether it was the one before the present one. */
      readonly isFormer: boolean;
    };

/** By which a call is recognised when it comes again. */
export interface CallDigest {
  readonly jwt: string;
  readonly body: string;
}

/** What a lifecycle call is decided on. */
export interface LifecycleFacts {
  readonly configuration: ConnectConfiguration;
  readonly event: LifecycleEventBody;
  readonly proof: Proof;
  /** Of this very call: of its token, and of its body. */
  readonly digest: CallDigest;
  readonly endpoint: LifecycleEvent;
  /** The installation of `event.clientKey`. */
  readonly tenant: Tenant | undefined;
  /** Other installations at `event.baseUrl`, whatever their state; the one in use, or else the newest, first. */
  readonly neighbours: readonly Tenant[];
  readonly now: number;
  readonly parts: ConnectParts;
}

/** What the secrets of a lifecycle call are looked for by. */
export interface IssuerFacts {
  readonly configuration: ConnectConfiguration;
  readonly endpoint: LifecycleEvent;
  readonly event: LifecycleEventBody;
  /** The installation that the token names; the token is not verified. */
  readonly issuer: Tenant | undefined;
  readonly neighbours: readonly Tenant[];
}

export type LifecycleChange = TenantChange<ConnectAnswer>;

/** A secret with which a call may be signed. */
export interface SecretInUse {
  readonly clientKey: string;
  readonly sharedSecret: string;
  readonly isFormer: boolean;
}

/** For whom an access token is. */
export interface TokenIdentity {
  readonly clientKey: string;
  readonly oauthClientId: string;
  readonly accountId: string;
  /** In upper case and in order. Empty for all that the app has. */
  readonly scopes: readonly string[];
}

/** What a refusal of the authorization server is about. */
export type TokenRefusal =
  /** The `oauthClientId` may be one that is no more; or it is about the user, which the answer does not say. */
  'client-or-user' | 'scope' | 'grant-type' | 'assertion' | 'rate-limited' | 'unavailable';

/**
 * The decisions of a Connect app, each in one replaceable function. Replace one to make an app of your own kind, or an app
 * with exactly one defect. What `judge...` returns is why not; undefined when nothing is wrong.
 */
export interface ConnectParts {
  /** When the host hears of a decision: once it is durable. */
  answerLifecycle(decide: () => Promise<ConnectAnswer>): Promise<ConnectAnswer>;

  /** The one algorithm of an endpoint; what the token says of itself is no reason. */
  algorithmOf(era: ConnectEra, endpoint: Endpoint): Algorithm;
  /** Where the key of a `kid` is; undefined when it is no name of a key. */
  keyAddress(configuration: ConnectConfiguration, kid: string): string | undefined;
  /** The base URLs that `aud` may name. */
  audiences(configuration: ConnectConfiguration): readonly string[];
  /** The JSON under a signature by the key. @throws whatever, when the signature does not hold */
  readByInstallKey(jwt: string, pem: string): Promise<unknown>;
  /** The JSON under a signature by the secret. @throws whatever, when the signature does not hold */
  readBySecret(jwt: string, sharedSecret: string, endpoint: Endpoint): unknown;
  judgeExpiry(facts: ClaimFacts): Refusal | undefined;
  judgeAudience(facts: ClaimFacts, parts: ConnectParts): Refusal | undefined;
  /** Whether `iss` is the `clientKey` of the body. */
  judgeIssuer(facts: ClaimFacts): Refusal | undefined;
  judgeQueryHash(facts: ClaimFacts): Refusal | undefined;
  /** Whether the body is meant for this app. */
  judgeApp(configuration: ConnectConfiguration, event: LifecycleEventBody): Refusal | undefined;

  /** The secrets with which this call may be signed in the legacy era, or `enabled` and `disabled` in any. */
  secretsOf(facts: IssuerFacts): readonly SecretInUse[];
  /** Whether an install without signature may be taken. */
  judgeUnsigned(facts: LifecycleFacts): Refusal | undefined;
  /** Whether a call is older than what was accepted of that installation or at that address. */
  judgeReplay(facts: LifecycleFacts): Refusal | undefined;
  /** Whether whoever signed may take the address from those that are there. */
  judgeMove(facts: LifecycleFacts): Refusal | undefined;
  decideInstalled(facts: LifecycleFacts): LifecycleChange;
  decideUninstalled(facts: LifecycleFacts): LifecycleChange;
  decideSwitched(facts: LifecycleFacts): LifecycleChange;
  /** What becomes of an installation whose address another one took. */
  detach(tenant: Tenant, configuration: ConnectConfiguration, now: number, parts: ConnectParts): Tenant;
  /** Whether a new installation takes the data of one that it displaces: never, nobody asked for it. */
  inherits(next: Tenant, displaced: Tenant): boolean;
  /** When data goes whose installation ended at `since`. */
  purgeAt(configuration: ConnectConfiguration, since: number): number;

  /** The installation that a page, a context token or a webhook claims to come from. */
  findTenant(store: TenantStore, issuer: string, request: ConnectRequest): Promise<Tenant | undefined>;
  /** Whether calls that come from an installation in this state are served. */
  judgeCaller(tenant: Tenant): Refusal | undefined;

  /** Whether the credentials of an installation may be used for a call to its site. */
  judgeUse(tenant: Tenant, now: number): ProblemFacts | undefined;
  /** The client keys whose access tokens go, once an install or uninstall has changed these installations. */
  tokensToDrop(changed: readonly Tenant[]): readonly string[];
  /** Under which an access token is kept. */
  tokenCacheKey(identity: TokenIdentity): string;
  classifyTokenRefusal(answer: Answer | undefined): TokenRefusal;
  /** Whose `oauthClientId` to use in place of a dead one; undefined to give up. */
  onStaleClient(stale: Tenant, atAddress: readonly Tenant[]): Tenant | undefined;
  /** How long to leave credentials alone after so many refusals in a row, in milliseconds. */
  backOff(refusals: number): number;
}
