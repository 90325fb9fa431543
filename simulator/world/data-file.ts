import { existsSync, readFileSync } from 'node:fs';
import { isRecord } from './shape.ts';
import { checkSnapshot, type Snapshot } from './snapshot.ts';
import { WORLD_NAME } from './worlds.ts';

export const DATA_FORMAT = 'fauxlassian/data';
/** Raised when the file around the worlds changes; each world has a version of its own. */
export const DATA_VERSION = 1;

/** A data file cannot be used. The message names the file, the place in it, and what is wrong there. */
export class DataFileError extends Error {
  override readonly name = 'DataFileError';

  constructor(path: string, message: string) {
    super(`${path}: ${message}`);
  }
}

/**
 * Reads the worlds of a data file. The file is not changed, whatever is wrong with it.
 *
 * @returns the worlds, none when there is no file yet
 * @throws DataFileError
 */
export function readDataFile(path: string): Snapshot[] {
  if (!existsSync(path)) return [];
  const content = parse(path, readText(path));
  if (!isRecord(content) || content.format !== DATA_FORMAT) {
    throw new DataFileError(path, `is not a data file of Fauxlassian: /format is not "${DATA_FORMAT}"`);
  }
  if (content.version !== DATA_VERSION) {
    const newer = Number(content.version) > DATA_VERSION ? 'was written by a newer Fauxlassian: ' : '';
    const version = JSON.stringify(content.version);
    throw new DataFileError(
      path,
      `${newer}/version is ${version}; this release reads version ${DATA_VERSION}`,
    );
  }
  if (!Array.isArray(content.worlds)) throw new DataFileError(path, '/worlds is not a list');
  return content.worlds.map((world: unknown, index) =>
    readWorld(path, world, index, content.worlds as unknown[]),
  );
}

function readWorld(path: string, world: unknown, index: number, all: readonly unknown[]): Snapshot {
  try {
    const snapshot = checkSnapshot(world);
    if (!WORLD_NAME.test(snapshot.name)) throw new Error(`"${snapshot.name}" is no name of a world`);
    const first = all.findIndex((other) => isRecord(other) && other.name === snapshot.name);
    if (first < index) throw new Error(`"${snapshot.name}" is at /worlds/${first} already`);
    return snapshot;
  } catch (thrown) {
    throw new DataFileError(path, `/worlds/${index}: ${(thrown as Error).message}`);
  }
}

function readText(path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (thrown) {
    const { code, message } = thrown as NodeJS.ErrnoException;
    throw new DataFileError(path, code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'is not UTF-8' : message);
  }
}

function parse(path: string, text: string): unknown {
  if (text.trim() === '') throw new DataFileError(path, 'is empty; delete it to begin with a new one');
  try {
    return JSON.parse(text);
  } catch (thrown) {
    throw new DataFileError(path, `is damaged at ${placeOf(text, (thrown as Error).message)}`);
  }
}

/** Where the parser stopped: it quotes the place, says its position, or was at the end. */
function placeOf(text: string, message: string): string {
  const position = /position (\d+)/.exec(message)?.[1];
  const quoted = /, (?:\.{3})?"(.*)"(?:\.{3})? is not valid JSON$/s.exec(message)?.[1];
  const end = quoted === undefined ? Number(position ?? text.length) : text.indexOf(quoted);
  return `line ${text.slice(0, Math.max(0, end)).split('\n').length}: ${message}`;
}
