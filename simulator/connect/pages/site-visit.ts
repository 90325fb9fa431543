import { formTokenOf, sessionOf } from '../../oauth/authorization/browser-session.ts';
import { requireOwnOrigin } from '../../oauth/authorization/forms.ts';
import { pageRefusal } from '../../oauth/authorization/page-refusals.ts';
import { queryOf } from '../../oauth/authorization/refusals.ts';
import { requireSiteHost } from '../../oauth/require-site-host.ts';
import type { Call } from '../../world/call.ts';
import { type Account, hostOfSite, isMember, type Product, type Site } from '../../world/directory.ts';
import type { Tenant } from '../state.ts';
import { productPath, tenantOf } from '../tenants.ts';
import { sitePageRefusal } from './refusals.ts';

/** A person in a browser, at a product of a site. */
export interface SiteVisit {
  readonly site: Site;
  readonly product: Product;
  readonly tenant: Tenant;
  readonly account: Account;
  /** What the forms of this person's pages carry. */
  readonly formToken: string;
  /** Address of the product as the browser knows it, without a slash at the end. */
  readonly base: string;
  /** Where to go to be somebody else, and to come back. */
  readonly switchAccount: string;
}

/** The product whose host and path were asked. */
export const productOf = ({ path }: Pick<Call, 'path'>): Product =>
  /^\/wiki(?:[/?]|$)/.test(path) ? 'confluence' : 'jira';

/**
 * Who comes to a page of a site.
 *
 * @returns undefined when nobody is signed in; they are to go to {@link loginAddress}
 * @throws Refusal when there is no such site, it lacks the product, or the person is not a member of it
 */
export function visitOf(call: Call): SiteVisit | undefined {
  const { world, host, addresses } = call;
  const site = requireSiteHost(world, host);
  const product = productOf(call);
  const tenant = tenantOf(world, site, product);
  if (!tenant) {
    const check = 'the site has the product';
    throw sitePageRefusal('productNotAtSite', { check, received: `${product} at ${site.handle}` });
  }
  const session = sessionOf(call);
  if (!session) return undefined;
  const visit = {
    ...{ site, product, tenant, account: session.account, formToken: formTokenOf(session) },
    base: addresses.of(hostOfSite(site), productPath(product)),
    switchAccount: switchAddress(call),
  };
  if (isMember(site, session.account.accountId)) return visit;
  const reason = { check: 'the person is a member of the site', received: session.account.handle };
  throw sitePageRefusal('personNotOfSite', reason, { text: 'Switch account', address: visit.switchAccount });
}

/** Only admins of the site manage its apps. @throws Refusal */
export function requireAdmin({ site, account, switchAccount }: SiteVisit): void {
  if (site.admins.includes(account.accountId)) return;
  const reason = { check: 'the person is an admin of the site', received: account.handle };
  throw sitePageRefusal('personNotAdmin', reason, { text: 'Switch account', address: switchAccount });
}

/** The visit of somebody who sends a form of a page of ours. @throws Refusal also when it is not of this session */
export function requireForm(call: Call, formToken: string | undefined): SiteVisit {
  requireOwnOrigin(call);
  const visit = visitOf(call);
  if (visit && formToken === visit.formToken) return visit;
  const received = visit ? 'of another session, or none' : 'nobody is signed in';
  throw pageRefusal('formOfOtherSession', { check: 'form_token is of this browser session', received });
}

/** The login page, which leads back here; by way of a page that hands the session over where its cookie does not reach a site. */
export function loginAddress(call: Call): string {
  const way = call.addresses.cookies.domain === undefined ? 'login' : 'site-session';
  return call.addresses.of('id.atlassian.com', `/${way}?${queryOf({ continue: here(call) })}`);
}

const switchAddress = (call: Call): string =>
  call.addresses.of('id.atlassian.com', `/logout?${queryOf({ continue: here(call) })}`);

const here = ({ addresses, host, path }: Call): string => addresses.of(host.host, path);
