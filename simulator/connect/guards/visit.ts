import { requireSiteHost } from '../../oauth/require-site-host.ts';
import type { Call, OperationFacts } from '../../world/call.ts';
import type { Product, Site } from '../../world/directory.ts';
import type { Tenant } from '../state.ts';
import { tenantOf } from '../tenants.ts';

/** What there must be of a request at a site to see which app is behind it. */
export type SiteCall = Pick<Call, 'world' | 'host' | 'path' | 'method' | 'headers' | 'jwts' | 'exchange'> & {
  /** Undefined for a path or method that nobody has. */
  readonly operation?: OperationFacts;
};

/** Which product of which site is asked. */
export interface Door {
  readonly site: Site;
  readonly product: Product;
  /** Undefined when the site does not have the product. */
  readonly tenant: Tenant | undefined;
  /** Path and query below the product's base address, as query hashes are made of it. */
  readonly path: string;
}

/** An app at a product, and as whom it acts. */
export interface AppVisit {
  readonly appKey: string;
  /** The app's own account, or the person's. */
  readonly accountId: string;
  /** With what they imply. */
  readonly scopes: ReadonlySet<string>;
}

const WIKI = /^\/wiki(?=[/?]|$)/;

/** Where a request arrives. @throws Refusal 404 when there is no such site */
export function doorOf({ world, host, path }: Pick<Call, 'world' | 'host' | 'path'>): Door {
  const site = requireSiteHost(world, host);
  const inWiki = WIKI.test(path);
  const product = inWiki ? 'confluence' : 'jira';
  return {
    site,
    product,
    tenant: tenantOf(world, site, product),
    path: inWiki ? path.replace(WIKI, '') : path,
  };
}
