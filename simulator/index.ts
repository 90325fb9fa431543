import type { FastifyInstance } from 'fastify';
import { createEdge } from './edge/server.ts';
import { jiraRoom } from './jira/room.ts';
import { oauthRoom } from './oauth/room.ts';
import { type Environment, systemEnvironment } from './world/environment.ts';
import type { Exchange } from './world/journal.ts';
import type { World } from './world/world.ts';
import { Worlds } from './world/worlds.ts';

export type { Exchange, JournalEntry } from './world/journal.ts';
export type { World, WorldSetup } from './world/world.ts';
export type { Environment, Worlds };

/** How to embed the simulator; everything may be left out. */
export interface SimulatorOptions {
  /** Clock, dice and waiting of the process; the machine's by default. */
  readonly environment?: Environment;
  /** Told of every defect of ours, which the caller of the moment sees as a 500; prints to stderr by default. */
  readonly onBug?: (error: Error) => void;
}

/** Simulated Atlassians in this process. */
export interface Simulator {
  readonly worlds: Worlds;
  /** The HTTP surface; `listen` it, or `inject` requests without a socket. */
  readonly app: FastifyInstance;
}

/** Makes a simulator without a world in it; `worlds.create` makes those. Nothing listens yet. */
export function createSimulator(options: SimulatorOptions = {}): Simulator {
  const worlds = new Worlds(options.environment ?? systemEnvironment);
  const report = options.onBug ?? ((error: Error) => console.error(error));
  const context = {
    worlds,
    keep: () => undefined,
    onBug: (thrown: unknown, world: World, exchange: Exchange) => {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown));
      world.record('fauxlassian.bug', { message: error.message, exchange: exchange.seq });
      report(error);
      return { status: 500, body: { code: 500, message: 'Internal Server Error' } };
    },
  };
  return { worlds, app: createEdge(context, [oauthRoom, jiraRoom]) };
}
