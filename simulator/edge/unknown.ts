import type { FastifyReply } from 'fastify';
import { ORIGINS } from '../world/origins.ts';

/** Requests that are at no origin of any world: the simulator answers these in its own voice. */
function refuse(reply: FastifyReply, status: number, condition: string, message: string): FastifyReply {
  return reply.code(status).send({ error: { condition, message } });
}

export function refuseWorld(reply: FastifyReply, name: string): FastifyReply {
  return refuse(
    reply,
    404,
    'unknownWorld',
    `there is no world "${name}"; create it with POST /_control/worlds`,
  );
}

export function refuseHost(reply: FastifyReply, url: string): FastifyReply {
  const hosts = ORIGINS.join(', ');
  return refuse(
    reply,
    404,
    'unknownHost',
    `"${url}" names none of the hosts that are simulated. Put one in front of the path, or into the Host header: ${hosts}`,
  );
}
