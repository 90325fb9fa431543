import { refuseCloudId } from '../../oauth/refuse-gateway-path.ts';
import type { Call } from '../../world/call.ts';
import { type Site, sites } from '../../world/directory.ts';

const GATEWAY_PATH = /^\/ex\/jira\/([^/?]*)/;

/** What stands for the site in a path at the gateway; undefined at a site's own host. */
export function cloudIdOf(path: string): string | undefined {
  return GATEWAY_PATH.exec(path)?.[1];
}

/**
 * Guards the routing: the cloud id is one of a site with Jira.
 *
 * @throws Refusal 404, with a token or without
 */
export function requireTenant(asked: Pick<Call, 'world' | 'path'>): Site {
  const cloudId = cloudIdOf(asked.path) ?? '';
  const site = sites(asked.world).get(cloudId);
  if (site?.products.includes('jira')) return site;
  throw refuseCloudId(asked, {
    check: 'the cloud id in the path is one of a site with Jira, as accessible-resources lists it',
    received: site ? `${cloudId} has ${site.products.join(', ')}` : cloudId,
  });
}
