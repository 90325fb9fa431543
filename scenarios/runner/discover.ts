import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { builtInScenarios } from '../built-in.ts';
import type { Scenario } from '../scenario.ts';
import { importScenarioFile } from './import-scenario-file.ts';
import { knownByName } from './own-name.ts';
import { ScenarioFileError } from './scenario-file-error.ts';

/** A scenario, and the file that it came from unless it is built in. */
export interface FoundScenario {
  readonly scenario: Scenario;
  readonly file?: string;
}

const NAMED = '**/*.scenario.{ts,mts,js,mjs}';
const IGNORED = ['**/node_modules/**'];

/**
 * Finds scenarios: the built-in suite, or those of files, folders (searched to the bottom) and glob patterns.
 *
 * @param paths - relative ones start at `folder`; none at all means the built-in suite
 * @throws ScenarioFileError when a path leads to nothing, a file is no scenario, or two have one id
 */
export async function discover(
  paths: readonly string[] = [],
  folder = process.cwd(),
): Promise<FoundScenario[]> {
  if (paths.length === 0) return builtInScenarios.map((scenario) => ({ scenario }));
  const files = new Set<string>();
  for (const path of paths) for (const file of await filesOf(path, folder)) files.add(file);
  const found = await knownByName(async (tsconfig) => {
    const imported: FoundScenario[] = [];
    for (const file of files) imported.push({ scenario: await importScenarioFile(file, tsconfig), file });
    return imported;
  });
  requireUniqueIds(found);
  return found;
}

async function filesOf(path: string, folder: string): Promise<string[]> {
  const absolute = resolve(folder, path);
  const kind = await stat(absolute).catch(() => undefined);
  if (kind?.isFile()) return [absolute];
  const search = kind?.isDirectory()
    ? { cwd: absolute, patterns: [NAMED] }
    : { cwd: folder, patterns: [path] };
  if (!kind && !isDynamicPattern(path))
    throw new ScenarioFileError(absolute, 'there is no such file or folder');
  const files = await glob(search.patterns, { cwd: search.cwd, absolute: true, ignore: IGNORED });
  if (files.length === 0) throw new ScenarioFileError(path, 'leads to no scenario file (*.scenario.ts)');
  return files.sort();
}

function requireUniqueIds(found: readonly FoundScenario[]): void {
  const seen = new Map<string, string>();
  for (const { scenario, file = '' } of found) {
    const other = seen.get(scenario.id);
    if (other !== undefined)
      throw new ScenarioFileError(file, `the id ${scenario.id} is also that of ${other}`);
    seen.set(scenario.id, file);
  }
}
