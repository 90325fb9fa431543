import { Ajv2020 } from 'ajv/dist/2020.js';
import { StoreFileError } from './store-file-error.ts';

/**
 * @returns the value, once it is of the shape that a JSON Schema says
 * @throws StoreFileError that names what is wrong and where, and quotes no value
 */
export function requireShape<T>(path: string, value: unknown, schema: object): T {
  const fits = new Ajv2020().compile<T>(schema);
  if (fits(value)) return value;
  const [fault] = fits.errors ?? [];
  throw new StoreFileError(path, `is damaged at ${fault?.instancePath || 'its top'}: ${fault?.message}`);
}

/** @throws StoreFileError when a check of what is at a place fails; it says why as the check does */
export function orDamaged(path: string, place: string, check: () => void): void {
  try {
    check();
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    throw new StoreFileError(path, `is damaged at ${place}: ${reason}`);
  }
}

/** The names of what was found in a file so far. */
export interface NamesInFile {
  /** @throws StoreFileError when the name was there before */
  add(place: string, ...name: string[]): void;
  has(...name: string[]): boolean;
}

export function createNamesInFile(path: string): NamesInFile {
  const seen = new Set<string>();
  return {
    add(place, ...name) {
      const key = JSON.stringify(name);
      if (seen.has(key)) throw new StoreFileError(path, `is damaged at ${place}: it is there twice`);
      seen.add(key);
    },
    has: (...name) => seen.has(JSON.stringify(name)),
  };
}
