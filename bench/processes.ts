import { type ChildProcess, spawn } from 'node:child_process';
import { on, once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A server in a process of its own. */
export interface ServerProcess {
  readonly url: string;
  readonly child: ChildProcess;
  /** When it was spawned, by `performance.now()`. */
  readonly spawnedAt: number;
  stop(): Promise<void>;
}

const HERE = import.meta.dirname;
/** The command as it is installed. */
export const COMMAND = join(HERE, '../dist/cli.cjs');
export const WORLD = join(HERE, 'world.yaml');

/** Starts our command as its user would, on any free port. @param flags - of Node, before the script */
export function startServe(
  flags: readonly string[] = [],
  args: readonly string[] = [],
): Promise<ServerProcess> {
  if (!existsSync(COMMAND)) throw new Error('dist/cli.cjs is not there; npm run build makes it');
  return start([...flags, COMMAND, 'serve', ...args, '--port', '0', '--quiet']);
}

/** Starts the floor: Fastify with one route. @param body - what it answers, JSON */
export function startBareFastify(body: string): Promise<ServerProcess> {
  return start([join(HERE, 'bare-fastify.cjs')], body);
}

/** In milliseconds; nothing here takes as long. */
const PATIENCE = 30_000;

async function start(args: string[], body?: string): Promise<ServerProcess> {
  const spawnedAt = performance.now();
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { ...process.env, ...(body !== undefined && { BODY: body }) },
  });
  const url = await addressOf(child);
  child.stdout?.resume();
  const stop = async () => {
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  };
  return { url, child, spawnedAt, stop };
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('there is no output to read');
  const output = on(child.stdout, 'data', { signal: AbortSignal.timeout(PATIENCE), close: ['close'] });
  let said = '';
  for await (const [text] of output) {
    said += String(text);
    const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
    if (url !== undefined) return url;
  }
  throw new Error(`the server ended without an address; it said: ${said}`);
}
