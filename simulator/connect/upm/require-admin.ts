import type { Call } from '../../world/call.ts';
import { type Account, findAccount, type Site, statusOf } from '../../world/directory.ts';
import { doorOf } from '../guards/visit.ts';
import type { Tenant } from '../state.ts';
import { productPath } from '../tenants.ts';
import { upmRefusal } from './refusals.ts';

/** Where UPM's REST begins, below the product. */
const UPM = /^(?:\/wiki)?\/rest\/plugins\/1\.0(?:\/|$)/;

/** An admin at UPM. */
export interface UpmVisit {
  readonly site: Site;
  readonly tenant: Tenant;
  readonly account: Readonly<Account>;
}

/** Whether an operation is one of UPM's. */
export const isUpm = ({ operation }: Pick<Call, 'operation'>): boolean => UPM.test(operation.path);

/**
 * Guards UPM: Basic authentication with the e-mail address of an admin of the site (`upmFacts.password`).
 *
 * @throws Refusal 401; 404 where there is no such site or product
 */
export function requireAdmin(call: Pick<Call, 'world' | 'host' | 'path' | 'headers'>): UpmVisit {
  const { world, headers } = call;
  const { site, tenant, product } = doorOf(call);
  const check = 'Basic authentication is by an admin of the site';
  if (!tenant)
    throw upmRefusal('upmProductMissing', { check: 'the site has the product', received: product });
  const [email, apiToken] = credentialsOf(headers.authorization);
  if (email === '' || apiToken === '')
    throw upmRefusal('upmUnauthenticated', { check, received: 'no e-mail address, or no API token' });
  const account = findAccount(world, email);
  const isAdmin =
    account?.email === email &&
    site.admins.includes(account.accountId) &&
    statusOf(world, account) === 'active';
  if (!isAdmin) throw upmRefusal('upmUnauthenticated', { check, received: email });
  return { site, tenant, account };
}

/** @see https://www.rfc-editor.org/rfc/rfc7617#section-2 */
function credentialsOf(authorization: string | string[] | undefined): [name: string, password: string] {
  const [, encoded = ''] = /^basic +([a-z0-9+/]+=*)$/i.exec(`${authorization ?? ''}`) ?? [];
  const text = Buffer.from(encoded, 'base64').toString();
  const colon = text.indexOf(':');
  return colon < 0 ? ['', ''] : [text.slice(0, colon), text.slice(colon + 1)];
}

/** The address of something of UPM, as the caller knows it. */
export const upmAddress = (
  call: Pick<Call, 'addresses' | 'host'>,
  { tenant }: UpmVisit,
  path: string,
): string => call.addresses.of(call.host.host, `${productPath(tenant.product)}/rest/plugins/1.0/${path}`);

/** Its path alone, as UPM writes links; with a direct address the host is part of it. */
export const upmPath = (call: Pick<Call, 'addresses' | 'host'>, visit: UpmVisit, path: string): string =>
  new URL(upmAddress(call, visit, path)).pathname;
