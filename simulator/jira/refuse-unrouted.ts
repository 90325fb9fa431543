import { contract } from '../../openapi/contract.gen.ts';
import { bearerTokenOf } from '../oauth/access-token.ts';
import { gatewayRefusal } from '../oauth/gateway-refusals.ts';
import type { UnroutedRequest } from '../world/call.ts';
import { Refusal } from '../world/refusal.ts';
import { refuseAtSite, requireSite } from './guards/require-gateway.ts';
import { cloudIdOf, requireTenant } from './guards/require-tenant.ts';
import { pathInJira, problem } from './problem.ts';

/** The paths of the contract, as patterns. */
const paths = [
  ...new Set(contract.operations.filter(({ room }) => room === 'jira').map(({ path }) => path)),
].map((path) => new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`));

/** An unknown path or method at a site's host or at the gateway below `/ex/jira/{cloudId}`; others' paths are not ours. */
export function refuseUnrouted(request: UnroutedRequest): Refusal | undefined {
  const atSite = request.host.site !== undefined;
  if (!atSite && !cloudIdOf(request.path)) return undefined;
  try {
    if (atSite) requireSite(request.world, request.host);
    else requireTenant(request);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  const bearer = bearerTokenOf(request.headers);
  if (atSite && bearer !== undefined) return refuseAtSite(request);
  if (!atSite && bearer === undefined) {
    return gatewayRefusal('bearerMissing', { check: 'an Authorization header with a bearer token' });
  }
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
