import { type Chain, openChains } from './chain.ts';
import { startServe, WORLD } from './processes.ts';
import { median, type Row } from './row.ts';
import { signingRate } from './signing-rate.ts';

const ROUNDS = 4;
/** In milliseconds. */
const ROUND = 3_000;

/** Ten connections, each with a grant of its own whose rotated token it carries on. */
export const refresh: Row = {
  name: 'refresh',
  async measure() {
    const server = await startServe([], [WORLD]);
    try {
      const chains = await openChains(server.url);
      await refreshFor(chains, ROUND / 3);
      const ours: number[] = [];
      const floor: number[] = [signingRate(ROUND / 3)];
      for (let round = 0; round < ROUNDS; round++) {
        ours.push(await refreshFor(chains, ROUND));
        floor.push(signingRate(ROUND / 3));
      }
      await Promise.all(chains.map((chain) => chain.close()));
      return [
        {
          what: 'refresh grant, RS256, 10 connections',
          unit: 'requests/s',
          ours: median(ours),
          floor: { of: 'RSA-2048 signatures on one core', value: median(floor) },
          target: { relation: '>=', value: 0.8 },
        },
      ];
    } finally {
      await server.stop();
    }
  },
};

/** @returns refreshes a second */
async function refreshFor(chains: readonly Chain[], milliseconds: number): Promise<number> {
  const startedAt = performance.now();
  let count = 0;
  const run = async (chain: Chain) => {
    while (performance.now() - startedAt < milliseconds) {
      await chain.refresh();
      count++;
    }
  };
  await Promise.all(chains.map(run));
  return (count * 1000) / (performance.now() - startedAt);
}
