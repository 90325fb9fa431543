import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What `fauxlassian/scenarios` means in somebody's scenario file: what one needs to write them, of this very package. */
const AUTHORING = fileURLToPath(
  new URL(`../authoring${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url),
);

/**
 * Runs something while tsx knows this package by its name, also for files in whose folder it is not installed. For
 * CommonJS folders tsx takes the setting from the environment only, whenever it is asked to import; for those of ES
 * modules it must be told.
 *
 * @param work - is given the settings file to tell tsx of
 */
export async function knownByName<T>(work: (tsconfig: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'fauxlassian-'));
  const before = process.env.TSX_TSCONFIG_PATH;
  try {
    const file = join(folder, 'tsconfig.json');
    const paths = { 'fauxlassian/scenarios': [AUTHORING] };
    await writeFile(file, JSON.stringify({ compilerOptions: { paths } }));
    process.env.TSX_TSCONFIG_PATH = file;
    return await work(file);
  } finally {
    if (before === undefined) delete process.env.TSX_TSCONFIG_PATH;
    else process.env.TSX_TSCONFIG_PATH = before;
    await rm(folder, { recursive: true, force: true });
  }
}
