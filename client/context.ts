import type { ClientEnvironment } from './environment.ts';
import type { OAuthAddresses } from './oauth/addresses.ts';
import type { Answer } from './oauth/answer.ts';
import type { OAuthConfiguration } from './oauth/configuration.ts';
import type { ProblemFacts } from './oauth/problem.ts';
import type { QuietTimes } from './oauth/quiet-times.ts';
import type { LedgerStore } from './privacy/ledger.ts';
import type { Grant, PendingAuthorization } from './store/records.ts';
import type { ClientStore } from './store/store.ts';

/** What every function of the client is given. */
export interface ClientContext {
  readonly configuration: OAuthConfiguration;
  readonly environment: ClientEnvironment;
  readonly store: ClientStore;
  /** Where personal data is kept, if the app keeps any. */
  readonly ledger?: LedgerStore;
  readonly parts: ClientParts;
  readonly quiet: QuietTimes;
}

/** What an authorization request says beyond the configuration. */
export interface AuthorizationRequest {
  readonly state: string;
  readonly codeChallenge?: string;
}

/** The browser that came to the callback address. */
export interface Visit {
  readonly state: string | undefined;
  readonly sessionId: string | undefined;
}

/** Why a callback is not believed. */
export type StateFault =
  | 'missing-state'
  | 'forged-state'
  | 'replayed-state'
  | 'expired-state'
  | 'foreign-session';

export type RedeemedState = { pending: PendingAuthorization } | { fault: StateFault };

/** The tokens of one answer of the token endpoint; `lifetime` in milliseconds. */
export interface TokenSet {
  readonly accessToken: string;
  readonly refreshToken?: string;
  readonly lifetime: number;
  readonly scopes: string[];
}

/** What an answer of the gateway means. */
export type AnswerClass =
  | 'success'
  | 'access-token-refused'
  | 'scope-mismatch'
  | 'rate-limited'
  | 'unavailable'
  | 'unreadable'
  | 'refused';

/** What was tried so far for one call. */
export interface CallHistory {
  readonly method: string;
  /** Requests sent, the present one included. */
  sent: number;
  /** Milliseconds slept. */
  waited: number;
  refreshed: boolean;
  waitedForFreshToken: boolean;
}

export type NextStep =
  | { next: 'return' }
  | { next: 'wait'; milliseconds: number }
  | { next: 'refresh' }
  | { next: 'stop'; problem: ProblemFacts };

/** What a step is decided on. `answer` is undefined when none came. */
export interface StepFacts {
  readonly answerClass: AnswerClass;
  readonly answer: Answer | undefined;
  readonly history: CallHistory;
  readonly grant: Grant;
  readonly now: number;
}

/** A site of the person that holds the product asked for. */
export interface Site {
  readonly cloudId: string;
  readonly name: string;
  /** Where people look at the site; no call ever goes there. */
  readonly url: string;
  readonly scopes: readonly string[];
}

/** Runs while the refresh is ours; `stillOurs` prolongs that, or says that it no longer is. */
export type Refresh = (stillOurs: () => Promise<boolean>) => Promise<Grant>;

/**
 * The decisions of the client, each in one replaceable function. Replace one to make an app of your own kind, or an app
 * with exactly one defect.
 */
export interface ClientParts {
  /** A new `state`: 256 random bits. */
  newState(environment: ClientEnvironment): string;
  /** The address the browser is sent to. */
  authorizationAddress(configuration: OAuthConfiguration, request: AuthorizationRequest): string;
  /** Whether this visit may answer that request; undefined when it may. */
  judgePending(
    pending: PendingAuthorization,
    visit: { sessionId: string | undefined; now: number },
  ): StateFault | undefined;
  /** Finds, judges and uses up the request that a visit answers. */
  redeemState(context: ClientContext, visit: Visit): Promise<RedeemedState>;
  /** Sends the code to the token endpoint, once. */
  exchangeCode(context: ClientContext, code: string, codeVerifier: string | undefined): Promise<TokenSet>;
  /** The grant to call with on behalf of a person. */
  pickGrantFor(context: ClientContext, personId: string): Promise<Grant | undefined>;
  /** Whether to refresh before the next call. */
  shouldRefresh(grant: Grant, now: number): boolean;
  /** Lets one refresh of a grant run at a time; everybody else waits for its result. */
  oneRefreshAtATime(context: ClientContext, grant: Grant, refresh: Refresh): Promise<Grant>;
  /** Stores a refreshed grant durably. @returns false when the grant changed meanwhile. */
  keepRotatedToken(context: ClientContext, next: Grant, seen: Grant): Promise<boolean>;
  /** What an answer of the gateway means; `answer` is undefined when none came. */
  classifyAnswer(answer: Answer | undefined): AnswerClass;
  /** Return, wait and repeat, refresh and repeat, or stop. */
  decideNextStep(facts: StepFacts): NextStep;
  /** Where calls to a site go. */
  gatewayAddress(addresses: OAuthAddresses, site: Site): string;
}
