import type { FastifyInstance } from 'fastify';
import type { ContractOperation } from '../../openapi/contract.ts';
import type { Room } from '../world/call.ts';
import type { EdgeContext } from './context.ts';
import { operations } from './contracts.ts';
import { type ServedOperation, serveOperation } from './serve-operation.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    served?: ServedOperation;
  }
}

/** Mounts every operation of the rooms' documents on each of its servers. */
export function mountRooms(app: FastifyInstance, context: EdgeContext, rooms: readonly Room[]): void {
  for (const operation of operations) {
    const room = rooms.find((one) => one.name === operation.room);
    const handler = room?.handlers[operation.operationId];
    if (!room || !handler) continue;
    const served: ServedOperation = { operation, room, handler };
    for (const url of new Set(operation.servers.map((server) => routeOf(server, operation)))) {
      app.route({
        method: operation.method,
        url,
        config: { served },
        handler: (request, reply) => serveOperation(context, served, request, reply),
      });
    }
  }
}

/** `https://api.atlassian.com/ex/jira/{cloudId}` and `/myself` make `/api.atlassian.com/ex/jira/:cloudId/myself`. */
function routeOf(server: string, operation: ContractOperation): string {
  const inner = server
    .replace(/^https:\/\/\{site\}\.atlassian\.net/, '/_site/:site')
    .replace(/^https:\/\//, '/');
  return `${inner}${operation.path}`.replace(/\{([^}]+)\}/g, ':$1');
}
