import { Low } from 'lowdb';
import { createJsonFileAdapter } from './json-file-adapter.ts';
import { contentOf, type FileContent, fileContentOf, parseFile } from './json-file-format.ts';
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
  const db = new Low<FileContent>(createJsonFileAdapter(path, parseFile), fileContentOf(emptyContent()));
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
