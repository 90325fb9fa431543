import type { Person } from './person.ts';
import type { Tokens } from './wire.ts';

/** An access token lasts an hour; a fresh one is fetched well before. */
const FRESH = 50 * 60_000;

/**
 * Access tokens for requests by hand that go on for days: each person consents once, and the grant is refreshed after that.
 *
 * @param now - the world's present in milliseconds
 */
export function createWireGrants(
  now: () => number,
  consent: (person: Person) => Promise<Tokens>,
  refresh: (refreshToken: string) => Promise<Tokens>,
): (person: Person) => Promise<string> {
  const grants = new Map<string, { tokens: Tokens; at: number }>();
  return async (person) => {
    const known = grants.get(person.handle);
    if (known && now() - known.at < FRESH) return known.tokens.accessToken;
    const tokens = known ? await refresh(known.tokens.refreshToken) : await consent(person);
    grants.set(person.handle, { tokens, at: now() });
    return tokens.accessToken;
  };
}
