import type { Call, ContractFault, Room, UnroutedRequest } from '../world/call.ts';
import { Refusal } from '../world/refusal.ts';
import { connectHandlers } from './operations/index.ts';

/** Atlassian Connect: apps at sites, their lifecycle, and who they act as. */
export const connectRoom: Room = {
  name: 'connect',
  handlers: connectHandlers as Room['handlers'],
  refuseUnrouted,
  refuseFault,
};

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

function refuseFault(_call: Call, { where, message }: ContractFault): Refusal {
  const reason = { check: 'the request fits the contract', received: `${where}: ${message}` };
  return new Refusal(
    'connectRequestMalformed',
    { status: 400, body: 'Bad Request', type: 'text/plain' },
    reason,
  );
}
