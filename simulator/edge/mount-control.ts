import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ControlRefusal } from '../control/control-refusal.ts';
import { controlHandlers } from '../control/handlers.ts';
import { operations } from './contracts.ts';
import { guardControl } from './control-security.ts';
import { type ControlContext, refuseControl, serveControl } from './serve-control.ts';

/** In bytes: ten thousand accounts and a snapshot of a busy world fit in. */
const BODY_LIMIT = 32 * 1024 * 1024;
const PREFIX = '/_control';
/** As it was sent: `/~demo/_control/...`. The control surface is above the worlds. */
const WITHIN_WORLD = /^(?:https?:\/\/[^/]*)?\/~/i;

/** Mounts the control surface, which is not of any world and is not journaled. */
export function mountControl(app: FastifyInstance, context: ControlContext): void {
  const own = operations.filter(({ room }) => room === 'control');
  const guarded = {
    bodyLimit: BODY_LIMIT,
    onRequest: async (request: FastifyRequest) => {
      guardControl(request.raw, context.controlToken);
      if (WITHIN_WORLD.test(request.originalUrl)) throw unrouted(request.method, request.originalUrl, own);
    },
    errorHandler: (error: FastifyError, _request: FastifyRequest, reply: FastifyReply) => {
      refuseControl(context, reply, refusalOf(error));
    },
  };
  for (const operation of own) {
    const handler = controlHandlers[operation.operationId as Operation];
    app.route({
      ...guarded,
      method: operation.method,
      url: `${PREFIX}${operation.path.replaceAll(/\{([^}]+)\}/g, ':$1')}`,
      handler: (request, reply) => serveControl(context, operation, handler, request, reply),
    });
  }
  for (const url of [PREFIX, `${PREFIX}/*`]) {
    app.all(url, guarded, (request, reply) =>
      refuseControl(context, reply, unrouted(request.method, request.url, own)),
    );
  }
}

type Operation = keyof typeof controlHandlers;

function unrouted(
  method: string,
  url: string,
  own: readonly { method: string; path: string }[],
): ControlRefusal {
  const path = url.slice(PREFIX.length).split('?')[0] ?? '';
  const methods = own.filter((operation) => patternOf(operation.path).test(path)).map((one) => one.method);
  if (methods.length === 0) {
    const message = `the control surface has no ${path || '/'}; openapi/control.yaml lists what it has`;
    return new ControlRefusal(404, 'pathUnknown', { where: '', message });
  }
  const message = `${method} is not for ${path}; there are: ${methods.join(', ')}`;
  return new ControlRefusal(405, 'methodUnknown', { where: '', message });
}

const patternOf = (template: string): RegExp => new RegExp(`^${template.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`);

/** What Fastify found wrong before the operation was called, in our envelope; a defect stays one. */
function refusalOf(error: FastifyError): Error {
  const { statusCode: status = 500, message } = error;
  if (status >= 500) return error;
  return new ControlRefusal(status, status === 413 ? 'tooLarge' : 'unreadable', { where: '', message });
}
