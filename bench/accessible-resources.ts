import autocannon from 'autocannon';
import { openChains } from './chain.ts';
import { startBareFastify, startServe, WORLD } from './processes.ts';
import { median, type Row } from './row.ts';

const ROUNDS = 4;
/** In seconds. */
const ROUND = 2;

/** Ten connections with one valid token. */
export const accessibleResources: Row = {
  name: 'accessible-resources',
  async measure() {
    const server = await startServe([], [WORLD]);
    const [chain] = await openChains(server.url);
    if (!chain) throw new Error('nobody consented');
    const bare = await startBareFastify(await chain.readResources());
    const asked = {
      url: `${server.url}/api.atlassian.com/oauth/token/accessible-resources`,
      headers: { authorization: `Bearer ${chain.accessToken}` },
    };
    try {
      const ours: number[] = [];
      const floor: number[] = [];
      for (let round = 0; round <= ROUNDS; round++) {
        const rates = [await rateOf(asked), await rateOf({ url: bare.url })] as const;
        if (round === 0) continue; // Warms both up.
        ours.push(rates[0]);
        floor.push(rates[1]);
      }
      return [
        {
          what: 'accessible-resources, 10 connections',
          unit: 'requests/s',
          ours: median(ours),
          floor: { of: 'bare Fastify 5, the same bytes', value: median(floor) },
          target: { relation: '>=', value: 0.35 },
        },
      ];
    } finally {
      await Promise.all([server.stop(), bare.stop()]);
    }
  },
};

async function rateOf(asked: { url: string; headers?: Record<string, string> }): Promise<number> {
  const result = await autocannon({ ...asked, connections: 10, duration: ROUND });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${asked.url}: ${result.non2xx} answers were not 2xx, ${result.errors} errors`);
  }
  return result['2xx'] / result.duration;
}
