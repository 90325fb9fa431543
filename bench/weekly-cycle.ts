import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { consent, writeCrowdWorld } from './crowd.ts';
import { startServe } from './processes.ts';
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
      await runClient({ task: 'fill', folder, people: PEOPLE });
      const tokens = await consent(server.url);
      const cycle = (await runClient({ task: 'report', folder, url: server.url, tokens })) as Cycle;
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
          ours: peakOf(server.child.pid),
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
          ours: ((await runClient({ task: 'look', folder, url: server.url, tokens })) as Cycle).idleRun,
          target: { relation: '<', value: 5 },
        },
      ];
    } finally {
      await server.stop();
      rmSync(folder, { recursive: true });
    }
  },
};

/** @returns what the process said */
async function runClient(order: object): Promise<unknown> {
  const script = join(import.meta.dirname, 'reporting-client.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify(order)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  if (code !== 0) throw new Error(`the client ended with ${code}`);
  return JSON.parse(said);
}

/** In megabytes. */
function peakOf(pid: number | undefined): number {
  const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}
