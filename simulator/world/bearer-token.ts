import type { IncomingHttpHeaders } from 'node:http';
import { Recent } from './recent.ts';

/** The token of an Authorization header, beside the one copy of the header that is kept. */
interface Shown {
  readonly authorization: string;
  readonly accessToken: string;
}

/** More than are in use at a time. Real tokens are thousands of characters long, and shown with every call. */
const shown = new Recent<Shown>(1_000);

/** The bearer token of the Authorization header (RFC 6750, section 2.1), the scheme in any case. */
export function bearerTokenOf(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): string | undefined {
  const { authorization } = headers;
  return typeof authorization === 'string' ? shownIn(authorization)?.accessToken : undefined;
}

/** Puts the copy that is kept in the place of a header that says the same: a journal of a thousand calls holds one token. */
export function shareAuthorization(headers: IncomingHttpHeaders): void {
  const { authorization } = headers;
  if (authorization !== undefined)
    headers.authorization = shownIn(authorization)?.authorization ?? authorization;
}

/** So much of the end of a header tells it from nearly all others. */
const TELLING = 64;

function shownIn(authorization: string): Shown | undefined {
  // The end of a JWT is its signature: a key that is quicker to look up than thousands of characters.
  const key = authorization.slice(-TELLING);
  const known = shown.get(key);
  if (known?.authorization === authorization) return known;
  const accessToken = /^bearer +(\S+) *$/i.exec(authorization)?.[1];
  return accessToken === undefined ? undefined : shown.set(key, { authorization, accessToken });
}
