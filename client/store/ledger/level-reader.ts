import type { Holding } from '../../privacy/ledger.ts';
import { type HoldingRecord, holdingOf } from './holding-record.ts';
import type { Level } from './level-database.ts';
import { accountKey, dueKey } from './level-keys.ts';

/** What one answer of iterators may weigh: enough for a batch in one go. */
export const highWaterMarkBytes = 1024 * 1024;

const isDueDate = (value: string): boolean => !value.startsWith('{');

/** Reads as of one moment, whatever is written meanwhile. */
export async function atOneMoment<T>(
  level: Level,
  read: (snapshot: ReturnType<Level['snapshot']>) => Promise<T>,
): Promise<T> {
  const snapshot = level.snapshot();
  try {
    return await read(snapshot);
  } finally {
    await snapshot.close();
  }
}

/** @returns the holdings of those accounts that have one, in the order of the accounts. */
export async function readAccounts(
  level: Level,
  snapshot: ReturnType<Level['snapshot']>,
  appId: string,
  accountIds: readonly string[],
): Promise<Holding[]> {
  const keys = accountIds.map((accountId) => accountKey(appId, accountId));
  const values = await level.getMany(keys, { snapshot });
  return resolveAccounts(
    level,
    snapshot,
    appId,
    accountIds.flatMap((accountId, index) => {
      const value = values[index];
      return value === undefined ? [] : [{ accountId, value }];
    }),
  );
}

/** @param rows - accounts and the values of their `a!` rows */
export async function resolveAccounts(
  level: Level,
  snapshot: ReturnType<Level['snapshot']>,
  appId: string,
  rows: readonly { accountId: string; value: string }[],
): Promise<Holding[]> {
  const due = rows.filter(({ value }) => isDueDate(value));
  const keys = due.map(({ accountId, value }) => dueKey(appId, { dueAt: Number(value), accountId }));
  const values = await level.getMany(keys, { snapshot });
  const found = new Map(due.map(({ accountId }, index) => [accountId, values[index]]));
  return rows.map(({ accountId, value }) =>
    decodeHolding(appId, accountId, found.has(accountId) ? found.get(accountId) : value),
  );
}

/** @throws Error when the row is not what was written; it never quotes the row */
export function decodeHolding(appId: string, accountId: string, value: string | undefined): Holding {
  try {
    const record: HoldingRecord = JSON.parse(value ?? '');
    return holdingOf(appId, accountId, record);
  } catch {
    throw new Error(`the row of account ${accountId} is damaged`);
  }
}
