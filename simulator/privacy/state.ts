import { count, fields, instant, listOf, mapOf, oneOf, optional } from '../world/shape.ts';
import { defineSlice } from '../world/slice.ts';
import type { World } from '../world/world.ts';

/** What the service knows of an account that an app reported. Times are milliseconds. */
export interface BookEntry {
  /** When reports were accepted, oldest first; the newest {@link MOST_REPORTS}. */
  reports: number[];
  /** How many there were in all. */
  count: number;
  /** The retrieval time that the latest report claimed. */
  updatedAt: number;
  /** What the latest report was told, when that was anything. */
  told: 'closed' | 'updated' | undefined;
  /** When the app was first told that the account is closed. */
  closedToldAt: number | undefined;
  /** How often it asked again after that. */
  askedAfterClosure: number;
  /** How many reports came within a cycle of the one before. */
  early: number;
  /** How many came after the cycle and the tolerance were over. */
  late: number;
}

/** The cycle period that an app was told to follow, and the one it followed before; in milliseconds. */
export interface ToldCycle {
  period: number;
  before: number;
  at: number;
}

/** What the service keeps about one app. */
export interface AppBook {
  accounts: Map<string, BookEntry>;
  /** Undefined while no header has said anything. */
  cycle: ToldCycle | undefined;
}

/** So many reports of one account are remembered: more than a year of weeks. */
export const MOST_REPORTS = 64;

const entry = fields<BookEntry>({
  reports: listOf(instant),
  count,
  updatedAt: instant,
  told: optional(oneOf('closed', 'updated')),
  closedToldAt: optional(instant),
  askedAfterClosure: count,
  early: count,
  late: count,
});

const book = fields<AppBook>({
  accounts: mapOf(entry),
  cycle: optional(fields<ToldCycle>({ period: count, before: count, at: instant })),
});

const slice = defineSlice<{ books: Map<string, AppBook> }>(
  'privacy',
  () => ({ books: new Map() }),
  fields<{ books: unknown }>({ books: mapOf(book) }),
);

/** The books of the world, by client id. */
export const booksOf = (world: World): Map<string, AppBook> => slice.of(world).books;

/** The book of an app, begun when it is first written to. */
export function bookOf(world: World, clientId: string): AppBook {
  const books = booksOf(world);
  let found = books.get(clientId);
  if (!found) {
    found = { accounts: new Map(), cycle: undefined };
    books.set(clientId, found);
  }
  return found;
}
