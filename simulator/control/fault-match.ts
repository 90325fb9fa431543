import { contract } from '../../openapi/contract.gen.ts';
import { connectState } from '../connect/state.ts';
import { OUTGOING_OPERATIONS } from '../world/call-app.ts';
import type { FaultMatch } from '../world/faults.ts';
import { hostOf, ORIGINS } from '../world/origins.ts';
import type { World } from '../world/world.ts';
import type { Schemas } from './call.ts';
import { malformed, unknown } from './control-refusal.ts';
import { requireAccount, requireApp } from './require.ts';

/**
 * Reads which requests a fault is for. Handles become ids, which is what a request is known by.
 *
 * @throws ControlRefusal for an operation, host, app or account that there is not: it would never match
 */
export function matchOf(world: World, match: Schemas['FaultMatch']): FaultMatch {
  const { operationId, origin, clientId, accountId, ...rest } = match;
  if (operationId !== undefined) requireOperation(operationId);
  const toApps = OUTGOING.includes(operationId ?? '');
  if (origin !== undefined && !hostOf(origin) && !(toApps && isAuthority(origin))) {
    throw malformed(
      '/match/origin',
      `"${origin}" is not simulated; there are: ${ORIGINS.join(', ')}; and for ${OUTGOING.join(', ')} the host of an app`,
    );
  }
  return {
    ...rest,
    ...(operationId !== undefined && { operationId, ...alsoMeant(operationId) }),
    ...(origin !== undefined && { origin: origin.toLowerCase() }),
    ...(clientId !== undefined && { clientId: clientIdOf(world, clientId) }),
    ...(accountId !== undefined && {
      accountId: requireAccount(world, accountId, '/match/accountId').accountId,
    }),
  };
}

/** What goes from the cloud to apps is in no document. */
const OUTGOING: readonly string[] = OUTGOING_OPERATIONS;

/** Whether a text is a host with or without a port. */
const isAuthority = (text: string): boolean =>
  URL.canParse(`http://${text}`) && new URL(`http://${text}`).host === text.toLowerCase();

/** An app of Connect is known by its key. */
function clientIdOf(world: World, key: string): string {
  const { listings, installations, deadIdentities } = connectState(world);
  const isConnect =
    listings.has(key) ||
    [...installations.values(), ...deadIdentities.values()].some(({ appKey }) => appKey === key);
  return isConnect ? key : requireApp(world, key, '/match/clientId').clientId;
}

function requireOperation(operationId: string): void {
  const known = contract.operations.filter(({ room }) => room !== 'control').map((one) => one.operationId);
  known.push(...OUTGOING);
  if (!known.includes(operationId)) throw unknown('operation', operationId, '/match/operationId', known);
}

/** Operations that are one to whoever uses them: with a slash at the end of the path, as documented, and without. */
const ALSO_MEANT: Readonly<Record<string, readonly string[]>> = {
  reportAccounts: ['reportAccountsWithoutSlash'],
};

function alsoMeant(operationId: string): Pick<FaultMatch, 'alsoOperationIds'> {
  const also = ALSO_MEANT[operationId];
  return also ? { alsoOperationIds: also } : {};
}
