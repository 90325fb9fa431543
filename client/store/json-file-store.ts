import { type Adapter, Low } from 'lowdb';
import { readTextFile, writeTextFile } from './durable-text-file.ts';
import { contentOf, type FileContent, fileContentOf, parseFile, StoreFileError } from './json-file-format.ts';
import { type Cell, createRecordStore, emptyContent, type StoreContent } from './record-store.ts';
import type { ClientStore } from './store.ts';

/**
 * Opens, or begins, a store in one JSON file. One process may use the file at a time; instances in different processes
 * need a store of a database behind {@link ClientStore}.
 *
 * @param path where the file is; its folder must exist
 * @throws StoreFileError when the file is damaged, not of this kind, of a newer version, or cannot be read or written;
 * it is left as it is
 */
export async function openJsonFileStore(path: string): Promise<ClientStore> {
  const db = new Low<FileContent>(createAdapter(path), fileContentOf(emptyContent()));
  await db.read();
  await db.write();
  return createRecordStore(createFileCell(db));
}

/** Changes a copy, and takes it for the truth once it is written. */
function createFileCell(db: Low<FileContent>): Cell {
  let content = contentOf(db.data);
  let lastChange: Promise<unknown> = Promise.resolve();
  async function change<T>(apply: (next: StoreContent) => T): Promise<T> {
    const next = structuredClone(content);
    const result = structuredClone(apply(next));
    db.data = fileContentOf(next);
    await db.write();
    content = contentOf(db.data);
    return result;
  }
  return {
    read: async (look) => structuredClone(look(content)),
    change(apply) {
      const mine = lastChange.then(() => change(apply));
      lastChange = mine.catch(() => undefined);
      return mine;
    },
  };
}

function createAdapter(path: string): Adapter<FileContent> {
  let known: string | undefined;
  return {
    async read() {
      known = await readOrExplain(path);
      return known === undefined ? null : parseFile(path, known);
    },
    async write(data) {
      if ((await readOrExplain(path)) !== known) {
        throw new StoreFileError(path, 'was changed by another process; only one may use it at a time');
      }
      const text = `${JSON.stringify(data, undefined, 1)}\n`;
      await writeTextFile(path, text).catch((cause: unknown) => {
        throw new StoreFileError(path, `cannot be written: ${reasonOf(cause)}`, cause);
      });
      known = text;
    },
  };
}

async function readOrExplain(path: string): Promise<string | undefined> {
  try {
    return await readTextFile(path);
  } catch (cause) {
    throw new StoreFileError(path, `cannot be read: ${reasonOf(cause)}`, cause);
  }
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
