import type { Grant } from '../store/records.ts';

/** An access token is renewed when it has less than this to live, so that it does not die on the way. */
const refreshMargin = 60_000;

/** @returns whether the access token is dead or about to be; a grant without refresh token cannot be renewed. */
export function shouldRefresh(grant: Grant, now: number): boolean {
  return grant.refreshToken !== undefined && grant.accessTokenExpiresAt - now <= refreshMargin;
}
