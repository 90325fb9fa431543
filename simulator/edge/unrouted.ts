import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Room } from '../world/call.ts';
import type { EdgeContext } from './context.ts';
import { preflightAnswer } from './cors.ts';
import { locationOf } from './locate.ts';
import { redirectMoved } from './redirect-moved.ts';
import { sendAnswer } from './send-answer.ts';
import { refuseAuthority, refuseHost, refuseWorld } from './unknown.ts';

/** Answers what no operation of the contract takes: an unknown path or method of an origin, or no origin of ours. */
export async function serveUnrouted(
  context: EdgeContext,
  rooms: readonly Room[],
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { world: name, host, path, address, addresses, malformedAuthority } = locationOf(request.raw);
  if (malformedAuthority !== undefined) return refuseAuthority(reply, malformedAuthority);
  const world = context.worlds.get(name);
  if (!host) return refuseHost(reply, address);
  if (!world) return refuseWorld(reply, name);
  const { method, headers } = request;
  const { jwts } = context;
  const exchange = world.journal.begin({
    startedAt: world.clock.now(),
    direction: 'in',
    origin: host.host,
    request: { method, url: path, headers },
  });
  const answer = preflightAnswer(host, method, headers) ?? redirectMoved(world, { host, addresses, path });
  if (answer) return sendAnswer(reply, { world, exchange, answer, headers: {}, fault: undefined });
  for (const room of rooms) {
    const refusal = room.refuseUnrouted?.({
      ...{ world, host, path, method, headers, addresses, jwts },
      exchange: exchange.seq,
    });
    if (!refusal) continue;
    exchange.refusal = { condition: refusal.condition, ...refusal.reason };
    return sendAnswer(reply, { world, exchange, answer: refusal.answer, headers: {}, fault: undefined });
  }
  throw new Error(`no room answers for ${host.host}`);
}
