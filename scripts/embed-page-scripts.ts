import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

// Part of `npm run generate`: the scripts that the simulator serves to browsers, as a module, so that a start reads no file.

const FOLDER = join(import.meta.dirname, '../simulator/connect/pages/bridge');

/** The exported name of a script, and its entry. */
const SCRIPTS = { appScript: 'app/index.js', hostScript: 'host/index.js' };

async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: FOLDER,
    entryPoints: [entry],
    write: false,
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    charset: 'ascii',
    legalComments: 'none',
  });
  return outputFiles.map(({ text }) => text).join('');
}

const parts = await Promise.all(
  Object.entries(SCRIPTS).map(
    async ([name, entry]) =>
      `/** Of \`${entry}\`. */\nexport const ${name} = ${JSON.stringify(await bundled(entry))};\n`,
  ),
);
const title = '// Generated from the folders beside it by scripts/embed-page-scripts.ts; do not edit.\n';
await writeFile(join(FOLDER, 'scripts.gen.ts'), [title, ...parts].join('\n'));
