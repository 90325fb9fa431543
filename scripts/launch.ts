import { hash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Script } from 'node:vm';

// What `dist/cli.cjs` is: runs the bundle beside it, from V8's code cache where there is one. See decisions/0001. It is
// CommonJS, since Node reads a module of the other kind by way of the thread pool, whose size is fixed by then.

/** A thread for each core beside the event loop's: more of them would sign on the core on which requests are answered. */
process.env.UV_THREADPOOL_SIZE ??= String(Math.max(1, availableParallelism() - 1));

/** V8 keeps compiled code for another start after this long, when starting is over. In milliseconds. */
const SETTLED = 1_500;

/** Of SHA-256 in hexadecimal digits. */
const DIGEST_LENGTH = 64;

const bundlePath = join(__dirname, 'cli.bundle.cjs');
/** Of the bundle; put in by `bundle.ts`. V8 takes two sources of one length for the same. */
declare const BUNDLE_DIGEST: string;
/** One for each build of Node, so that two of them on one installation do not get in each other's way. */
const cachePath = `${bundlePath}.${BUNDLE_DIGEST}-${process.version}-${process.arch}.cache`;

const cachedData = readCompiledCode();
/** ASCII, as `bundle.ts` sees to; read as Latin-1 it needs no decoding. */
const script = new Script(readFileSync(bundlePath, 'latin1'), {
  filename: bundlePath,
  ...(cachedData && { cachedData }),
});
/** Code from the cache has no `import()` of its own (Node forgets where it came from). */
const importModule = (specifier: string): Promise<unknown> => import(specifier);
const bundle = { exports: {} };
script.runInThisContext()(createRequire(bundlePath), bundle, bundle.exports, importModule);
if (!cachedData) setTimeout(keepCompiledCode, SETTLED).unref();

/** The cache begins with its digest: V8 runs what it is given, damaged or not. */
function readCompiledCode(): Buffer | undefined {
  try {
    const kept = readFileSync(cachePath);
    const code = kept.subarray(DIGEST_LENGTH);
    return kept.toString('latin1', 0, DIGEST_LENGTH) === hash('sha256', code) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** Where the installation cannot be written to, the next start is as fast as this one was. */
function keepCompiledCode(): void {
  const unfinished = `${cachePath}.${process.pid}`;
  try {
    const code = script.createCachedData();
    writeFileSync(unfinished, Buffer.concat([Buffer.from(hash('sha256', code)), code]), { flag: 'wx' });
    renameSync(unfinished, cachePath);
  } catch {
    return;
  }
}
