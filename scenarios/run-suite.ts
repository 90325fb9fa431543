import { writeFile } from 'node:fs/promises';
import { jsonReport } from './report/json.ts';
import { junitReport } from './report/junit.ts';
import { type Output, PrettyReporter } from './report/pretty.ts';
import { ReportFolder, ReportFolderFault } from './report/report-folder.ts';
import type { SuiteResult } from './runner/results.ts';
import { type RunOptions, runScenarios } from './runner/run-scenarios.ts';
import { ScenarioFileError } from './runner/scenario-file-error.ts';
import { readShard, SelectionFault, type Shard } from './runner/select.ts';

/** The reports that there are. */
export const REPORTERS = ['pretty', 'junit', 'json'] as const;
export type ReporterName = (typeof REPORTERS)[number];

/** What somebody typed at a command line. */
export interface SuiteOptions extends Omit<RunOptions, 'shard' | 'onProgress' | 'onRecord'> {
  /** `i/n` where it was typed. */
  readonly shard?: string | Shard;
  readonly reporter?: ReporterName;
  /** A file for the report; then people still get theirs on `stdout`. */
  readonly output?: string;
  /** A folder for a diagram of each scenario, and a page that lists them. */
  readonly report?: string;
  readonly stdout?: Output;
  /** For what keeps the run from happening. */
  readonly stderr?: Output;
}

/** 0: all that could be tested passed; 1: something failed; 2: the run could not take place, or not to its end. */
export type ExitCode = 0 | 1 | 2;

/**
 * Runs scenarios and reports, as `fauxlassian run` does. Never throws for anything that somebody typed wrong: it says
 * so on `stderr` and returns 2.
 */
export async function runSuite(options: SuiteOptions): Promise<ExitCode> {
  const { stderr = process.stderr } = options;
  try {
    const folder = options.report === undefined ? undefined : await ReportFolder.open(options.report);
    try {
      return await playAndReport(options, folder);
    } finally {
      await folder?.close();
    }
  } catch (error) {
    if (!isOfTheUser(error)) throw error;
    stderr.write(`${error.message}\n`);
    return 2;
  }
}

async function playAndReport(options: SuiteOptions, folder: ReportFolder | undefined): Promise<ExitCode> {
  const { stdout = process.stdout, reporter = 'pretty', output } = options;
  const forPeople = reporter === 'pretty' || output !== undefined;
  const pretty = new PrettyReporter(stdout);
  const suite = await runScenarios({
    ...options,
    shard: typeof options.shard === 'string' ? readShard(options.shard) : options.shard,
    onProgress: forPeople ? (progress) => pretty.progress(progress) : undefined,
    onRecord: folder && ((scenario, result, record) => folder.add(scenario, result, record)),
  });
  // A shard may be empty; a selection may not.
  if (suite.matched === 0) throw new SelectionFault(nothingChosen(options));
  if (forPeople) pretty.end(suite);
  await deliver(reportOf(reporter, suite), reporter, output, stdout);
  await folder?.end(suite);
  return exitCodeOf(suite);
}

/** The report could not be written. */
class ReportFault extends Error {
  override readonly name = 'ReportFault';
}

const isOfTheUser = (error: unknown): error is Error =>
  [ScenarioFileError, SelectionFault, ReportFault, ReportFolderFault].some((fault) => error instanceof fault);

function nothingChosen({ grep, files = [] }: SuiteOptions): string {
  const by = grep === undefined ? '' : `, by --grep ${String(grep)}`;
  return `no scenario is left to run${by}${files.length > 0 ? `, in ${files.join(' ')}` : ''}`;
}

function reportOf(reporter: ReporterName, suite: SuiteResult): string {
  if (reporter === 'junit') return junitReport(suite);
  if (reporter === 'json') return jsonReport(suite);
  let text = '';
  const report = new PrettyReporter({ write: (more) => (text += more) }, false);
  suite.results.forEach((result, index) => {
    report.progress({ kind: 'end', result, ended: index + 1, total: suite.results.length });
  });
  report.end(suite);
  return text;
}

async function deliver(
  report: string,
  reporter: ReporterName,
  output: string | undefined,
  stdout: Output,
): Promise<void> {
  if (output === undefined) {
    if (reporter !== 'pretty') stdout.write(report);
    return;
  }
  await writeFile(output, report).catch((cause: unknown) => {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ReportFault(`--output ${output} cannot be written: ${why}`, { cause });
  });
}

function exitCodeOf({ results }: SuiteResult): ExitCode {
  if (results.some(({ status }) => status === 'failed')) return 1;
  return results.some(({ status }) => status === 'not-run') ? 2 : 0;
}
