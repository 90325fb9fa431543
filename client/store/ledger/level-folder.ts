import { access, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { checkStoreText, type StoreFormat } from '../check-store-text.ts';
import { readTextFile, writeTextFile } from '../durable-text-file.ts';
import { StoreFileError } from '../store-file-error.ts';

/** What a folder is for, and the name of the small file that says so. */
export interface FolderKind extends StoreFormat {
  readonly signName: string;
}

export const ledgerFolder: FolderKind = {
  what: 'a ledger folder of this client',
  format: 'fauxlassian/client-ledger-folder',
  version: 1,
  signName: 'ledger.json',
};
const firstRows = 'rows-1';

/** A folder of a store: a small file that says what it is and where the rows are, and LevelDB's own folder of rows. */
export interface LevelFolder {
  readonly folder: string;
  /** The name of the folder with the rows. */
  readonly rows: string;
  readonly isNew: boolean;
}

/**
 * Looks at a folder without changing it, except that one that is not there yet is made.
 *
 * @throws StoreFileError when it is anything but empty or a store of that kind, of a version that this program knows
 */
export async function inspectFolder(folder: string, kind: FolderKind): Promise<LevelFolder> {
  const names = await orExplain(folder, listOrMake(folder));
  const sign = await readSign(folder, kind);
  if (sign !== undefined) {
    await access(join(folder, sign, 'CURRENT')).catch(() => {
      throw new StoreFileError(folder, `is damaged: its rows in ${sign} are missing`);
    });
    return { folder, rows: sign, isNew: false };
  }
  const strange = names.find((name) => name !== firstRows && name !== `${kind.signName}.tmp`);
  if (strange === undefined) return { folder, rows: firstRows, isNew: true };
  throw new StoreFileError(folder, `is not ${kind.what} (it has ${strange}); choose another place`);
}

/** @returns the name of the folder with the rows, or undefined when nothing says what this is. */
export async function readSign(folder: string, kind: FolderKind): Promise<string | undefined> {
  const text = await orExplain(folder, readTextFile(join(folder, kind.signName)));
  if (text === undefined) return undefined;
  const rows: unknown = Reflect.get(checkStoreText(folder, text, kind), 'rows');
  if (typeof rows === 'string' && /^rows-\d{1,9}$/.test(rows)) return rows;
  throw new StoreFileError(folder, `is damaged: ${kind.signName} does not say where its rows are`);
}

/** From here on, and after any crash, the rows are in this folder. */
export async function writeSign(folder: string, kind: FolderKind, rows: string): Promise<void> {
  const { format, version, signName } = kind;
  const text = `${JSON.stringify({ format, version, rows })}\n`;
  await orExplain(folder, writeTextFile(join(folder, signName), text));
}

/** Removes rows that a scrub, or a crash during one, left behind. Only for the process that has the rows open. */
export async function removeOtherRows(folder: string, kind: FolderKind, rows: string): Promise<void> {
  const names = await orExplain(folder, readdir(folder));
  const others = names.filter((name) => /^rows-\d+$/.test(name) && name !== rows);
  for (const name of [...others, `${kind.signName}.tmp`]) {
    await orExplain(folder, rm(join(folder, name), { recursive: true, force: true }));
  }
}

export function nextRows(rows: string): string {
  return `rows-${Number(rows.slice('rows-'.length)) + 1}`;
}

async function listOrMake(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (thrown) {
    if (Reflect.get(Object(thrown), 'code') !== 'ENOENT') throw thrown;
    await mkdir(folder, { mode: 0o700 });
    return [];
  }
}

/** @throws StoreFileError in place of what the system throws. */
export async function orExplain<T>(folder: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (thrown) {
    if (thrown instanceof StoreFileError) throw thrown;
    throw new StoreFileError(folder, `cannot be used: ${reasonOf(thrown)}`, thrown);
  }
}

/** LevelDB's own words are in the cause. */
function reasonOf(thrown: unknown): string {
  const { message, cause } = Object(thrown);
  const isLocked = Reflect.get(Object(cause), 'code') === 'LEVEL_LOCKED';
  if (isLocked) return 'somebody else has it open; only one process may use it at a time, and only once';
  const inner = Reflect.get(Object(cause), 'message');
  return [message, inner].filter((part) => typeof part === 'string').join(': ') || String(thrown);
}
