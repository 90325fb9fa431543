import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const folder = join(import.meta.dirname, 'apps');
const installed = join(folder, 'node_modules');
const manifests = ['package.json', 'package-lock.json'];
/** Other runs may install at the same time, so this one does it aside, where git does not look. */
const aside = join(folder, `../../../../node_modules/.connect-express-${process.pid}`);

/**
 * Before the tests: installs what the apps run on, from the lockfile beside them. It is deprecated in parts,
 * hence no dependency of the project. Does nothing when it is there; when it cannot be had, says why, and the tests
 * that need it fail.
 */
export async function setup(): Promise<void> {
  if (isCurrent()) return;
  try {
    await installAside();
    moveIn();
  } catch (error) {
    process.stderr.write(`The apps on atlassian-connect-express cannot be tested: ${messageOf(error)}\n`);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

async function installAside(): Promise<void> {
  mkdirSync(aside, { recursive: true });
  for (const manifest of manifests) copyFileSync(join(folder, manifest), join(aside, manifest));
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  // Optional are a tunnel to the internet and native accelerators; no package needs to run anything.
  const lean = ['--ignore-scripts', '--omit=optional'];
  await promisify(execFile)('npm', ['ci', ...lean, ...quiet, '--prefix', aside], { cwd: aside });
  writeFileSync(stampIn(join(aside, 'node_modules')), lockfileHash());
}

/** Puts the new folder in place of an older one, unless another run was faster. */
function moveIn(): void {
  if (existsSync(installed) && !isCurrent()) renameSync(installed, join(aside, 'replaced'));
  if (!existsSync(installed)) renameSync(join(aside, 'node_modules'), installed);
}

const isCurrent = (): boolean =>
  existsSync(stampIn(installed)) && readFileSync(stampIn(installed), 'utf8') === lockfileHash();

/** Remembers which lockfile a folder was made from. */
const stampIn = (modules: string): string => join(modules, '.lockfile-hash');

const lockfileHash = (): string =>
  createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
