import type { FastifyInstance } from 'fastify';

/** An answer that goes on: server-sent events. */
export interface Following {
  readonly status: number;
  /** The next piece of text; undefined when the other side has ended it. */
  next(): Promise<string | undefined>;
  stop(): void;
}

/** Opens an answer that does not end, without a socket. */
export async function follow(app: FastifyInstance, url: string): Promise<Following> {
  const answer = await app.inject({ method: 'GET', url, payloadAsStream: true });
  const stream = answer.stream();
  const pieces = stream[Symbol.asyncIterator]();
  return {
    status: answer.statusCode,
    next: async () => {
      const { value, done } = await pieces.next();
      return done ? undefined : String(value);
    },
    stop: () => {
      stream.destroy();
      answer.raw.res.destroy();
    },
  };
}
