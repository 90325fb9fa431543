import type { ClientEnvironment } from '../environment.ts';
import type { TokenIdentity } from './parts.ts';

/** An access token is not used in its last half minute. */
const leeway = 30_000;
const mostTokens = 10_000;

interface Kept {
  readonly clientKey: string;
  readonly accessToken: string;
  readonly expiresAt: number;
}

/** The access tokens of users, as long as they live; they are never stored. */
export interface AccessTokens {
  read(key: string): string | undefined;
  keep(key: string, identity: TokenIdentity, accessToken: string, expiresAt: number): void;
  /** Drops one token. */
  drop(key: string): void;
  /** Drops all tokens of an installation. */
  forget(clientKey: string): void;
}

export function createAccessTokens(environment: ClientEnvironment): AccessTokens {
  const tokens = new Map<string, Kept>();
  const keysOf = new Map<string, Set<string>>();

  function drop(key: string): void {
    const kept = tokens.get(key);
    if (kept === undefined) return;
    tokens.delete(key);
    const keys = keysOf.get(kept.clientKey);
    keys?.delete(key);
    if (keys?.size === 0) keysOf.delete(kept.clientKey);
  }

  return {
    read(key) {
      const kept = tokens.get(key);
      if (kept === undefined) return undefined;
      if (kept.expiresAt - leeway > environment.now()) return kept.accessToken;
      drop(key);
      return undefined;
    },
    keep(key, { clientKey }, accessToken, expiresAt) {
      drop(key);
      tokens.set(key, { clientKey, accessToken, expiresAt });
      keysOf.set(clientKey, (keysOf.get(clientKey) ?? new Set()).add(key));
      const [oldest] = tokens.keys();
      if (tokens.size > mostTokens && oldest !== undefined) drop(oldest);
    },
    drop,
    forget(clientKey) {
      for (const key of [...(keysOf.get(clientKey) ?? [])]) drop(key);
    },
  };
}

/** @returns under what a token is kept: everything that it is for. */
export function tokenCacheKey({ clientKey, oauthClientId, accountId, scopes }: TokenIdentity): string {
  return JSON.stringify([clientKey, oauthClientId, accountId, scopes]);
}
