import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runSuite, type SuiteOptions } from '../../scenarios/index.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pictures-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(options: SuiteOptions) {
  const said = { stdout: '', stderr: '' };
  const code = await runSuite({
    ...options,
    stdout: { write: (text) => (said.stdout += text) },
    stderr: { write: (text) => (said.stderr += text) },
  });
  return { code, ...said };
}

describe('run --pictures', () => {
  test('writes a page for each scenario in which something was reported, and an index', async () => {
    const pictures = join(folder, 'made', 'here');
    const { code } = await run({ grep: /one-request-for-ninety|oauth\/state-forged/, pictures });
    expect(code).toBe(0);
    expect((await readdir(pictures)).sort()).toEqual(['index.html', 'privacy-one-request-for-ninety.html']);
    const index = parse(await readFile(join(pictures, 'index.html'), 'utf8'));
    const [row, ...others] = index.querySelectorAll('tbody tr');
    expect(others).toEqual([]);
    expect(row?.querySelector('a')?.getAttribute('href')).toBe('privacy-one-request-for-ninety.html');
    expect(row?.querySelectorAll('td').map(({ text }) => text)).toEqual([
      '✓ passed',
      expect.stringMatching(/90 accounts, 90 reports; none late/),
    ]);
  });

  test('writes the same bytes for the same seed', async () => {
    const grep = 'privacy/one-request-for-ninety';
    const page = async (name: string) => {
      await run({ grep, pictures: join(folder, name) });
      return readFile(join(folder, name, 'privacy-one-request-for-ninety.html'), 'utf8');
    };
    expect(await page('one')).toBe(await page('other'));
  });

  test('writes an index that says so where nothing was reported', async () => {
    const pictures = join(folder, 'none');
    await run({ grep: 'oauth/state-forged', pictures });
    expect(await readdir(pictures)).toEqual(['index.html']);
    expect(await readFile(join(pictures, 'index.html'), 'utf8')).toContain('0 of 1 scenarios');
  });

  test('gives exit code 2 before anything is played where the folder cannot be', async () => {
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    for (const pictures of [file, join(file, 'below'), '/proc/of/nobody']) {
      const { code, stdout, stderr } = await run({ grep: 'oauth/state-forged', pictures });
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain(`--pictures ${pictures} cannot be written to: `);
      expect(stderr).not.toContain('    at ');
    }
  });

  test('gives exit code 2 where a picture cannot be written, after the report', async () => {
    const pictures = join(folder, 'blocked');
    await mkdir(join(pictures, 'privacy-one-request-for-ninety.html'), { recursive: true });
    const { code, stdout, stderr } = await run({ grep: 'privacy/one-request-for-ninety', pictures });
    expect([code, stderr]).toEqual([2, expect.stringContaining('cannot be written to')]);
    expect(stdout).toContain('1 passed, 0 failed');
  });
});
