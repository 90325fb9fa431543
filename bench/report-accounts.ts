import { createSimulator } from '../simulator/index.ts';
import { crowdId } from '../simulator/world/crowd.ts';
import { Connection } from './connection.ts';
import { consent, writeCrowdWorld } from './crowd.ts';
import { type ServerProcess, startBareFastify, startServe } from './processes.ts';
import { median, type Row } from './row.ts';

const ROUNDS = 5;
/** In milliseconds. */
const ROUND = 2_000;
const CONNECTIONS = 10;
/** As many as one report takes. */
const BATCH = 90;
const SMALL = 1_000;
const LARGE = 1_000_000;
const REPORT_PATH = '/api.atlassian.com/app/report-accounts/';

/** Somebody to ask, and what to send. */
interface Target {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly connections: readonly Connection[];
  readonly bodies: readonly string[];
  next: number;
}

/** Ten connections with one token; every account has been reported before. */
export const reportAccounts: Row = {
  name: 'report-accounts',
  async measure() {
    const [small, large] = await Promise.all(
      [SMALL, LARGE].map((crowd) => startServe([], [writeCrowdWorld(crowd)])),
    );
    const bare = await startBareFastify('{}');
    if (!small || !large) throw new Error('there are two worlds');
    try {
      const bodies = await bodiesOf(LARGE);
      const targets = [
        await openTarget(small, await bodiesOf(SMALL)),
        await openTarget(large, bodies),
        await openTarget(bare, bodies.slice(0, Math.ceil(SMALL / BATCH)), '/'),
      ] as const;
      for (const target of targets) await sendAll(target);
      const rates: number[][] = [[], [], []];
      for (let round = 0; round <= ROUNDS; round++) {
        for (const [index, target] of targets.entries()) {
          const rate = await rateOf(target);
          if (round > 0) rates[index]?.push(rate); // The first round warms up.
        }
      }
      const [inSmall = 0, inLarge = 0, floor = 0] = rates.map(median);
      for (const { connections } of targets) for (const connection of connections) connection.close();
      return [
        {
          what: `report-accounts, ${BATCH} accounts a request, 10 connections`,
          unit: 'requests/s',
          ours: inSmall,
          floor: { of: 'bare Fastify 5 that parses the same body and answers 204', value: floor },
          target: { relation: '>=', value: 0.5 },
          note: `a world of ${SMALL} accounts, each reported long before its time`,
        },
        {
          what: 'the same in a world of 1,000,000 accounts',
          unit: 'requests/s',
          ours: inLarge,
          floor: { of: 'its rate in a world of 1,000', value: inSmall },
          target: { relation: '>=', value: 0.9 },
        },
      ];
    } finally {
      await Promise.all([small, large, bare].map((server) => server.stop()));
    }
  },
};

/** The reports of a whole crowd, in the order of its numbers. */
async function bodiesOf(crowd: number): Promise<string[]> {
  const { worlds, app } = createSimulator();
  const world = await worlds.create('default', { seed: 'bench', crowd });
  const updatedAt = new Date(world.clock.now()).toISOString();
  const bodies: string[] = [];
  for (let from = 0; from < crowd; from += BATCH) {
    const length = Math.min(BATCH, crowd - from);
    const accounts = Array.from({ length }, (_, index) => ({
      accountId: crowdId(world, from + index),
      updatedAt,
    }));
    bodies.push(JSON.stringify({ accounts }));
  }
  await app.close();
  return bodies;
}

async function openTarget(server: ServerProcess, bodies: readonly string[], bare?: '/'): Promise<Target> {
  const connections = await Promise.all(
    Array.from({ length: CONNECTIONS }, () => Connection.open(server.url)),
  );
  const authorization = bare ? undefined : `Bearer ${(await consent(server.url)).access_token}`;
  return { path: bare ?? REPORT_PATH, authorization, connections, bodies, next: 0 };
}

/** Every report once. */
async function sendAll(target: Target): Promise<void> {
  let left = target.bodies.length;
  await sendWhile(target, () => left-- > 0);
}

/** @returns requests a second */
async function rateOf(target: Target): Promise<number> {
  const startedAt = performance.now();
  const count = await sendWhile(target, () => performance.now() - startedAt < ROUND);
  return (count * 1000) / (performance.now() - startedAt);
}

/** @returns how many reports were accepted */
async function sendWhile(target: Target, more: () => boolean): Promise<number> {
  let count = 0;
  const run = async (connection: Connection) => {
    while (more()) {
      const body = target.bodies[target.next++ % target.bodies.length] ?? '';
      await connection.post(target.path, body, target.authorization);
      count++;
    }
  };
  await Promise.all(target.connections.map(run));
  return count;
}
