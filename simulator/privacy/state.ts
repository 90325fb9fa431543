import type { Shape } from '../world/shape.ts';
import { count, fields, instant, listOf, mapOf, oneOf, optional } from '../world/shape.ts';
import { defineSlice } from '../world/slice.ts';
import type { World } from '../world/world.ts';

/** What the service knows of an account that an app reported. Times are milliseconds. */
export interface BookEntry {
  /** When reports were accepted, oldest first; the newest {@link MOST_REPORTS}, or two in a book of very many accounts. */
  reports: number[];
  /** How many there were in all. */
  count: number;
  /** The retrieval time that the latest report claimed. */
  updatedAt: number;
  /** What the latest report was told, when that was anything. */
  told: 'closed' | 'updated' | undefined;
  /** When the app was first told that the account is closed; undefined again once it was found reopened. */
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
  /** How many there were of each kind of anomaly. */
  anomalies: Map<string, number>;
}

/** So many reports of one account are remembered: more than a year of weeks. */
export const MOST_REPORTS = 64;

/** What an app claims may lie far from the present: RFC 3339 has the years 0 to 9999. */
const claimed: Shape = (value, where) =>
  Number.isSafeInteger(value) ? undefined : `${where} is not a number of milliseconds`;

const entry = fields<BookEntry>({
  reports: listOf(instant),
  count,
  updatedAt: claimed,
  told: optional(oneOf('closed', 'updated')),
  closedToldAt: optional(instant),
  askedAfterClosure: count,
  early: count,
  late: count,
});

const book = fields<AppBook>({
  accounts: mapOf(entry),
  cycle: optional(fields<ToldCycle>({ period: count, before: count, at: instant })),
  anomalies: mapOf(count),
});

const slice = defineSlice<{ books: Map<string, AppBook> }>(
  'privacy',
  () => ({ books: new Map() }),
  fields<{ books: unknown }>({ books: mapOf(book) }),
);

/** The books of the world, by client id. */
export const booksOf = (world: World): Map<string, AppBook> => slice.of(world).books;

/** A book in which nothing stands. */
export const newBook = (): AppBook => ({ accounts: new Map(), cycle: undefined, anomalies: new Map() });

/** The book of an app, begun when it is first written to. */
export function bookOf(world: World, clientId: string): AppBook {
  const books = booksOf(world);
  let found = books.get(clientId);
  if (!found) {
    found = newBook();
    books.set(clientId, found);
  }
  return found;
}

/**
 * Entries of the crowd by number, beside the book: a look into a list that lies in order is several times as quick as one
 * into a map of a million. Not kept in snapshots; filled as it is used.
 */
const numbered = new WeakMap<AppBook, (BookEntry | undefined)[]>();

/** Whose entry it is: the number is that in the crowd, where there is one. */
interface Booked {
  readonly accountId: string;
  readonly crowdNumber: number | undefined;
}

/** How entries of a book are found, and entered. */
export interface Entries {
  find(account: Booked): BookEntry | undefined;
  add(account: Booked, entry: BookEntry): void;
}

/** The entries of a book, for many looks in one go. */
export function entriesOf(world: World, book: AppBook): Entries {
  const { accounts } = book;
  const list = numbered.get(book) ?? new Array<BookEntry | undefined>(world.setup.crowd ?? 0);
  numbered.set(book, list);
  return {
    find({ accountId, crowdNumber }) {
      if (crowdNumber === undefined) return accounts.get(accountId);
      list[crowdNumber] ??= accounts.get(accountId);
      return list[crowdNumber];
    },
    add: ({ accountId }, entry) => {
      accounts.set(accountId, entry);
    },
  };
}

/** What is known of an account after its first report. Every entry has its fields in this order (one shape for the engine). */
export function newEntry(now: number, updatedAt: number, told: BookEntry['told']): BookEntry {
  return {
    reports: [now],
    count: 1,
    updatedAt,
    told,
    closedToldAt: told === 'closed' ? now : undefined,
    askedAfterClosure: 0,
    early: 0,
    late: 0,
  };
}

/** Lists up to this length are as long as they need to be; one that grows by itself makes room for sixteen more. */
const EXACT = 8;

/** In a book of more accounts than this, a list of dates each would weigh more than all else, and nobody could look at them. */
const MANY = 100_000;

/** Notes one more report of an account of a book, in little memory while there are few. */
export function addReport({ accounts }: AppBook, entry: BookEntry, now: number): void {
  entry.count += 1;
  const { reports } = entry;
  if (accounts.size > MANY) keepTwo(entry, now);
  else if (reports.length < EXACT) entry.reports = reports.concat([now]);
  else if (reports.push(now) > MOST_REPORTS) reports.shift();
}

/** In place where there are two already: a million new lists are a burden that shows. */
function keepTwo(entry: BookEntry, now: number): void {
  const { reports } = entry;
  const last = reports.at(-1) ?? now;
  if (reports.length !== 2) entry.reports = [last, now];
  else {
    reports[0] = last;
    reports[1] = now;
  }
}
