import { readFileSync, unlinkSync, writeFileSync } from 'node:fs';

/** Locks that this process holds: its own id in a lock file is otherwise that of a former process. */
const held = new Set<string>();

/**
 * Takes a lock that keeps other processes away from a file. A lock whose process is gone is taken over.
 *
 * @param lock - path of the lock file; holds the id of the process
 * @returns how to give it back
 * @throws Error that says who holds it, or why it cannot be taken
 */
export function takeLock(lock: string): () => void {
  if (!create(lock)) {
    const holder = holderOf(lock);
    if (holder !== undefined && isAlive(holder, lock)) {
      throw new Error(`it is in use by process ${holder} (if that is something else by now, delete ${lock})`);
    }
    unlinkSync(lock);
    if (!create(lock)) throw new Error(`another process has just taken it (${lock})`);
  }
  held.add(lock);
  return () => {
    if (held.delete(lock) && holderOf(lock) === process.pid) unlinkSync(lock);
  };
}

function create(lock: string): boolean {
  try {
    writeFileSync(lock, `${process.pid}\n`, { flag: 'wx' });
    return true;
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw thrown;
  }
}

function holderOf(lock: string): number | undefined {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    return Number.isSafeInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number, lock: string): boolean {
  if (pid === process.pid) return held.has(lock);
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'EPERM';
  }
}
