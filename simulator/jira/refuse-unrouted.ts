import { contract } from '../../openapi/contract.gen.ts';
import { requireBearer } from '../oauth/access-token.ts';
import { requireSiteHost } from '../oauth/require-site-host.ts';
import { bearerTokenOf } from '../world/bearer-token.ts';
import type { UnroutedRequest } from '../world/call.ts';
import { Refusal } from '../world/refusal.ts';
import { refuseAtSite } from './guards/require-gateway.ts';
import { requireInstalled } from './guards/require-installed.ts';
import { requireShortToken } from './guards/require-short-token.ts';
import { cloudIdOf, requireTenant } from './guards/require-tenant.ts';
import { pathInJira, problem } from './problem.ts';
import type { SiteVisitors } from './site-visitor.ts';

/** The paths of the contract, as patterns. */
const paths = [
  ...new Set(contract.operations.filter(({ room }) => room === 'jira').map(({ path }) => path)),
].map((path) => new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`));

/** An unknown path or method at a site's host or at the gateway below `/ex/jira/{cloudId}`; others' paths are not ours. */
export function refuseUnrouted(request: UnroutedRequest, visitors: SiteVisitors): Refusal | undefined {
  const atSite = request.host.site !== undefined;
  const atGateway = request.host.origin === 'api.atlassian.com' && cloudIdOf(request.path);
  if (!atSite && !atGateway) return undefined;
  try {
    return atSite ? refuseSitePath(request, visitors) : refuseGatewayPath(request);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

function refuseSitePath(request: UnroutedRequest, visitors: SiteVisitors): Refusal {
  requireSiteHost(request.world, request.host);
  if (visitors.admit(request)) return refusePath(request);
  return bearerTokenOf(request.headers) === undefined ? refusePath(request) : refuseAtSite(request);
}

/** The guards that come before Jira's own routing (`facts.orderOfUnknownPath`). */
function refuseGatewayPath(request: UnroutedRequest): Refusal {
  requireShortToken(request);
  const site = requireTenant(request);
  const bearer = requireBearer({ ...request, caller: {} });
  requireInstalled(request.world, bearer, site);
  return refusePath(request);
}

function refusePath({ path, method }: UnroutedRequest): Refusal {
  const inJira = pathInJira(path);
  const reason = {
    check: 'the contract has an operation for path and method',
    received: `${method} ${inJira}`,
  };
  return paths.some((pattern) => pattern.test(inJira))
    ? problem('jiraMethodUnknown', path, `Method '${method}' is not supported.`, reason)
    : problem('jiraPathUnknown', path, `No endpoint ${method} ${inJira}.`, reason);
}
