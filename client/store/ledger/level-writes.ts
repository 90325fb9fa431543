import { type Holding, pieceNames } from '../../privacy/ledger.ts';
import { recordOf } from './holding-record.ts';
import { isPending, type RowChange } from './ledger-rows.ts';
import type { Level } from './level-database.ts';
import { accountKey, dueKey, dueText, jobKey, pendingKey } from './level-keys.ts';

export type RowWrite = { type: 'put'; key: string; value: string } | { type: 'del'; key: string };

/**
 * Writes all or nothing, and durably if `sync` says so. A chained batch hands each row over at once; an array of rows
 * costs several times the time.
 */
export async function writeRows(level: Level, writes: readonly RowWrite[], sync: boolean): Promise<void> {
  const batch = level.batch();
  for (const write of writes) {
    if (write.type === 'put') batch.put(write.key, write.value);
    else batch.del(write.key);
  }
  await batch.write({ sync });
}

/** @returns what a change writes: each row that differs, and no other. */
export function writesOf({ appId, before, put, remove, job }: RowChange): RowWrite[] {
  const writes: RowWrite[] = [];
  for (const accountId of remove) {
    const old = before.get(accountId);
    if (old) writes.push({ type: 'del', key: accountKey(appId, accountId) }, ...sideWrites(old, undefined));
  }
  for (const holding of put) {
    const old = before.get(holding.accountId);
    writes.push(...recordWrites(old, holding), ...sideWrites(old, holding));
  }
  if (job) writes.push({ type: 'put', key: jobKey(appId), value: JSON.stringify(job) });
  return writes;
}

function recordWrites(old: Holding | undefined, holding: Holding): RowWrite[] {
  const { appId, accountId, dueAt } = holding;
  const key = accountKey(appId, accountId);
  const value = JSON.stringify(recordOf(holding));
  if (dueAt === undefined) return [{ type: 'put', key, value }];
  const writes: RowWrite[] = [{ type: 'put', key: dueKey(appId, { dueAt, accountId }), value }];
  if (old?.dueAt !== dueAt) writes.push({ type: 'put', key, value: dueText(dueAt) });
  return writes;
}

/** The rows that lead to a holding by due date and by state. */
function sideWrites(old: Holding | undefined, next: Holding | undefined): RowWrite[] {
  const writes: RowWrite[] = [];
  if (old?.dueAt !== undefined && old.dueAt !== next?.dueAt) {
    writes.push({ type: 'del', key: dueKey(old.appId, { dueAt: old.dueAt, accountId: old.accountId }) });
  }
  const was = old !== undefined && isPending(old);
  const is = next !== undefined && isPending(next);
  if (was && !is) writes.push({ type: 'del', key: pendingKey(old.appId, old.accountId) });
  if (is && !was) writes.push({ type: 'put', key: pendingKey(next.appId, next.accountId), value: '' });
  return writes;
}

/** @returns whether a change is about nothing but what was reported, and when. */
export function onlyReports({ before, put, remove }: RowChange): boolean {
  return remove.length === 0 && put.every((next) => holdsTheSame(before.get(next.accountId), next));
}

function holdsTheSame(old: Holding | undefined, next: Holding): boolean {
  return (
    old?.state === next.state &&
    pieceNames.every((name) => old.pieces[name]?.retrievedAt === next.pieces[name]?.retrievedAt)
  );
}

/** @returns whether something that was known of a person is not to be known any more. */
export function losesData({ before, put, remove }: RowChange): boolean {
  if (remove.length > 0) return true;
  return put.some((next) => {
    const old = before.get(next.accountId);
    return old !== undefined && pieceNames.some((name) => losesPiece(old, next, name));
  });
}

function losesPiece(old: Holding, next: Holding, name: (typeof pieceNames)[number]): boolean {
  const value = old.pieces[name]?.value;
  return value !== undefined && value.reveal() !== next.pieces[name]?.value.reveal();
}
