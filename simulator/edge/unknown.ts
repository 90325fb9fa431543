import type { FastifyReply } from 'fastify';
import { ORIGINS } from '../world/origins.ts';

/** Requests that are at no origin of any world: the simulator answers these in its own voice. */
export function refuse(
  reply: FastifyReply,
  status: number,
  condition: string,
  message: string,
): FastifyReply {
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

/** @see RFC 9112, section 3.2: a Host that is none is answered with 400 */
export function refuseAuthority(reply: FastifyReply, authority: string): FastifyReply {
  return refuse(reply, 400, 'malformedHost', `"${authority}" is no host with or without a port`);
}

/** @param address - the whole of it, since either host or path could have named one */
export function refuseHost(reply: FastifyReply, address: string): FastifyReply {
  const hosts = ORIGINS.join(', ');
  return refuse(
    reply,
    404,
    'unknownHost',
    `"${address}" names none of the hosts that are simulated. Put one in front of the path, or into the Host header: ${hosts}`,
  );
}
