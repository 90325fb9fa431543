import { open } from 'node:fs/promises';
import type { Document, LineCounter } from 'yaml';
import type { Problem } from './problem.ts';
import { findSetupProblems, SetupError } from './setup.ts';
import type { WorldSetup } from './world.ts';

/** In bytes; ten thousand accounts fit in easily. */
const LARGEST = 5 * 1024 * 1024;
/** How often anchors may be used in total, before they look like an attempt to fill the memory. */
const MOST_ALIASES = 100;

/**
 * Reads a setup file, YAML 1.2 or JSON (which is YAML).
 *
 * @throws SetupError that names file, line and column of everything that is wrong
 */
export async function readSetupFile(path: string): Promise<WorldSetup> {
  return parseSetup(await readText(path), path);
}

/** As {@link readSetupFile}, of a text. @param place - how to call it in errors */
export async function parseSetup(text: string, place: string): Promise<WorldSetup> {
  const { LineCounter, parseDocument } = await import('yaml');
  const lines = new LineCounter();
  const document = within(place, () =>
    parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true }),
  );
  const faults = [...document.errors, ...document.warnings].map(({ pos, message }) => ({
    where: at(lines, pos[0]),
    // What follows is advice to whoever calls the parser.
    message: message.split(/\n|; please use /)[0] ?? message,
  }));
  if (faults.some(({ message }) => message.includes('call stack'))) {
    throw new SetupError([{ where: '', message: 'is nested too deeply' }], place);
  }
  if (faults.length > 0) throw new SetupError(faults, place);
  const value: unknown = within(place, () => document.toJS({ maxAliasCount: MOST_ALIASES }));
  if (value === null || value === undefined)
    throw new SetupError([{ where: '', message: 'is empty' }], place);
  const problems = findSetupProblems(value);
  if (problems.length > 0) {
    throw new SetupError(
      problems.map((problem) => located(problem, document, lines)),
      place,
    );
  }
  return value as WorldSetup;
}

async function readText(path: string): Promise<string> {
  const bytes = await readBytes(path).catch((thrown: unknown) => {
    if (thrown instanceof SetupError) throw thrown;
    throw new SetupError([{ where: '', message: `cannot be read: ${(thrown as Error).message}` }], path);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new SetupError([{ where: '', message: 'is not UTF-8' }], path);
  }
}

async function readBytes(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const status = await file.stat();
    if (!status.isFile()) throw new Error('it is not a file');
    const { size } = status;
    if (size > LARGEST) {
      throw new SetupError([{ where: '', message: `is larger than ${LARGEST} bytes` }], path);
    }
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/** Parsers die of a stack overflow or refuse an alias bomb by throwing. */
function within<T>(place: string, read: () => T): T {
  try {
    return read();
  } catch (thrown) {
    const message = thrown instanceof RangeError ? 'is nested too deeply' : (thrown as Error).message;
    throw new SetupError([{ where: '', message }], place);
  }
}

function located(problem: Problem, document: Document, lines: LineCounter): Problem {
  const path = problem.where
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as { range?: [number] | null } | undefined;
    if (!node?.range) continue;
    const where = `${at(lines, node.range[0])}${problem.where === '' ? '' : ` ${problem.where}`}`;
    return { where, message: problem.message };
  }
  return problem;
}

function at(lines: LineCounter, offset: number): string {
  const { line, col } = lines.linePos(offset);
  return `line ${line}, column ${col}`;
}
