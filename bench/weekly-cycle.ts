import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { consent, writeCrowdWorld } from './crowd.ts';
import { peakOf, runScript, startServe } from './processes.ts';
import type { Cycle } from './reporting-client.ts';
import type { Row } from './row.ts';

const PEOPLE = 1_000_000;

/** A million accounts, all due, reported once: the reference client in one process, the simulator in another. */
export const weeklyCycle: Row = {
  name: 'weekly-cycle',
  async measure() {
    if (process.platform !== 'linux') return { skipped: 'the peak of a process is read from /proc' };
    const folder = mkdtempSync(join(tmpdir(), 'fauxlassian-bench-'));
    const server = await startServe([], [writeCrowdWorld(PEOPLE)]);
    try {
      await runScript('reporting-client.ts', { task: 'fill', folder, people: PEOPLE });
      const tokens = await consent(server.url);
      const order = { folder, url: server.url, tokens };
      const cycle = await runScript<Cycle>('reporting-client.ts', { task: 'report', ...order });
      if (cycle.reported !== PEOPLE)
        return { skipped: `only ${cycle.reported} were reported: ${cycle.failed}` };
      return [
        {
          what: `a weekly cycle of 1,000,000 accounts, ${cycle.batches} requests`,
          unit: 's',
          ours: cycle.seconds,
          target: { relation: '<', value: 30 },
        },
        {
          what: 'the same, peak RSS of the client',
          unit: 'MB',
          ours: cycle.peak,
          target: { relation: '<', value: 700 },
        },
        {
          what: 'the same, peak RSS of the simulator',
          unit: 'MB',
          ours: peakOf(server),
          target: { relation: '<', value: 700 },
        },
        {
          what: 'finding what is due among 1,000,000, none due, right after',
          unit: 'ms',
          ours: cycle.idleRun,
          target: { relation: '<', value: 5 },
          note: 'the whole run of the reporter that finds nothing',
        },
        {
          what: 'the same after a restart',
          unit: 'ms',
          ours: (await runScript<Cycle>('reporting-client.ts', { task: 'look', ...order })).idleRun,
          target: { relation: '<', value: 5 },
        },
      ];
    } finally {
      await server.stop();
      rmSync(folder, { recursive: true });
    }
  },
};
