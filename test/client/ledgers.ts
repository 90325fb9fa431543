import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import {
  createMemoryLedger,
  type Holding,
  type LedgerStore,
  openJsonFileLedger,
  openLevelLedger,
  Personal,
  type PieceName,
  StoreFileError,
} from '../../client/index.ts';

/** A kind of ledger; those in files can be opened again at the same place. */
export interface LedgerKind {
  readonly name: string;
  readonly inFiles: boolean;
  open(path: string): Promise<LedgerStore>;
}

export const ledgerKinds: LedgerKind[] = [
  { name: 'memory', inFiles: false, open: async () => createMemoryLedger() },
  { name: 'JSON file', inFiles: true, open: openJsonFileLedger },
  { name: 'LevelDB', inFiles: true, open: openLevelLedger },
];

/** A folder that goes with the test file. */
export function createPlaces() {
  const folder = mkdtempSync(join(tmpdir(), 'fauxlassian-ledger-'));
  let count = 0;
  return {
    next: () => join(folder, `ledger-${++count}`),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** @param values - the values of the pieces; each was retrieved at 5 unless told otherwise */
export function holding(accountId: string, more: Partial<Holding> = {}, values = { name: 'Rohit' }): Holding {
  const pieces = piecesOf(values);
  return {
    appId: 'app',
    accountId,
    state: 'tracked',
    pieces,
    heldSince: 1,
    dueAt: 100,
    revision: 1,
    ...more,
  };
}

export function piecesOf(values: Partial<Record<PieceName, string>>, retrievedAt = 5) {
  const pieces = Object.entries(values).map(([name, value]) => [
    name,
    { value: new Personal(value), retrievedAt },
  ]);
  return Object.fromEntries(pieces) as Holding['pieces'];
}

export const closed = (accountId: string, more: Partial<Holding> = {}): Holding =>
  holding(accountId, { state: 'closed', pieces: {}, dueAt: undefined, ...more });

export const erasing = (accountId: string, more: Partial<Holding> = {}): Holding =>
  holding(accountId, {
    state: 'erasing',
    dueAt: undefined,
    erasure: { reason: 'closed', since: 9 },
    ...more,
  });

export const keep = (store: LedgerStore, ...holdings: Holding[]) =>
  store.change(
    holdings[0]?.appId ?? 'app',
    holdings.map(({ accountId }) => accountId),
    () => ({ put: holdings, result: undefined }),
  );

export const drop = (store: LedgerStore, ...accountIds: string[]) =>
  store.change('app', accountIds, () => ({ remove: accountIds, result: undefined }));

/** With the values of personal data in the open, so that they can be compared; and without what is absent. */
export function plain(value: unknown): unknown {
  const open = (inner: unknown): unknown => {
    if (inner instanceof Personal) return `revealed: ${inner.reveal()}`;
    if (inner instanceof Map) return open([...inner]);
    if (Array.isArray(inner)) return inner.map(open);
    if (typeof inner !== 'object' || inner === null) return inner;
    return Object.fromEntries(Object.entries(inner).map(([key, part]) => [key, open(part)]));
  };
  return JSON.parse(JSON.stringify(open(value)));
}

export const ids = (holdings: readonly Holding[]): string[] => holdings.map(({ accountId }) => accountId);

/** @returns the files below a place in which the bytes of a text are, and how many files there are. */
export function search(place: string, text: string): { found: string[]; files: number } {
  const files = listFiles(place);
  const found = files.filter((file) => readFileSync(file).includes(text));
  return { found, files: files.length };
}

/** A file is a place with itself and its neighbours that begin with its name. */
function listFiles(place: string): string[] {
  if (statSync(place).isDirectory()) {
    const names = readdirSync(place, { recursive: true, withFileTypes: true });
    return names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  }
  const folder = join(place, '..');
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((file) => file.startsWith(place) && statSync(file).isFile());
}

/** Expects that a store refuses to open, naming what is wrong and where, and quoting nothing. */
export async function expectRefusal(
  opening: Promise<LedgerStore>,
  message: RegExp,
  path: string,
): Promise<void> {
  const thrown = await opening.then(
    (store) => store.close().then(() => 'it opened'),
    (reason: unknown) => reason,
  );
  expect(thrown).toBeInstanceOf(StoreFileError);
  expect(String(thrown)).toMatch(message);
  expect(String(thrown)).toContain(path);
  expect(String(thrown)).not.toContain('Rohit');
}
