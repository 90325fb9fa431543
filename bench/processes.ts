import { type ChildProcess, spawn } from 'node:child_process';
import { on, once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

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
  return start([join(HERE, 'bare-fastify.cjs')], { BODY: body });
}

/** Starts a script of this folder that says its address. */
export function startScript(
  script: string,
  environment: Record<string, string> = {},
): Promise<ServerProcess> {
  return start([join(HERE, script)], environment);
}

/** Starts a script of this folder in TypeScript that says its address. */
export function startApp(script: string, args: readonly string[]): Promise<ServerProcess> {
  return start(['--import', 'tsx', join(HERE, script), ...args]);
}

/** Runs a script of this folder in TypeScript to its end. @returns what it said, parsed */
export async function runScript<T>(script: string, order: object): Promise<T> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(HERE, script), JSON.stringify(order)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  if (code !== 0) throw new Error(`${script} ended with ${code}`);
  return JSON.parse(said) as T;
}

/** The most memory that a process ever had, in megabytes; Linux only. */
export function peakOf({ child }: Pick<ServerProcess, 'child'>): number {
  const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}

/** In milliseconds; nothing here takes as long. */
const PATIENCE = 30_000;

async function start(args: string[], environment: Record<string, string> = {}): Promise<ServerProcess> {
  const spawnedAt = performance.now();
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { ...process.env, ...environment },
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
