import { existsSync, realpathSync } from 'node:fs';
import { DataFile } from 'lowdb/node';
import { DATA_FORMAT, DATA_VERSION, DataFileError, readDataFile } from './data-file.ts';
import { takeLock } from './lock-file.ts';
import { snapshotText } from './snapshot.ts';
import type { World } from './world.ts';
import type { Worlds } from './worlds.ts';

/** Keeps worlds in a file, so that they outlive the process. */
export interface Keeper {
  /**
   * Notes what has changed in a world, or in any.
   *
   * @returns a promise that resolves once everything noted so far is in the file; undefined when it is already
   */
  keep(world?: World): Promise<void> | undefined;
  /** Writes what is not in the file yet and gives the file back. */
  close(): Promise<void>;
}

/**
 * Opens a data file, loads its worlds and keeps them in it from then on.
 *
 * @param path - of the file; made with the first change if there is none
 * @throws DataFileError when the file is damaged, foreign, of another version, or in use; it is left as it is
 */
export function openKeeper(path: string, worlds: Worlds): Keeper {
  const file = existsSync(path) ? realpathSync(path) : path;
  const unlock = lock(file);
  try {
    for (const snapshot of readDataFile(file)) worlds.createFrom(snapshot.name, snapshot);
    return new FileKeeper(file, worlds, unlock);
  } catch (thrown) {
    unlock();
    throw thrown;
  }
}

function lock(file: string): () => void {
  try {
    return takeLock(`${file}.lock`);
  } catch (thrown) {
    throw new DataFileError(file, (thrown as Error).message);
  }
}

class FileKeeper implements Keeper {
  readonly #path: string;
  readonly #file: DataFile<string>;
  readonly #worlds: Worlds;
  readonly #unlock: () => void;
  /** The newest text of each world. */
  readonly #texts = new Map<string, string>();
  #isUnsaved = false;
  #writing: Promise<void> | undefined;
  /** The write after the one that is under way; however many changes, there is one. */
  #next: Promise<void> | undefined;

  constructor(path: string, worlds: Worlds, unlock: () => void) {
    this.#path = path;
    this.#file = new DataFile(path, { parse: String, stringify: String });
    this.#worlds = worlds;
    this.#unlock = unlock;
    for (const world of worlds.list()) this.#texts.set(world.name, snapshotText(world));
  }

  keep(world?: World): Promise<void> | undefined {
    if (this.#noteComingsAndGoings()) this.#isUnsaved = true;
    for (const one of world ? [world] : this.#worlds.list()) if (this.#note(one)) this.#isUnsaved = true;
    return this.#isUnsaved ? this.#save() : (this.#next ?? this.#writing);
  }

  async close(): Promise<void> {
    try {
      await this.keep();
    } finally {
      this.#unlock();
    }
  }

  #note(world: World): boolean {
    if (this.#worlds.get(world.name) !== world) return false;
    const text = snapshotText(world);
    if (this.#texts.get(world.name) === text) return false;
    this.#texts.set(world.name, text);
    return true;
  }

  #noteComingsAndGoings(): boolean {
    let changed = false;
    for (const name of this.#texts.keys()) {
      if (!this.#worlds.get(name)) changed = this.#texts.delete(name) || changed;
    }
    for (const world of this.#worlds.list()) {
      if (!this.#texts.has(world.name)) changed = this.#note(world) || changed;
    }
    return changed;
  }

  /** Writes now, or right after the write that is under way. */
  #save(): Promise<void> {
    if (!this.#writing) return this.#write();
    this.#next ??= this.#writing
      .catch(() => undefined)
      .then(() => {
        this.#next = undefined;
        return this.#write();
      });
    return this.#next;
  }

  #write(): Promise<void> {
    this.#isUnsaved = false;
    const worlds = [...this.#texts.values()].join(',\n');
    const head = `{"format":"${DATA_FORMAT}","version":${DATA_VERSION},"worlds":[`;
    const writing = this.#file
      .write(`${head}\n${worlds}\n]}\n`)
      .catch((thrown: Error) => {
        this.#isUnsaved = true;
        throw new DataFileError(this.#path, `cannot be written: ${thrown.message}`);
      })
      .finally(() => {
        if (this.#writing === writing) this.#writing = undefined;
      });
    this.#writing = writing;
    return writing;
  }
}
