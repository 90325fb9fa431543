import { contract } from '../../openapi/contract.gen.ts';
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
  if (origin !== undefined && !hostOf(origin)) {
    throw malformed('/match/origin', `"${origin}" is not simulated; there are: ${ORIGINS.join(', ')}`);
  }
  return {
    ...rest,
    ...(operationId !== undefined && { operationId, ...alsoMeant(operationId) }),
    ...(origin !== undefined && { origin: origin.toLowerCase() }),
    ...(clientId !== undefined && { clientId: requireApp(world, clientId, '/match/clientId').clientId }),
    ...(accountId !== undefined && {
      accountId: requireAccount(world, accountId, '/match/accountId').accountId,
    }),
  };
}

function requireOperation(operationId: string): void {
  const known = contract.operations.filter(({ room }) => room !== 'control').map((one) => one.operationId);
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
