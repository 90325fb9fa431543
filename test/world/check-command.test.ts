import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'check-command-'));
const cli = resolve(import.meta.dirname, '../../cli.ts');
afterAll(() => rmSync(folder, { recursive: true }));

/** In a process of its own, since here other tests may have declared the dials already. */
function check(setup: string) {
  const file = join(folder, 'world.yaml');
  writeFileSync(file, setup);
  return spawnSync(process.execPath, ['--import', 'tsx', cli, 'check', file], { encoding: 'utf8' });
}

test('check takes a setup that turns a dial', () => {
  expect(check('dials: { oauth.words: auth0 }\n')).toMatchObject({ status: 0, stderr: '' });
}, 30_000);

test('check lists the dials that there are when a setup names another', () => {
  const { status, stderr } = check('dials: { oauth.wrds: auth0 }\n');
  expect(stderr).toContain('there is no dial "oauth.wrds" - did you mean "oauth.words"?; there are: ');
  expect(status).toBe(2);
}, 30_000);
