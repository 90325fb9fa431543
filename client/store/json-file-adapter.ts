import type { Adapter } from 'lowdb';
import { readTextFile, writeTextFile } from './durable-text-file.ts';
import { StoreFileError } from './store-file-error.ts';

/**
 * Keeps a store in a JSON file, written whole and durably.
 *
 * @param parse - checks the text of the file and throws a StoreFileError
 * @throws StoreFileError from both operations, also when somebody else wrote the file in between
 */
export function createJsonFileAdapter<C>(path: string, parse: (path: string, text: string) => C): Adapter<C> {
  let known: string | undefined;
  return {
    async read() {
      known = await readOrExplain(path);
      return known === undefined ? null : parse(path, known);
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
