import { spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import { once } from 'node:events';
import { chmod, readdir, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build, type OnResolveArgs, type OnResolveResult, type Plugin } from 'esbuild';

// Run after tsc: makes `dist/cli.cjs`, which starts from one file and from compiled code. See decisions/0001.

const ROOT = resolve(import.meta.dirname, '..');
const DIST = join(ROOT, 'dist');

/** What `serve` has no need of is imported from where it lies when it is asked for. */
const LEFT_OUT = /^(?:scenarios|client)\/|^@faker-js\/faker|^(?:undici|yaml)$/;

const leaveOut: Plugin = {
  name: 'leave-out',
  setup: (esbuild) => esbuild.onResolve({ filter: /./ }, (args) => resolveLeftOut(args)),
};

/** As the bundle names what was left out. */
const leftOut = new Set<string>();

function resolveLeftOut({ kind, path, resolveDir }: OnResolveArgs): OnResolveResult | undefined {
  if (kind !== 'dynamic-import') return undefined;
  const name = path.startsWith('.') ? relative(ROOT, resolve(resolveDir, path)) : path;
  if (!LEFT_OUT.test(name)) return undefined;
  const specifier = path.startsWith('.') ? `./${name.replace(/\.ts$/, '.js')}` : name;
  leftOut.add(specifier);
  return { external: true, path: specifier };
}

const common = {
  absWorkingDir: ROOT,
  platform: 'node',
  target: 'node20.19',
  legalComments: 'none',
  logLevel: 'warning',
} as const;

async function bundle(): Promise<void> {
  const { outputFiles } = await build({
    ...common,
    entryPoints: ['cli.ts'],
    write: false,
    charset: 'ascii',
    bundle: true,
    format: 'cjs',
    minifySyntax: true,
    minifyWhitespace: true,
    lineLimit: 160,
    plugins: [leaveOut],
  });
  const code = wrapped(outputFiles.map(({ text }) => text).join(''));
  await writeFile(join(DIST, 'cli.bundle.cjs'), code);
  await build({
    ...common,
    entryPoints: ['scripts/launch.ts'],
    outfile: join(DIST, 'cli.cjs'),
    format: 'cjs',
    define: { BUNDLE_DIGEST: JSON.stringify(hash('sha256', code).slice(0, 12)) },
    banner: { js: '#!/usr/bin/env node' },
  });
  await chmod(join(DIST, 'cli.cjs'), 0o755);
  for (const unbundled of ['cli.js', 'cli.d.ts']) await rm(join(DIST, unbundled), { force: true });
}

/** The bundle as a function of what `launch.ts` gives it. */
function wrapped(code: string): string {
  let body = code.replace(/^#!.*\n/, '');
  for (const specifier of leftOut)
    body = body.replaceAll(`import("${specifier}")`, `importModule("${specifier}")`);
  const text = `(function (require, module, exports, importModule) {${body}})\n`;
  if (Buffer.byteLength(text) !== text.length) throw new Error('the bundle is not plain ASCII');
  return text;
}

/** The service account of the demo world (worlds/demo.yaml). */
const TOKEN_REQUEST = {
  grant_type: 'client_credentials',
  client_id: 'nightly-client-id-00000000000000',
  client_secret: 'ATOA-nightly-client-secret-not-a-real-one',
};

/** Starts `serve` with a setup file, as most do, takes a token, and leaves it running until it has kept the code that this compiled. */
async function compile(): Promise<void> {
  const serve = [join(DIST, 'cli.cjs'), 'serve', join(ROOT, 'worlds/demo.yaml'), '--port', '0'];
  const child = spawn(process.execPath, serve, { stdio: ['ignore', 'pipe', 'inherit'] });
  child.stdout.resume();
  try {
    const [text] = await once(child.stdout, 'data', { signal: AbortSignal.timeout(10_000) });
    const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(String(text)) ?? [];
    const answer = await fetch(`${url}/auth.atlassian.com/oauth/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(TOKEN_REQUEST),
    });
    if (!answer.ok) throw new Error(`the bundle answers ${answer.status}: ${await answer.text()}`);
    await compiledCode();
  } finally {
    child.kill();
  }
}

async function compiledCode(): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if ((await caches()).length > 0) return;
    await pause(100);
  }
  throw new Error('the bundle did not keep its compiled code');
}

async function caches(): Promise<string[]> {
  return (await readdir(DIST)).filter((file) => file.endsWith('.cache')).map((file) => join(DIST, file));
}

for (const old of await caches()) await rm(old);
await bundle();
await compile();
