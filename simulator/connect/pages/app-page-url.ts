import type { Account } from '../../world/directory.ts';
import { type Addresses, siteHost } from '../../world/origins.ts';
import type { World } from '../../world/world.ts';
import { licenseStatus } from '../licence.ts';
import { hostClaims } from '../lifecycle/host-claims.ts';
import type { Installation } from '../state.ts';
import { productPath, siteOfTenant } from '../tenants.ts';
import { signShared } from '../tokens/shared-secret-jwts.ts';
import { pageUser } from './dials.ts';
import { fillParameters, type PageContext, type PageModule } from './page-modules.ts';

/** Which page of an app is shown to whom. */
export interface AppPage {
  readonly installation: Installation;
  readonly module: PageModule;
  readonly account: Pick<Account, 'accountId' | 'timeZone' | 'locale'>;
  /** Those by which the person's browser reaches the site. */
  readonly addresses: Addresses;
  /** What the page is shown for: `{'issue.key': 'ED-1'}`. */
  readonly context?: PageContext;
}

/**
 * The address of an app's page as the host puts it into an iframe: the parameters of the host and a JWT (HS256, the
 * installation's secret) over all of it.
 *
 * @returns an absolute address below the app's base address
 * @see https://developer.atlassian.com/cloud/jira/platform/understanding-jwt-for-connect-apps/
 */
export function appPageUrl(world: World, page: AppPage): string {
  const { installation, module, account, context = {} } = page;
  const declared = fillParameters(module.url, context);
  const path = `${declared.startsWith('/') ? '' : '/'}${declared.replace(/#.*$/s, '')}`;
  const query = queryOf(hostParameters(world, page));
  const asked = `${path}${path.includes('?') ? '&' : '?'}${query}`;
  const { clientKey, sharedSecret, descriptor } = installation;
  const { accountId } = account;
  const claims = hostClaims(world, { method: 'GET', path: asked, clientKey, accountId });
  return `${descriptor.baseUrl}${asked}&jwt=${signShared(sharedSecret, claims)}`;
}

/** Where the window is that frames an app's pages. */
export function hostOrigin(world: World, { installation, addresses }: Omit<AppPage, 'module'>): string {
  const { handle } = siteOfTenant(world, installation);
  return new URL(addresses.of(siteHost(handle), '/')).origin;
}

/** The older set of parameters, of which apps still read `xdm_e`, `cp` and `lic`. */
function hostParameters(world: World, page: AppPage): Record<string, string> {
  const { installation, module, account } = page;
  const { accountId, timeZone, locale } = account;
  const lic = licenseStatus(world, installation);
  return {
    tz: timeZone,
    loc: locale,
    ...(world.dial(pageUser) === 'present' && { user_id: accountId, user_key: accountId }),
    xdm_e: hostOrigin(world, page),
    xdm_c: `channel-${frameKey(installation.appKey, module.moduleKey)}`,
    cp: productPath(installation.product),
    ...(lic !== undefined && { lic }),
    cv: CONNECT_VERSION,
  };
}

/** Names a frame among those of a page. */
export const frameKey = (appKey: string, moduleKey: string): string => `${appKey}__${moduleKey}`;

/** The version of Connect that a page is told; what it means is gone. */
const CONNECT_VERSION = '1001.0.0-SNAPSHOT';

const queryOf = (parameters: Readonly<Record<string, string>>): string =>
  Object.entries(parameters)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
