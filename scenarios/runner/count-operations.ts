import type { FastifyInstance } from 'fastify';
import { contract } from '../../openapi/contract.gen.ts';
import type { ContractOperation } from '../../openapi/contract.ts';

/**
 * Counts, for each operation of the contract, the requests that a simulator routes to it. Must be called before the
 * simulator takes its first request.
 *
 * @returns the counts by operationId, which go on changing; operations that nobody asked for stand at 0
 */
export function countOperations(app: FastifyInstance): Record<string, number> {
  const counts: Record<string, number> = {};
  const control = new Map<string, string>();
  for (const operation of contract.operations) {
    counts[operation.operationId] = 0;
    if (operation.room === 'control') control.set(controlRoute(operation), operation.operationId);
  }
  app.addHook('onRequest', async ({ method, routeOptions }) => {
    const served = routeOptions.config.served?.operation.operationId;
    const operationId = served ?? control.get(`${method} ${routeOptions.url}`);
    if (operationId !== undefined) counts[operationId] = (counts[operationId] ?? 0) + 1;
  });
  return counts;
}

function controlRoute({ method, path }: ContractOperation): string {
  return `${method} /_control${path.replaceAll(/\{([^}]+)\}/g, ':$1')}`;
}
