import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runSuite, type SuiteOptions } from '../../scenarios/index.ts';
import { mermaidProblems } from '../diagram/check-mermaid.ts';

const MARK = '.fauxlassian-report';
const ninety = 'privacy/one-request-for-ninety';
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'report-'));
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

describe('run --report', () => {
  test('writes each scenario as a page and as Mermaid text, pictures of reports, and an index', async () => {
    const report = join(folder, 'made', 'here');
    const { code } = await run({ grep: /one-request-for-ninety|oauth\/state-forged/, report });
    expect(code).toBe(0);
    expect((await readdir(report)).sort()).toEqual([
      MARK,
      'index.html',
      'oauth-state-forged.html',
      'oauth-state-forged.mmd',
      'privacy-one-request-for-ninety.html',
      'privacy-one-request-for-ninety.mmd',
      'privacy-one-request-for-ninety.picture.html',
    ]);
    const index = parse(await readFile(join(report, 'index.html'), 'utf8'));
    expect(index.querySelectorAll('h2').map(({ text }) => text)).toEqual([
      'oauth 1',
      'privacy 1',
      'Situations of the forum threads',
    ]);
    const [forged] = index.querySelectorAll('tbody tr');
    expect(forged?.querySelectorAll('a').map((link) => link.getAttribute('href'))).toEqual([
      'oauth-state-forged.html',
      'oauth-state-forged.mmd',
    ]);
    expect(forged?.text).toMatch(/passed.*3 exchanges, 1 refused\..*O3/s);
    const targets = index.querySelectorAll('a').map((link) => link.getAttribute('href') ?? '');
    expect(targets.filter((target) => target.includes('picture'))).toHaveLength(1);
    for (const target of targets) await readFile(join(report, target));
    expect(
      mermaidProblems(await readFile(join(report, 'privacy-one-request-for-ninety.mmd'), 'utf8')),
    ).toEqual([]);
  });

  test('shows who did what under the steps of the script, with the result above', async () => {
    const report = join(folder, 'steps');
    await run({ grep: 'oauth/state-forged', report });
    const page = parse(await readFile(join(report, 'oauth-state-forged.html'), 'utf8'));
    expect(page.querySelector('h1')?.text).toMatch(/^A callback with a state that the app never made/);
    expect(page.querySelector('strong')?.text).toBe('\u2713 passed');
    const desk = page.querySelector('figure.desk');
    expect(desk?.querySelector('.heading')?.text).toContain('Rohit Ravindra');
    expect(desk?.querySelector('.bad .wire')?.text).toBe('\u2717 400 forged-state');
  });

  test('writes the same bytes for the same seed', async () => {
    const page = async (name: string) => {
      await run({ grep: ninety, report: join(folder, name) });
      return readFile(join(folder, name, 'privacy-one-request-for-ninety.html'), 'utf8');
    };
    expect(await page('one')).toBe(await page('other'));
  });

  test('replaces an earlier report, with what an interrupted one left', async () => {
    const report = join(folder, 'again');
    await run({ grep: 'oauth/state-', report });
    await mkdir(join(report, '.unfinished-abc'));
    await writeFile(join(report, '.unfinished-abc', 'half.html'), '<htm');
    await run({ grep: 'oauth/state-forged', report });
    const names = [MARK, 'index.html', 'oauth-state-forged.html', 'oauth-state-forged.mmd'];
    expect((await readdir(report)).sort()).toEqual(names);
  });

  test('keeps the earlier report where nothing could be played', async () => {
    const report = join(folder, 'kept');
    await run({ grep: 'oauth/state-forged', report });
    const before = await readdir(report);
    expect((await run({ grep: 'no such scenario', report })).code).toBe(2);
    expect(await readdir(report)).toEqual(before);
  });

  test('gives exit code 2 before anything is played where the folder cannot be, or holds other things', async () => {
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    const others = join(folder, 'others');
    await mkdir(others);
    await writeFile(join(others, 'index.html'), 'of somebody else');
    for (const report of [file, join(file, 'below'), '/proc/of/nobody', others]) {
      const { code, stdout, stderr } = await run({ grep: 'oauth/state-forged', report });
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain(`--report ${report} cannot be written to: `);
      expect(stderr).not.toContain('    at ');
    }
    expect(await readdir(others)).toEqual(['index.html']);
    expect(await readFile(join(others, 'index.html'), 'utf8')).toBe('of somebody else');
  });

  test('gives exit code 2 where something came into an earlier report that is not of it', async () => {
    const report = join(folder, 'mixed');
    await run({ grep: 'oauth/state-forged', report });
    await writeFile(join(report, 'notes.txt'), 'mine');
    const { code, stderr } = await run({ grep: 'oauth/state-forged', report });
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('other things than an earlier report (notes.txt)'),
    ]);
  });

  test('gives exit code 2 where the report cannot take its place, after the result', async () => {
    const report = join(folder, 'blocked');
    await run({ grep: 'oauth/state-forged', report });
    await mkdir(join(report, 'privacy-one-request-for-ninety.html'));
    const { code, stdout, stderr } = await run({ grep: ninety, report });
    expect([code, stderr]).toEqual([2, expect.stringContaining('cannot be written to')]);
    expect(stdout).toContain('1 passed, 0 failed');
  });
});
