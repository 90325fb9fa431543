import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { COMMAND } from './processes.ts';
import { median, type Row } from './row.ts';

const RUNS = 3;
const MEGABYTE = 1024 * 1024;

/** `fauxlassian run`: the built-in suite, the whole process. */
export const oauthSuite: Row = {
  name: 'suite',
  async measure() {
    const walls: number[] = [];
    const peaks: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const { code, wall, peak, said } = await play();
      if (code === 2) return { skipped: `fauxlassian run could not run: ${said.trim().split('\n').at(-1)}` };
      if (code !== 0) return { skipped: `fauxlassian run ended with ${code}; look at what it says first` };
      walls.push(wall / 1000);
      peaks.push(peak / MEGABYTE);
    }
    return [
      { what: 'the oauth suite', unit: 's', ours: median(walls), target: { relation: '<', value: 6 } },
      {
        what: 'the oauth suite, peak RSS',
        unit: 'MB',
        ours: Math.max(...peaks),
        target: { relation: '<', value: 300 },
      },
    ];
  },
};

async function play(): Promise<{ code: number | null; wall: number; peak: number; said: string }> {
  const startedAt = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', join(import.meta.dirname, 'report-peak.mjs'), COMMAND, 'run', '--grep', '^oauth/'],
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const [said, peak, [code]] = await Promise.all([
    text(child.stdio[2] as Readable),
    text(child.stdio[3] as Readable),
    once(child, 'exit'),
  ]);
  return { code, wall: performance.now() - startedAt, peak: Number(peak) * 1024, said };
}
