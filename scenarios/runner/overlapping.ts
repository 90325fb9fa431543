import type { JournalEntry } from '../../simulator/index.ts';

/** Whether two requests at the token endpoint were under way at once, or one did not get its answer. */
export function overlapping(entries: readonly JournalEntry[]): boolean {
  let busyUntil = 0;
  for (const entry of entries) {
    if (entry.kind !== 'exchange' || entry.operationId !== 'exchangeToken') continue;
    if (entry.seq < busyUntil || entry.fault?.answered === false) return true;
    busyUntil = Math.max(busyUntil, entry.finishedSeq ?? Number.POSITIVE_INFINITY);
  }
  return false;
}
