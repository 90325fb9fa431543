import type { World } from '../world/world.ts';
import { dueAt, isAgedOut, lastReportOf, lateAfter } from './cycle.ts';
import type { AppBook, BookEntry } from './state.ts';

/** Where a reported account stands: `due` when its cycle is over, `overdue` when the tolerance is, `aged-out` when it is forgotten. */
export type Standing = 'reported' | 'due' | 'overdue' | 'aged-out' | 'closed';

/** Where an account stands at the world's present. A closed one of which the app was told is due no more. */
export function standingOf(world: World, book: AppBook, entry: BookEntry): Standing {
  if (entry.closedToldAt !== undefined) return 'closed';
  const now = world.clock.now();
  const last = lastReportOf(entry) ?? now;
  if (isAgedOut(world, book, last)) return 'aged-out';
  if (now > lateAfter(world, book, last)) return 'overdue';
  return now >= dueAt(book, last) ? 'due' : 'reported';
}
