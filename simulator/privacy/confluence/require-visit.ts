import { type Bearer, requireBearer } from '../../oauth/access-token.ts';
import { requireScope } from '../../oauth/guards/require-scope.ts';
import { refuseConfluenceTenant } from '../../oauth/refuse-gateway-path.ts';
import { oauthState } from '../../oauth/state.ts';
import type { Call } from '../../world/call.ts';
import { type Account, accountOf, isMember, type Site, sites } from '../../world/directory.ts';
import { confluenceRefusal } from './refusals.ts';

/** Who is at which Confluence through which app. */
export interface Visit {
  readonly site: Site;
  readonly person: Readonly<Account>;
  readonly clientId: string;
}

/** Guards the way to Confluence in the gateway's order: tenant, bearer, installation, scope. @throws Refusal */
export function requireConfluence(call: Call): void {
  const site = siteOf(call);
  const bearer = requireBearer(call);
  requireInstalled(call, bearer, site);
  requireScope(call, bearer);
}

/** Guards the person behind the grant, who must be a member of the site. @throws Refusal 403 */
export function requireVisit(call: Pick<Call, 'world' | 'path' | 'operation' | 'caller'>): Visit {
  const site = siteOf(call);
  const { accountId = '', clientId = '' } = call.caller;
  const person = accountOf(call.world, accountId);
  if (person && isMember(site, accountId)) return { site, person, clientId };
  throw confluenceRefusal('confluenceNotMember', call.operation.path, {
    check: 'the person behind the grant is a member of the site',
    expected: `a member of ${site.handle}`,
    received: person?.handle ?? accountId,
  });
}

function siteOf({ world, path }: Pick<Call, 'world' | 'path'>): Site {
  const cloudId = /^\/ex\/confluence\/([^/?]*)/.exec(path)?.[1] ?? '';
  const site = sites(world).get(cloudId);
  if (site?.products.includes('confluence')) return site;
  throw refuseConfluenceTenant({ world, path }, cloudId);
}

function requireInstalled({ world, operation }: Call, bearer: Bearer, site: Site): void {
  const uninstalled = oauthState(world).uninstalled.get(site.cloudId)?.includes(bearer.app.clientId);
  if (bearer.sites.includes(site.cloudId) && !uninstalled) return;
  throw confluenceRefusal('confluenceNotInstalled', operation.path, {
    check: 'the site is in the grant, and the app is not uninstalled there',
    expected: bearer.sites.join(', '),
    received: uninstalled ? `${site.cloudId}, uninstalled by an admin` : site.cloudId,
  });
}
