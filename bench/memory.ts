import { once } from 'node:events';
import { join } from 'node:path';
import { type Chain, openChains } from './chain.ts';
import { type ServerProcess, startServe, WORLD } from './processes.ts';
import type { Row } from './row.ts';

const FEW = 30_000;
const MANY = 300_000;
/** An app reads more often than it refreshes. */
const READS = 9;
const MEGABYTE = 1024 * 1024;

interface Memory {
  readonly rss: number;
  readonly heapUsed: number;
}

/** A tenth refreshes, the rest accessible-resources, over ten connections. */
export const memory: Row = {
  name: 'memory',
  async measure() {
    const reporter = join(import.meta.dirname, 'report-memory.mjs');
    const server = await startServe(['--expose-gc', '--import', reporter], [WORLD]);
    try {
      const chains = await openChains(server.url);
      await ask(chains, FEW);
      const early = await memoryOf(server);
      await ask(chains, MANY - FEW);
      const late = await memoryOf(server);
      await Promise.all(chains.map((chain) => chain.close()));
      const heaps = [early, late].map(({ heapUsed }) => `${(heapUsed / MEGABYTE).toFixed(1)} MB`);
      return [
        { what: `RSS after ${FEW} requests`, unit: 'MB', ours: early.rss / MEGABYTE },
        { what: `RSS after ${MANY} requests`, unit: 'MB', ours: late.rss / MEGABYTE },
        {
          what: 'growth between the two',
          unit: 'MB',
          ours: (late.rss - early.rss) / MEGABYTE,
          target: { relation: '<=', value: 30 },
          note: `heap in use: ${heaps.join(', then ')}`,
        },
      ];
    } finally {
      await server.stop();
    }
  },
};

async function ask(chains: readonly Chain[], requests: number): Promise<void> {
  const turns = requests / chains.length / (READS + 1);
  const run = async (chain: Chain) => {
    for (let turn = 0; turn < turns; turn++) {
      await chain.refresh();
      for (let reads = 0; reads < READS; reads++) await chain.readResources();
    }
  };
  await Promise.all(chains.map(run));
}

async function memoryOf({ child }: ServerProcess): Promise<Memory> {
  child.send('memory');
  const [answer] = (await once(child, 'message')) as [Memory];
  return answer;
}
