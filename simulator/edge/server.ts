import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import type { ContractFault, Room } from '../world/call.ts';
import type { EdgeContext } from './context.ts';
import { registerJwts } from './jwts.ts';
import { locationOf, rewriteUrl } from './locate.ts';
import { mountRooms } from './mount.ts';
import { refuseBytes, refuseRequest } from './refuse-request.ts';
import { serveOperation } from './serve-operation.ts';
import { serveUnrouted } from './unrouted.ts';

/** The largest body that is read, in bytes; Atlassian documents none for these operations. */
const BODY_LIMIT = 1024 * 1024;
/** As long as a whole request line may be, so that an operation says itself what is too long for it. */
const LONGEST_PARAMETER = 16 * 1024;

/** The HTTP surface over the rooms. */
export function createEdge(parts: Omit<EdgeContext, 'jwts'>, rooms: readonly Room[]): FastifyInstance {
  const app = Fastify({
    bodyLimit: BODY_LIMIT,
    exposeHeadRoutes: false,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: LONGEST_PARAMETER },
    rewriteUrl,
    clientErrorHandler: refuseBytes,
    frameworkErrors: (error, _request, reply) => refuseRequest(reply, error),
    schemaController: { compilersFactory: { buildValidator: noCompiler, buildSerializer: noCompiler } },
  });
  const context: EdgeContext = { ...parts, jwts: registerJwts(app) };
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const served = request.routeOptions.config.served;
    const fault = faultOf(error);
    if (!fault && (error.statusCode ?? 500) >= 500) return refuseBug(context, request, reply, error);
    if (!served || !fault) return refuseRequest(reply, error);
    return serveOperation(context, served, request, reply, fault);
  });
  app.setNotFoundHandler((request, reply) => serveUnrouted(context, rooms, request, reply));
  mountRooms(app, context, rooms);
  return app;
}

/** Our contracts are checked by `contracts.ts`; without compilers of its own Fastify starts in less time. */
function noCompiler(): never {
  throw new Error('no route has a Fastify schema: the contract is the OpenAPI documents');
}

/** What Fastify found wrong before an operation was called. */
function faultOf(error: FastifyError): ContractFault | undefined {
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return { kind: 'too-large', where: 'body', message: `longer than ${BODY_LIMIT} bytes` };
  }
  if (error.code === 'FST_ERR_CTP_INVALID_CONTENT_LENGTH') {
    return { kind: 'unreadable', where: 'body', message: 'its length is not what Content-Length says' };
  }
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE' || error.code === 'FST_ERR_CTP_EMPTY_TYPE') {
    return { kind: 'media-type', where: 'body', message: 'its Content-Type is none' };
  }
  return undefined;
}

/** A defect outside of the operations is reported like one within, and shown to nobody. */
function refuseBug(
  { worlds, onBug }: EdgeContext,
  { raw }: FastifyRequest,
  reply: FastifyReply,
  error: Error,
): FastifyReply {
  const { status, body } = onBug(error, worlds.get(locationOf(raw).world));
  return reply.code(status).send(body);
}
