/** The hosts of the cloud that we play. `{site}` hosts are `{site}.atlassian.net`. */
export const ORIGINS = [
  'auth.atlassian.com',
  'accounts.atlassian.com',
  'id.atlassian.com',
  'api.atlassian.com',
  'oauth-2-authorization-server.services.atlassian.com',
  'auth.atlassian.io',
  'connect-install-keys.atlassian.com',
  'connect-cdn.atl-paas.net',
  '{site}.atlassian.net',
] as const;

export type Origin = (typeof ORIGINS)[number];

/** A host of ours, taken apart. */
export interface Host {
  readonly origin: Origin;
  /** As it stands in the address: `acme.atlassian.net`. */
  readonly host: string;
  /** The site's handle, for a site's host. */
  readonly site?: string;
}

const FIXED: ReadonlySet<string> = new Set(ORIGINS.filter((origin) => !origin.startsWith('{')));
const SITE = /^([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)\.atlassian\.net$/;

/** The host of that name (without port, any case), when it is one that we play. */
export function hostOf(name: string): Host | undefined {
  const host = name.toLowerCase();
  if (FIXED.has(host)) return { origin: host as Origin, host };
  const site = SITE.exec(host)?.[1];
  return site === undefined ? undefined : { origin: '{site}.atlassian.net', host, site };
}

/** The host of a site. @param handle - the site's handle in this world */
export const siteHost = (handle: string): string => `${handle}.atlassian.net`;

/**
 * Where the origins are, as the caller sees them. Every address that we hand out is made here, so that it fits the way
 * in which we were asked.
 */
export interface Addresses {
  /** @param host - a real host name; @param path - starts with a slash, may carry a query */
  of(host: string, path: string): string;
  /** The reach of a cookie that all hosts of one world share, and no other world. */
  readonly cookies: { readonly path: string; readonly domain?: string };
  /** Takes an address apart that {@link of} could have made; undefined when it leads elsewhere. */
  parse(address: string): { host: string; path: string } | undefined;
}

/** Direct addressing: the host is the first segment of the path. @param base - without trailing slash */
export function directAddresses(base: string): Addresses {
  return {
    cookies: { path: /^https?:\/\/[^/]*(\/.*)?$/.exec(base)?.[1] ?? '/' },
    of: (host, path) => `${base}/${host}${path}`,
    parse: (address) => {
      if (!address.startsWith(`${base}/`)) return undefined;
      const [, host = '', path = '/'] = /^([^/?#]+)(.*)$/.exec(address.slice(base.length + 1)) ?? [];
      return { host, path: path.startsWith('/') ? path : `/${path}` };
    },
  };
}

/**
 * Addressing by host, as on the internet.
 *
 * @param suffix - `:port` where the caller uses one, else empty
 * @param prefix - `/~{world}` where the caller names a world, else empty
 */
export function hostAddresses(scheme: 'http' | 'https', suffix: string, prefix = ''): Addresses {
  return {
    cookies: { path: prefix || '/', domain: 'atlassian.com' },
    of: (host, path) => `${scheme}://${host}${suffix}${prefix}${path}`,
    parse: (address) => {
      if (!URL.canParse(address)) return undefined;
      const { protocol, hostname, pathname, search } = new URL(address);
      if (protocol !== `${scheme}:` || !hostOf(hostname) || !pathname.startsWith(`${prefix}/`))
        return undefined;
      const path = pathname.slice(prefix.length);
      return path.startsWith('/~') ? undefined : { host: hostname, path: `${path}${search}` };
    },
  };
}
