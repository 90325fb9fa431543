import type { PieceName } from '../privacy/ledger.ts';

/** Somebody who uses the app; the app's own account, not Atlassian's. */
export interface Person {
  personId: string;
  name: string;
  /** The one Atlassian account whose grants this person may hold; set by the first consent, cleared by disconnecting. */
  linkedAccountId?: string;
  /** The Jira site which the person chose to work on. */
  cloudId?: string;
  /** The Atlassian app through which this person signs in and consents; absent for the app's main one. */
  clientId?: string;
  /**
   * Data that the owner of this app took over as its own when the Atlassian account closed (`unlink-and-keep`). Nothing in
   * it is reported, so its owner answers for the right to keep it.
   */
  ownProfile?: Partial<Record<PieceName, string>>;
}

/** A browser that signed in to the app. Times are milliseconds since 1970. */
export interface Session {
  sessionId: string;
  personId: string;
  expiresAt: number;
}

/** An authorization request that left for Atlassian (RFC 6749 section 4.1.1) and what its answer must match. */
export interface PendingAuthorization {
  state: string;
  personId: string;
  /** The browser session that began; only that one may bring the answer (RFC 6749 section 10.12). */
  sessionId: string;
  /** RFC 7636 section 4.1; absent when PKCE is switched off. */
  codeVerifier?: string;
  createdAt: number;
  expiresAt: number;
  /** Set by the first answer. The record stays for a while, so that a replay is told apart from a forgery. */
  redeemedAt?: number;
}

/** What one person allowed, and the tokens that prove it. A person has one at most. */
export interface Grant {
  /** One per consent. */
  grantId: string;
  personId: string;
  /** The Atlassian account that consented. */
  accountId: string;
  scopes: string[];
  accessToken: string;
  accessTokenMintedAt: number;
  accessTokenExpiresAt: number;
  /** Absent when `offline_access` was not asked for. */
  refreshToken?: string;
  consentedAt: number;
  /** The Atlassian app that was consented to; absent for the app's main one. */
  clientId?: string;
  /** Counts the changes of this grant; a writer names the revision that it saw. */
  revision: number;
  /** Set when Atlassian said for good that the grant is dead: no more calls until the person consents again. */
  ended?: { at: number; condition: string };
}

/** A promise among instances that share a store: who holds it may refresh. */
export interface Lease {
  name: string;
  holder: string;
  expiresAt: number;
}
