import { open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** @returns the text of a file, or undefined when there is no such file; bytes that are not UTF-8 are an error. */
export async function readTextFile(path: string): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path));
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT') return undefined;
    throw thrown;
  }
}

/**
 * Replaces a file such that a reader, or a crash at any moment, sees the old text or the new one whole. When it
 * resolves the text survives a loss of power. Only the owner can read it: it holds credentials.
 */
export async function writeTextFile(path: string, text: string): Promise<void> {
  const draft = `${path}.tmp`;
  const file = await open(draft, 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
  await syncFolder(dirname(path));
}

/** A rename is durable once its folder is; systems that cannot sync a folder say so by these codes. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch (thrown) {
    if (!['EPERM', 'EISDIR', 'EINVAL', 'EACCES'].includes(codeOf(thrown))) throw thrown;
  }
}

function codeOf(thrown: unknown): string {
  return String(Reflect.get(Object(thrown), 'code'));
}
