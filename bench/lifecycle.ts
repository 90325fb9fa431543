import type { Deliveries } from './delivering-host.ts';
import { runScript, startScript } from './processes.ts';
import type { Row } from './row.ts';

/** The host in one process, an app that answers 204 in another; one delivery after the other. */
export const lifecycle: Row = {
  name: 'lifecycle',
  async measure() {
    const app = await startScript('trivial-app.cjs');
    try {
      const { toMany, toOne, bare, bareSigning } = await runScript<Deliveries>('delivering-host.ts', {
        app: app.url,
      });
      const floor = { of: 'the same POST by bare undici, with a token made before', value: bare };
      return [
        {
          what: '`installed`, RS256, each to another site',
          unit: 'requests/s',
          ours: toMany,
          floor,
          target: { relation: '>=', value: 0.6 },
          note: 'each needs a signature of its own before it can be sent',
        },
        {
          what: 'the same, against a POST that signs',
          unit: 'requests/s',
          ours: toMany,
          floor: { of: 'bare undici that first makes the token, by node:crypto', value: bareSigning },
        },
        {
          what: '`installed`, RS256, to one site again and again',
          unit: 'requests/s',
          ours: toOne,
          floor,
          note: 'RS256 gives the same token for the same claims: it is remembered for its second',
        },
      ];
    } finally {
      await app.stop();
    }
  },
};
