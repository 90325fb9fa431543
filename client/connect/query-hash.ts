import { parse } from 'node:querystring';
import { createCanonicalRequest, createQueryStringHash } from 'atlassian-jwt';
import { withoutSlash } from './addresses.ts';

/** What a hash is made over. */
export interface HashedRequest {
  readonly method: string;
  /** Not decoded, without the query. */
  readonly path: string;
  /** Not decoded, without the `?`. */
  readonly query: string;
}

/**
 * @param baseUrl - of the app or the product; its path is left away where the path of the request begins with it
 * @returns the query string hash of a request, in hexadecimal digits
 * @throws URIError when a parameter has half a surrogate pair
 * @see https://developer.atlassian.com/cloud/jira/platform/understanding-jwt-for-connect-apps/ "Creating a query string hash"
 */
export function queryHashOf(request: HashedRequest, baseUrl: string): string {
  return createQueryStringHash(relative(request, baseUrl));
}

/** @returns the text that is hashed. */
export function canonicalRequestOf(request: HashedRequest, baseUrl: string): string {
  return createCanonicalRequest(relative(request, baseUrl));
}

/** The library would also take `/ctx` off `/ctxother`, and look at the first thousand parameters only. */
function relative({ method, path, query }: HashedRequest, baseUrl: string) {
  const prefix = withoutSlash(new URL(baseUrl).pathname);
  const isBelow = path === prefix || path.startsWith(`${prefix}/`);
  const parameters = parse(query, '&', '=', { maxKeys: 0 });
  return { method, pathname: isBelow ? path.slice(prefix.length) : path, query: { ...parameters } };
}
