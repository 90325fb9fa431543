import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runSuite, type SuiteOptions } from '../../scenarios/index.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scenario-files-'));
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

const fileOf = async (name: string, text: string) => {
  const file = join(folder, name);
  await writeFile(file, text);
  return file;
};

const own = (id: string, body: string) => `import { scenario } from 'fauxlassian/scenarios';
import type { Stage } from 'fauxlassian/scenarios';
export default scenario({
  id: '${id}', title: 'Mine', sources: ['me'],
  async play({ rohit, expect }: Stage): Promise<void> { ${body} },
});
`;

describe("somebody's own scenario files", () => {
  test('run from any folder, TypeScript included, without this package being installed there', async () => {
    const file = await fileOf(
      'good.scenario.ts',
      own('mine/good', "await rohit.connects({ site: 'acme' });"),
    );
    const { code, stdout } = await run({ files: [file] });
    expect(stdout).toContain('✓ mine/good  Mine');
    expect(code).toBe(0);
  });

  test('run in a folder of ES modules as well, found by folder and by pattern', async () => {
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
    await fileOf('other.scenario.mts', own('mine/other', ''));
    const byPattern = await run({ files: [join(folder, 'ot*.scenario.mts')] });
    expect(byPattern.stdout).toContain('1 passed, 0 failed');
    const byFolder = await run({ files: [folder] });
    expect(byFolder.stdout).toContain('2 passed, 0 failed');
    await rm(join(folder, 'package.json'));
  });

  test('that fail give exit code 1, with file and step', async () => {
    const body = "await rohit.connects({ site: 'acme' }); expect(1 + 1, 'the sum').is(3);";
    const file = await fileOf('failing.scenario.ts', own('mine/failing', body));
    const { code, stdout } = await run({ files: [file] });
    expect(code).toBe(1);
    expect(stdout).toContain('the sum: expected 3, received 2');
    expect(stdout).toContain(`file: ${file}`);
    await rm(file);
  });

  test.each([
    [
      'syntax.scenario.ts',
      'export default {\n  id: "x,\n};\n',
      /syntax\.scenario\.ts: line 2, column \d+: Unterminated string/,
    ],
    [
      'throws.scenario.ts',
      '\nthrow new Error("on purpose");\n',
      /throws\.scenario\.ts: (line 2: )?on purpose/,
    ],
    ['empty.scenario.ts', 'export const nothing = 1;\n', /empty\.scenario\.ts: has no default export/],
    ['foreign.scenario.ts', 'export default { id: "foreign", title: "x" };\n', /foreign: sources: must name/],
    ['missing-import.scenario.ts', 'import "./nowhere.ts";\n', /missing-import\.scenario\.ts: .*nowhere/],
  ])('that are broken give exit code 2 and are named with what is wrong: %s', async (name, text, message) => {
    const file = await fileOf(name, text);
    const { code, stderr, stdout } = await run({ files: [file] });
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('    at ');
    expect([code, stdout]).toEqual([2, '']);
    await rm(file);
  });

  test('that do not exist give exit code 2', async () => {
    const { code, stderr } = await run({ files: [join(folder, 'nowhere.scenario.ts')] });
    expect([code, stderr]).toEqual([2, expect.stringContaining('there is no such file or folder')]);
  });

  test('of one id are refused, both named', async () => {
    const files = [
      await fileOf('twin-1.scenario.ts', own('mine/twin', '')),
      await fileOf('twin-2.scenario.ts', own('mine/twin', '')),
    ];
    const { code, stderr } = await run({ files });
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/twin-2.*the id mine\/twin is also that of .*twin-1/),
    ]);
  });
});

describe('the selection', () => {
  test.each([
    [{ grep: 'nothing is called this' }, 'no scenario is left to run, by --grep nothing is called this'],
    [{ grep: '(' }, '--grep ( is no regular expression'],
    [{ shard: '4/3' }, '--shard 4/3 is not i/n'],
  ])('that is empty or wrong gives exit code 2: %o', async (options, message) => {
    const { code, stderr } = await run(options);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  test('that leaves a shard empty is no mistake: another shard has the scenario', async () => {
    const { code, stdout } = await run({ grep: 'two-people-one-app', shard: '2/4', reporter: 'json' });
    expect([code, JSON.parse(stdout).results]).toEqual([0, []]);
  });
});

describe('a report', () => {
  test('for people has the situations with their scenarios, the findings and the operations', async () => {
    const { code, stdout } = await run({ grep: 'two-people-one-app' });
    expect(stdout).toContain(
      '  O1  One app, many people; each grants for oneself\n        ✓ oauth/two-people-one-app',
    );
    expect(stdout).toContain('gaps: no scenario of this run plays\n  O3 ');
    expect(stdout).toContain('Findings of the rulebook: none');
    expect(stdout).toMatch(/Operations of the contract exercised: \d+ of \d+/);
    expect(code).toBe(0);
  });

  test('prints how refreshes interleaved', async () => {
    const { stdout } = await run({ grep: 'oauth/lost-answer' });
    expect(stdout).toMatch(
      /app-1 sends R1\n.*never gets R2 \(lose-answer\)\n.*app-1 sends R1\n.*app-1 gets R3/,
    );
  });

  test('in JUnit XML goes to standard output by itself', async () => {
    const { stdout } = await run({ grep: 'state-forged', reporter: 'junit' });
    expect(stdout).toMatch(/^<\?xml/);
    expect(stdout).toContain('tests="1" failures="0"');
  });

  test('in JSON goes to a file, and people still see theirs', async () => {
    const output = join(folder, 'report.json');
    const { stdout } = await run({ grep: 'state-forged', reporter: 'json', output });
    const report = JSON.parse(await readFile(output, 'utf8')) as {
      results: { id: string; status: string }[];
    };
    expect(report.results).toMatchObject([{ id: 'oauth/state-forged', status: 'passed' }]);
    expect(stdout).toContain('1 passed, 0 failed');
  });

  test('that cannot be written gives exit code 2', async () => {
    const { code, stderr } = await run({
      grep: 'state-forged',
      reporter: 'json',
      output: join(folder, 'no', 'x'),
    });
    expect([code, stderr]).toEqual([2, expect.stringContaining('cannot be written')]);
  });

  test('is written when the run is stopped, with the rest as not run', async () => {
    const output = join(folder, 'stopped.json');
    const { code } = await run({ signal: AbortSignal.abort(), reporter: 'json', output });
    const report = JSON.parse(await readFile(output, 'utf8')) as { results: { status: string }[] };
    expect(new Set(report.results.map(({ status }) => status))).toEqual(new Set(['not-run']));
    expect(code).toBe(2);
  });
});
