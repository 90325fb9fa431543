import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClassicLevel } from 'classic-level';
import { StoreFileError } from '../store-file-error.ts';
import {
  type FolderKind,
  inspectFolder,
  nextRows,
  orExplain,
  readSign,
  removeOtherRows,
  writeSign,
} from './level-folder.ts';

export type Level = ClassicLevel<string, string>;

/** The database of a store's folder, of which there is another one after a scrub. */
export interface LevelDatabase {
  /** Reads from what is now the database; it is not closed before. */
  use<T>(read: (level: Level) => Promise<T>): Promise<T>;
  /** Copies everything that lives to a new database, and removes the old one with all its files. */
  replace(copy: (from: Level, to: Level) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** Large enough that a day's work is sorted before it is written, small enough for a quick start after a crash. */
const writeBufferSize = 16 * 1024 * 1024;
const maxFileSize = 8 * 1024 * 1024;

/**
 * @throws StoreFileError when the folder is damaged, not of this kind, of a newer version, in use, or cannot be read
 */
export async function openLevelDatabase(folder: string, kind: FolderKind): Promise<LevelDatabase> {
  const { rows, isNew } = await inspectFolder(folder, kind);
  const level = await openRows(folder, rows, isNew);
  try {
    if (isNew) await begin(folder, kind, rows, level);
    else if ((await readSign(folder, kind)) !== rows)
      throw new StoreFileError(folder, 'is in use by another process');
    await removeOtherRows(folder, kind, rows);
  } catch (thrown) {
    await level.close();
    throw thrown;
  }
  return createDatabase(folder, kind, rows, level);
}

/** What an attempt to begin left behind is empty; anything else lost the file that says what it is. */
async function begin(folder: string, kind: FolderKind, rows: string, level: Level): Promise<void> {
  const [key] = await orExplain(folder, level.keys({ limit: 1 }).all());
  if (key !== undefined)
    throw new StoreFileError(folder, 'is damaged: it has rows, and no file that says of what');
  await writeSign(folder, kind, rows);
}

/**
 * Imported when it is needed: it loads native code. No compression, so that whoever searches the files for a person finds
 * what is there.
 */
async function openRows(folder: string, rows: string, isNew: boolean): Promise<Level> {
  const open = async () => {
    const { ClassicLevel } = await import('classic-level');
    const location = join(folder, rows);
    if (isNew) await makeFolders(folder, location);
    const level: Level = new ClassicLevel<string, string>(location, { compression: false });
    await level.open({ createIfMissing: isNew, compression: false, writeBufferSize, maxFileSize });
    return level;
  };
  return orExplain(folder, open());
}

/** Not by `recursive: true`, with which Node never comes back from where nothing can be made, such as `/proc`. */
async function makeFolders(...folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    await mkdir(folder, { mode: 0o700 }).catch((thrown: NodeJS.ErrnoException) => {
      if (thrown.code !== 'EEXIST') throw thrown;
    });
  }
}

function createDatabase(folder: string, kind: FolderKind, firstRows: string, first: Level): LevelDatabase {
  let rows = firstRows;
  let current = createLease(first);
  return {
    use: (read) => orExplain(folder, current.use(read)),
    async replace(copy) {
      const newRows = nextRows(rows);
      await removeOtherRows(folder, kind, rows);
      const level = await openRows(folder, newRows, true);
      try {
        await current.use((from) => orExplain(folder, copy(from, level)));
        await writeSign(folder, kind, newRows);
      } catch (thrown) {
        await level.close();
        await removeOtherRows(folder, kind, rows);
        throw thrown;
      }
      const old = current;
      current = createLease(level);
      rows = newRows;
      await orExplain(folder, old.close());
      await removeOtherRows(folder, kind, rows);
    },
    close: () => orExplain(folder, current.close()),
  };
}

/** Closes a database when nobody reads from it any more. */
function createLease(level: Level) {
  const reading = new Set<Promise<unknown>>();
  return {
    async use<T>(read: (level: Level) => Promise<T>): Promise<T> {
      const mine = read(level);
      reading.add(mine);
      return mine.finally(() => reading.delete(mine));
    },
    async close() {
      await Promise.allSettled(reading);
      await level.close();
    },
  };
}
