import type { Barrier } from '../stage/faults.ts';
import { createFaults } from '../stage/faults.ts';
import type { StageContext } from '../stage/stage-context.ts';
import type { Wire, WireAnswer } from '../stage/wire.ts';
import { permutationsOf, seededOrder } from './orders.ts';

/** Where requests are made to overlap in an order of one's choosing. */
export interface RaceLab {
  /**
   * Starts things that each send one request of an operation, holds all of these requests before anything takes
   * effect, and lets them go one after the other.
   *
   * @param order - which goes first: positions in `runners`
   * @returns what came of each, in the order of `runners`
   */
  inOrder<T>(
    operationId: string,
    order: readonly number[],
    runners: readonly (() => Promise<T>)[],
  ): Promise<T[]>;
  /** Refreshes of one refresh token by hand, all under way at once, answered in this order. */
  refreshesAtOnce(refreshToken: string, order: readonly number[]): Promise<WireAnswer[]>;
  /** Waits, as many turns of the event loop as it takes, until so many requests stand at a barrier. */
  untilWaiting(barrier: Barrier, count: number): Promise<void>;
  permutationsOf(count: number): number[][];
  seededOrder(count: number, seed: string): number[];
}

/** More turns than any exchange in this process needs. */
const MOST_TURNS = 2_000;

export function createRaceLab(context: StageContext, wire: Wire): RaceLab {
  const { steps } = context;
  const faults = createFaults(context);
  const inOrder = async <T>(
    operationId: string,
    order: readonly number[],
    runners: readonly (() => Promise<T>)[],
  ) => {
    const barriers: Barrier[] = [];
    const running: Promise<T>[] = [];
    for (const run of runners) {
      const barrier = await faults.hold(operationId);
      running.push(run());
      await untilWaiting(barrier, 1);
      barriers.push(barrier);
    }
    for (const position of order) {
      await barriers[position]?.release();
      await running[position];
    }
    return Promise.all(running);
  };
  return {
    inOrder: (operationId, order, runners) =>
      steps.run(`${runners.length} x ${operationId} at once, answered in the order ${order.join(', ')}`, () =>
        inOrder(operationId, order, runners),
      ),
    refreshesAtOnce: (refreshToken, order) =>
      steps.run(
        `${order.length} refreshes of one token at once, answered in the order ${order.join(', ')}`,
        () =>
          inOrder(
            'exchangeToken',
            order,
            order.map(() => () => wire.refresh(refreshToken)),
          ),
      ),
    untilWaiting,
    permutationsOf,
    seededOrder,
  };
}

async function untilWaiting(barrier: Barrier, count: number): Promise<void> {
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    if ((await barrier.waiting()) >= count) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error(`${count} requests should wait at the barrier, and only ${await barrier.waiting()} do`);
}
