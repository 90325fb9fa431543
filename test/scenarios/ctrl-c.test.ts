import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

test('Ctrl-C in the midst of a run keeps what has ended, writes the report, and exits with 2', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ctrl-c-'));
  const output = join(folder, 'report.json');
  const cli = resolve(import.meta.dirname, '../../cli.ts');
  const args = ['--import', 'tsx', cli, 'run', '--reporter', 'json', '--output', output];
  const run = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let shown = '';
  run.stdout.on('data', (text: Buffer) => {
    if (!shown.includes('✓') && String(text).includes('✓')) run.kill('SIGINT');
    shown += text;
  });
  const [code] = await once(run, 'close');
  const report = JSON.parse(await readFile(output, 'utf8')) as { results: { status: string }[] };
  const statuses = new Set(report.results.map(({ status }) => status));
  expect(statuses).toEqual(new Set(['passed', 'not-run']));
  expect(shown).toMatch(/\d+ passed, 0 failed, \d+ not run/);
  expect(code).toBe(2);
  await rm(folder, { recursive: true });
}, 30_000);
