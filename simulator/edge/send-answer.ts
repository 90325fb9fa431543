import type { FastifyReply } from 'fastify';
import type { Answer } from '../world/answer.ts';
import type { Fault } from '../world/faults.ts';
import type { Exchange } from '../world/journal.ts';
import type { World } from '../world/world.ts';
import { corsHeadersOf } from './cors.ts';
import { locationOf } from './locate.ts';
import { strikeAfter } from './strike.ts';

/** An answer on its way out. */
export interface Outgoing {
  readonly world: World;
  readonly exchange: Exchange;
  readonly answer: Answer;
  /** What every answer of the room carries; the answer's own headers win. */
  readonly headers: Readonly<Record<string, string>>;
  readonly fault: Fault | undefined;
}

/** Completes the exchange in the journal and puts the answer on the wire, as far as a fault lets it. */
export function sendAnswer(reply: FastifyReply, outgoing: Outgoing): FastifyReply {
  const { world, exchange, answer, fault } = outgoing;
  const type = answer.type ?? 'application/json';
  const whole = answer.text ?? (typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body));
  const body = fault && whole !== undefined ? strikeAfter(fault, whole) : whole;
  if (fault) exchange.fault = { kind: fault.effect.kind, answered: fault.effect.kind !== 'lose-answer' };
  const traceId = world.dice.serial('traceId');
  const headers: Record<string, string | string[]> = {
    server: 'AtlassianEdge',
    'atl-traceid': traceId,
    'atl-request-id': asUuid(traceId),
    ...corsHeadersOf(locationOf(reply.request.raw).host, reply.request.headers),
    ...outgoing.headers,
    ...answer.headers,
  };
  if (whole !== undefined) headers['content-type'] = type;
  if (!BODILESS.has(answer.status)) headers['content-length'] = String(Buffer.byteLength(whole ?? ''));
  world.journal.finish(exchange, { status: answer.status, headers, body: answer.body });
  if (fault) world.faults.answered(fault.faultId);
  if (fault?.effect.kind === 'lose-answer') return dropConnection(reply);
  if (fault?.effect.kind === 'cut-body') return cutConnection(reply, answer.status, headers, body ?? '');
  return put(reply, answer.status, headers, body);
}

/**
 * Puts an answer on the wire past Fastify, which adds a charset to JSON that is text: the real answers have none
 * (recorded). Answers that are ready in one turn go out together: each write that wakes the other side up costs as much
 * as half a call.
 */
function put(
  reply: FastifyReply,
  status: number,
  headers: Record<string, string | string[]>,
  body: string | undefined,
): FastifyReply {
  reply.hijack();
  reply.raw.writeHead(status, headers);
  setImmediate(() => reply.raw.end(body));
  return reply;
}

/** Statuses without a body, and so without its length (RFC 9110, section 8.6). */
const BODILESS: ReadonlySet<number> = new Set([204, 304]);

const asUuid = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;

/** Ends the connection without an answer. */
export function dropConnection(reply: FastifyReply): FastifyReply {
  reply.hijack();
  reply.raw.destroy();
  return reply;
}

/** Sends a part of the body whose whole length was promised, and ends the connection. */
function cutConnection(
  reply: FastifyReply,
  status: number,
  headers: Record<string, string | string[]>,
  part: string,
): FastifyReply {
  reply.hijack();
  reply.raw.writeHead(status, headers);
  reply.raw.write(part, () => reply.raw.destroy());
  return reply;
}
