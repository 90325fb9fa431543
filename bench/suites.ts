import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { COMMAND } from './processes.ts';
import { type Measurement, median, type Row } from './row.ts';

const RUNS = 3;
const MEGABYTE = 1024 * 1024;

/** `fauxlassian run`: the scenarios of OAuth, the whole process. */
export const oauthSuite: Row = {
  name: 'suite',
  measure: () => measureRuns('the oauth suite', '^oauth/', { seconds: 6, megabytes: 300 }),
};

/** `fauxlassian run`: the scenarios of Connect, the whole process. */
export const connectSuite: Row = {
  name: 'connect-suite',
  measure: () => measureRuns('the connect suite', '^connect/', { seconds: 8 }),
};

/** Ten thousand people in virtual time: more than five thousand reports, and all that comes of them. */
export const yearOfTenThousand: Row = {
  name: 'year',
  measure: () => measureRuns('a year of 10,000 people', '^privacy/a-year-of-ten-thousand', { seconds: 20 }),
};

async function measureRuns(
  what: string,
  grep: string,
  target: { seconds: number; megabytes?: number },
): Promise<Measurement[] | { skipped: string }> {
  const walls: number[] = [];
  const peaks: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const { code, wall, peak, said } = await play(grep);
    if (code === 2) return { skipped: `fauxlassian run could not run: ${said.trim().split('\n').at(-1)}` };
    if (code !== 0) return { skipped: `fauxlassian run ended with ${code}; look at what it says first` };
    walls.push(wall / 1000);
    peaks.push(peak / MEGABYTE);
  }
  const { seconds, megabytes } = target;
  return [
    { what, unit: 's', ours: median(walls), target: { relation: '<', value: seconds } },
    {
      what: `${what}, peak RSS`,
      unit: 'MB',
      ours: Math.max(...peaks),
      ...(megabytes !== undefined && { target: { relation: '<', value: megabytes } }),
    },
  ];
}

async function play(
  grep: string,
): Promise<{ code: number | null; wall: number; peak: number; said: string }> {
  const startedAt = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', join(import.meta.dirname, 'report-peak.mjs'), COMMAND, 'run', '--grep', grep],
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const [said, peak, [code]] = await Promise.all([
    text(child.stdio[2] as Readable),
    text(child.stdio[3] as Readable),
    once(child, 'exit'),
  ]);
  return { code, wall: performance.now() - startedAt, peak: Number(peak) * 1024, said };
}
