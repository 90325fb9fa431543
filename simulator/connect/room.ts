import type { Call, Caller, ContractFault, Room, UnroutedRequest } from '../world/call.ts';
import { Refusal } from '../world/refusal.ts';
import { issuerOf } from './guards/visit-site.ts';
import { clientOf, isTokenRequest, tokenRequestFault } from './impersonation/token-request.ts';
import { connectHandlers } from './operations/index.ts';
import { isAboutAddon, propertyFault, requireAddon } from './operations/rest/require-addon.ts';
import { pageFault } from './pages/page-fault.ts';
import { upmFault } from './upm/refusals.ts';
import { isUpm, requireAdmin } from './upm/require-admin.ts';

/** Atlassian Connect: apps at sites, their lifecycle, and who they act as. */
export const connectRoom: Room = {
  name: 'connect',
  handlers: connectHandlers as Room['handlers'],
  identify,
  before,
  refuseUnrouted,
  refuseFault,
};

/** Who calls is looked at before what is sent. */
function before(call: Call): void {
  if (isUpm(call)) requireAdmin(call);
  else if (isAboutAddon(call)) requireAddon(call);
}

/** Which app says that it calls. */
function identify(call: Call): Caller {
  const clientId = isTokenRequest(call) ? clientOf(call) : issuerOf(call);
  return clientId === undefined ? {} : { clientId };
}

const HOSTS: ReadonlySet<string> = new Set([
  'oauth-2-authorization-server.services.atlassian.com',
  'auth.atlassian.io',
  'connect-install-keys.atlassian.com',
  'connect-cdn.atl-paas.net',
]);

/** What a host that is this room's alone says to a path or method that it does not have; the words are unknown. */
function refuseUnrouted({ host, method, path }: UnroutedRequest): Refusal | undefined {
  if (!HOSTS.has(host.origin)) return undefined;
  const reason = { check: `${host.host} has this path and method`, received: `${method} ${path}` };
  return new Refusal('connectPathUnknown', { status: 404, body: 'Not Found', type: 'text/plain' }, reason);
}

function refuseFault(call: Call, fault: ContractFault): Refusal {
  const page = pageFault(call, fault);
  if (page) return page;
  if (isTokenRequest(call)) return tokenRequestFault(fault);
  if (isAboutAddon(call)) return propertyFault(fault);
  if (isUpm(call)) return upmFault(fault);
  const { where, message } = fault;
  const reason = { check: 'the request fits the contract', received: `${where}: ${message}` };
  return new Refusal(
    'connectRequestMalformed',
    { status: 400, body: 'Bad Request', type: 'text/plain' },
    reason,
  );
}
