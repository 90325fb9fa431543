import { type Account, isMember, type Product, type Site, sites } from '../../world/directory.ts';
import type { World } from '../../world/world.ts';
import { type App, oauthState } from '../state.ts';
import { adminConsent } from './dials.ts';

/** The product that a scope is about; undefined for scopes of the account, such as `read:me`. */
export function productOf(scope: string): Product | undefined {
  if (/\bjira\b|servicedesk|servicemanagement/.test(scope)) return 'jira';
  return scope.includes('confluence') ? 'confluence' : undefined;
}

const byProduct = new WeakMap<readonly string[], Map<Product | undefined, string[]>>();

/** The scopes of a list by the product that they are about. The list is not changed afterwards, but replaced. */
export function scopesOf(scopes: readonly string[], product: Product): readonly string[] {
  let grouped = byProduct.get(scopes);
  if (!grouped) {
    grouped = new Map();
    for (const scope of scopes)
      grouped.set(productOf(scope), [...(grouped.get(productOf(scope)) ?? []), scope]);
    byProduct.set(scopes, grouped);
  }
  return grouped.get(product) ?? [];
}

/** Whether a site must be chosen; not when only scopes of the account are asked for (inferred). */
export function needsSite(scopes: readonly string[]): boolean {
  return scopes.some((scope) => productOf(scope) !== undefined);
}

/** The sites from which a person may choose: a member's, with a product that the scopes are about. */
export function offersOf(world: World, scopes: readonly string[], account: Account): Site[] {
  const products = new Set(scopes.map(productOf));
  return [...sites(world).values()].filter(
    (site) => isMember(site, account.accountId) && site.products.some((product) => products.has(product)),
  );
}

/** Whether "Block user-installed apps" keeps a person from granting an app at a site; its admins may (documented). */
export function isBlocked(world: World, site: Site, app: App, account: Account): boolean {
  if (site.userInstalledApps === 'allowed' || site.admins.includes(account.accountId)) return false;
  return world.dial(adminConsent) === 'own-account-only' || !isOpenedByAdmin(world, site, app);
}

function isOpenedByAdmin(world: World, site: Site, app: App): boolean {
  const { grants, uninstalled } = oauthState(world);
  if (uninstalled.get(site.cloudId)?.includes(app.clientId)) return false;
  return [...grants.values()].some(
    (grant) =>
      grant.clientId === app.clientId &&
      grant.revokedAt === undefined &&
      grant.sites.includes(site.cloudId) &&
      site.admins.includes(grant.accountId),
  );
}
