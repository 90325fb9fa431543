import type { FastifyInstance } from 'fastify';
import { requireApp } from './connect/guards/require-app.ts';
import { issuerOf, visitSite } from './connect/guards/visit-site.ts';
import { connectRoom } from './connect/room.ts';
import { mountControl } from './edge/mount-control.ts';
import { mountIndex } from './edge/mount-index.ts';
import { createEdge } from './edge/server.ts';
import { createJiraRoom } from './jira/room.ts';
import { oauthRoom } from './oauth/room.ts';
import { createPrivacyRoom } from './privacy/room.ts';
import { findingsOf, observe } from './rulebook/findings.ts';
import { VERSION } from './version.ts';
import { type Environment, systemEnvironment } from './world/environment.ts';
import type { Exchange } from './world/journal.ts';
import { openKeeper } from './world/keeper.ts';
import type { World } from './world/world.ts';
import { Worlds } from './world/worlds.ts';

export type { Finding, Rule } from './rulebook/rule.ts';
export { DataFileError } from './world/data-file.ts';
export type { Exchange, JournalEntry } from './world/journal.ts';
export { checkSetup, SetupError } from './world/setup.ts';
export { SnapshotError } from './world/snapshot.ts';
export type { World, WorldSetup } from './world/world.ts';
export type { Environment, Worlds };
export { findingsOf };

/** How to embed the simulator; everything may be left out. */
export interface SimulatorOptions {
  /** Clock, seeds and waiting of the process; the machine's by default. */
  readonly environment?: Environment;
  /** Told of every defect of ours, which the caller of the moment sees as a 500; prints to stderr by default. */
  readonly onBug?: (error: Error) => void;
  /** Keeps the worlds in this file across restarts; a file that cannot be used throws a `DataFileError`. */
  readonly dataFile?: string;
  /** What whoever uses `/_control` has to show; without it the control surface is for this machine only. */
  readonly controlToken?: string;
  /** Leaves credentials in the journal that `/_control` shows. */
  readonly showSecrets?: boolean;
  /** The clock of worlds that are made over HTTP and name none; virtual by default. */
  readonly clock?: 'virtual' | 'wall';
}

/** Simulated Atlassians in this process. */
export interface Simulator {
  readonly worlds: Worlds;
  /** The HTTP surface; `listen` it, or `inject` requests without a socket. */
  readonly app: FastifyInstance;
}

/**
 * Makes a simulator with the worlds of its data file, or none; `worlds.create` makes more, of setups that are as they
 * should be (`checkSetup`). Nothing listens yet.
 *
 * @throws DataFileError when the data file cannot be used
 */
export function createSimulator(options: SimulatorOptions = {}): Simulator {
  const worlds = new Worlds(options.environment ?? systemEnvironment);
  worlds.onCreate(observe);
  const keeper = options.dataFile === undefined ? undefined : openKeeper(options.dataFile, worlds);
  const report = options.onBug ?? ((error: Error) => console.error(error));
  const context = {
    worlds,
    keep: (world?: World) => keeper?.keep(world),
    onBug: (thrown: unknown, world?: World, exchange?: Exchange) => {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown));
      world?.record('fauxlassian.bug', { message: error.message, exchange: exchange?.seq });
      report(error);
      return { status: 500, body: { code: 500, message: 'Internal Server Error' } };
    },
  };
  const jiraRoom = createJiraRoom({ admit: visitSite, claims: issuerOf });
  const privacyRoom = createPrivacyRoom(requireApp);
  const app = createEdge(context, [connectRoom, oauthRoom, privacyRoom, jiraRoom]);
  const { controlToken, showSecrets = false, clock = 'virtual' } = options;
  mountIndex(app, worlds);
  mountControl(app, { ...context, report, controlToken, settings: { version: VERSION, showSecrets, clock } });
  app.addHook('onClose', () => keeper?.close());
  return { worlds, app };
}
