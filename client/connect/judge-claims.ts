import { withoutSlash } from './addresses.ts';
import type { Refusal } from './messages.ts';
import type { Algorithm, ClaimFacts, ConnectParts } from './parts.ts';
import { queryHashOf } from './query-hash.ts';
import { refuse } from './refuse.ts';

/** What tokens carry in place of a hash that go from the app's own front-end to the app. */
export const contextHash = 'context-qsh';

/** Installs are signed by Atlassian's key since signed-install, and by nothing else; see {@link ConnectParts.algorithmOf}. */
export function algorithmOf(...[era, endpoint]: Parameters<ConnectParts['algorithmOf']>): Algorithm {
  const isInstall = endpoint === 'installed' || endpoint === 'uninstalled';
  return era === 'signed-install' && isInstall ? 'RS256' : 'HS256';
}

/** Without leeway: the host's tokens live for minutes (RFC 7519 section 4.1.4). */
export function judgeExpiry({ claims, now }: ClaimFacts): Refusal | undefined {
  if (now < claims.exp * 1000) return undefined;
  return refuse('token-expired', 'The token has expired.');
}

/** Tokens signed by a key that all apps believe must say for whom they are; those signed by a secret need not. */
export function judgeAudience(
  { algorithm, claims, configuration }: ClaimFacts,
  parts: ConnectParts,
): Refusal | undefined {
  if (algorithm === 'HS256') return undefined;
  const accepted = parts.audiences(configuration).map(withoutSlash);
  if (claims.aud.some((audience) => accepted.includes(withoutSlash(audience)))) return undefined;
  return refuse('audience-mismatch', 'The token is for another app.');
}

/** Or whoever may sign for one site could speak for another. */
export function judgeIssuer({ claims, event }: ClaimFacts): Refusal | undefined {
  if (event === undefined || claims.iss === event.clientKey) return undefined;
  return refuse('issuer-mismatch', 'The token was issued for another clientKey than the body names.');
}

/** A token is for one request; only a front-end's is for all that it does, and only at its own endpoints. */
export function judgeQueryHash({
  claims,
  configuration,
  endpoint,
  request,
}: ClaimFacts): Refusal | undefined {
  const isRight =
    endpoint === 'context'
      ? claims.qsh === contextHash
      : claims.qsh === hashOrNothing(request, configuration.appBaseUrl);
  return isRight ? undefined : refuse('hash-mismatch', 'The token was made for another request.');
}

function hashOrNothing(...asked: Parameters<typeof queryHashOf>): string | undefined {
  try {
    return queryHashOf(...asked);
  } catch {
    return undefined;
  }
}

/** @returns the first thing that is wrong with the claims. */
export function judgeClaims(facts: ClaimFacts, parts: ConnectParts): Refusal | undefined {
  return (
    parts.judgeExpiry(facts) ??
    parts.judgeAudience(facts, parts) ??
    parts.judgeQueryHash(facts) ??
    parts.judgeIssuer(facts)
  );
}
