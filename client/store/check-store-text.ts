import { StoreFileError } from './store-file-error.ts';

/** How a kind of store is recognised. */
export interface StoreFormat {
  /** What this is to a reader: "a store of this client". */
  readonly what: string;
  readonly format: string;
  readonly version: number;
}

/**
 * @returns the JSON of a text, once it says that it is of this format and version
 * @throws StoreFileError that names what is wrong; it never quotes the text, which holds what nobody else may read
 */
export function checkStoreText(path: string, text: string, expected: StoreFormat): object {
  const parsed = parseJson(path, text);
  const { format, version } = Object(parsed);
  if (format !== expected.format) {
    throw new StoreFileError(path, `is not ${expected.what}; choose another place`);
  }
  if (typeof version === 'number' && version > expected.version) {
    throw new StoreFileError(
      path,
      `is of version ${version}; this program knows version ${expected.version} only`,
    );
  }
  return Object(parsed);
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new StoreFileError(path, 'is damaged: it is not whole JSON');
  }
}
