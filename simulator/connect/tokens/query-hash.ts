import { hash } from 'node:crypto';

/** A request as far as its query hash depends on it. */
export interface HashedRequest {
  readonly method: string;
  /** Path and query below the base address, undecoded: `/installed?user_key=admin`. */
  readonly path: string;
}

/**
 * The query string hash of a request: 64 hexadecimal digits.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/understanding-jwt-for-connect-apps/ "Creating a query string hash"
 */
export const queryHashOf = (request: HashedRequest): string =>
  hash('sha256', canonicalRequest(request), 'hex');

/** Method, path and query in the one spelling that both sides hash. */
export function canonicalRequest({ method, path }: HashedRequest): string {
  const [, bare = '', query = ''] = /^([^?]*)(?:\?(.*))?$/s.exec(path) ?? [];
  return `${method.toUpperCase()}&${canonicalPath(bare)}&${canonicalQuery(query)}`;
}

function canonicalPath(path: string): string {
  const rooted = path.startsWith('/') ? path : `/${path}`;
  const trimmed = rooted.length > 1 && rooted.endsWith('/') ? rooted.slice(0, -1) : rooted;
  return trimmed.replaceAll('&', '%26');
}

/** Without `jwt`; keys sorted, values of one key sorted and joined by commas, then everything encoded as RFC 3986 says. */
function canonicalQuery(query: string): string {
  const values = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(query)) {
    if (name === 'jwt') continue;
    const known = values.get(name);
    if (known) known.push(value);
    else values.set(name, [value]);
  }
  return [...values]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, all]) => `${encoded(name)}=${all.sort().map(encoded).join(',')}`)
    .join('&');
}

/** RFC 3986, section 2.3: what `encodeURIComponent` leaves alone and that does not count as unreserved. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
