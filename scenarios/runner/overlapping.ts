import type { JournalEntry } from '../../simulator/index.ts';

/** Whether refreshes are worth a look: several under way at once, an answer that was lost, an app that was killed. */
export function overlapping(entries: readonly JournalEntry[]): boolean {
  let busyUntil = 0;
  for (const entry of entries) {
    if (entry.kind === 'event' && entry.type === 'app.killed') return true;
    if (entry.kind !== 'exchange' || entry.operationId !== 'exchangeToken') continue;
    if (entry.seq < busyUntil || entry.fault?.answered === false) return true;
    busyUntil = Math.max(busyUntil, entry.finishedSeq ?? Number.POSITIVE_INFINITY);
  }
  return false;
}
