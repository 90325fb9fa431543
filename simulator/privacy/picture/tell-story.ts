import { type Life, lifeOf } from '../../world/account-life.ts';
import { accountOf } from '../../world/directory.ts';
import { labelText } from '../../world/words.ts';
import type { World } from '../../world/world.ts';
import { dueAt, lateAfter } from '../cycle.ts';
import type { AppBook, BookEntry } from '../state.ts';
import {
  type AppReading,
  type JournalReading,
  type LifeMark,
  readingOf,
  type Search,
} from './read-journal.ts';

/** How an account stands between two moments, from an app's duty. */
export type Standing = 'kept' | 'due' | 'late' | 'closed' | 'erased';

export interface Stretch {
  readonly standing: Standing;
  readonly from: number;
  readonly to: number;
}

/** What a script's searches say about the data of an account whose app was told that it is closed. */
export type Erasure =
  | { readonly kind: 'erased'; readonly at: number }
  | { readonly kind: 'traces'; readonly at: number; readonly places: readonly string[] }
  | { readonly kind: 'unknown' };

/** What is read from, for one app. */
export interface Source {
  readonly world: World;
  readonly clientId: string;
  readonly book: AppBook;
  readonly journal: JournalReading;
  readonly reading: AppReading;
  readonly now: number;
  /** The book as it was before the app was told its present cycle. */
  readonly former: AppBook;
  /** How far beyond its cycle a report may come; in milliseconds. */
  readonly tolerance: number;
}

/** One account, as the reports of one app tell of it. Instants and durations are in milliseconds. */
export interface Story {
  readonly accountId: string;
  readonly entry: BookEntry;
  readonly closedToldAt: number | undefined;
  /** Undefined as long as nobody told the app to erase anything. */
  readonly erasure: Erasure | undefined;
  /** When the app, of its own accord, kept nothing of it any more. */
  readonly letGoAt: number | undefined;
  /** When the next report is or was due; undefined when none is. */
  readonly dueAt: number | undefined;
  /** Since when that report has been late. */
  readonly overdueSince: number | undefined;
}

/** Gathers what an app's pictures are read from. */
export function sourceOf(world: World, clientId: string, book: AppBook, journal: JournalReading): Source {
  const { cycle } = book;
  const former = { ...book, cycle: cycle && { period: cycle.before, before: cycle.before, at: 0 } };
  const tolerance = lateAfter(world, former, 0) - dueAt(former, 0);
  const reading = readingOf(journal, clientId);
  return { world, clientId, book, journal, reading, now: world.clock.now(), former, tolerance };
}

/** Reads how an account stands. Made for books of a million accounts. */
export function tellStory(source: Source, accountId: string, entry: BookEntry): Story {
  const { world, book, journal, now } = source;
  const { closedToldAt } = entry;
  const searches = journal.searches.get(accountId);
  const told = closedToldAt !== undefined;
  const last = entry.reports.at(-1) ?? now;
  const letGoAt = told ? undefined : letGoSince(source, accountId, last, searches);
  const due = told || letGoAt !== undefined ? undefined : dueAt(book, last);
  const limit = due === undefined ? now : lateAfter(world, book, last);
  return {
    accountId,
    entry,
    closedToldAt,
    erasure: told ? erasureOf(source.clientId, searches, closedToldAt) : undefined,
    letGoAt,
    dueAt: due,
    overdueSince: now > limit ? limit : undefined,
  };
}

/** The first search that found nothing, after the last one that found something. */
function erasureOf(clientId: string, searches: readonly Search[] = [], since: number): Erasure {
  const after = searches.filter((one) => one.at >= since && (one.clientId ?? clientId) === clientId);
  const dirty = after.findLastIndex(({ places }) => places.length > 0);
  const clean = after[dirty + 1];
  if (clean) return { kind: 'erased', at: clean.at };
  const traces = after[dirty];
  return traces ? { kind: 'traces', at: traces.at, places: traces.places } : { kind: 'unknown' };
}

function letGoSince(
  { clientId, journal }: Source,
  accountId: string,
  last: number,
  searches: readonly Search[] | undefined,
): number | undefined {
  const said = journal.letGo.get(accountId);
  if (said !== undefined && said >= last) return said;
  if (!searches || journal.letGo.has(accountId)) return undefined;
  const erasure = erasureOf(clientId, searches, last);
  return erasure.kind === 'erased' ? erasure.at : undefined;
}

/** The time of an account from its first known report to the present, without gaps. */
export function stretchesOf(source: Source, story: Story): Stretch[] {
  const { entry, closedToldAt, letGoAt, erasure } = story;
  const { now } = source;
  const found: Stretch[] = [];
  const add = (standing: Standing, from: number, to: number) => {
    if (to > from) found.push({ standing, from, to });
  };
  const end = closedToldAt ?? letGoAt ?? now;
  const open = entry.reports.filter((at) => at < end);
  open.forEach((at, index) => {
    const to = open[index + 1] ?? end;
    const { due, late } = limitsOf(source, story, at, to);
    add('kept', at, Math.min(due, to));
    add('due', due, Math.min(late, to));
    add('late', late, to);
  });
  const erasedAt = erasure?.kind === 'erased' ? erasure.at : letGoAt;
  if (closedToldAt !== undefined) add('closed', closedToldAt, erasedAt ?? now);
  if (erasedAt !== undefined) add('erased', erasedAt, now);
  return found;
}

/**
 * Until when the report after one was due, and could come without being late. Of the cycles that an app was told before,
 * the book knows one; whom it never found late was never late.
 */
function limitsOf(source: Source, { entry, overdueSince }: Story, report: number, next: number) {
  const { world, book, former } = source;
  const ruling = book.cycle !== undefined && next <= book.cycle.at ? former : book;
  const due = dueAt(ruling, report);
  const isOpen = next === source.now && overdueSince !== undefined;
  const late = entry.late > 0 || isOpen ? lateAfter(world, ruling, report) : Number.POSITIVE_INFINITY;
  return { due: Math.min(due, late), late };
}

/**
 * By how much the latest of an account's reports, those still missing included, was beyond its due date. Made to be asked
 * for a million accounts.
 */
export function worstLateness(source: Source, { entry, overdueSince }: Story): number {
  const { book, former, now, tolerance } = source;
  const { reports } = entry;
  let worst = overdueSince === undefined ? 0 : now - overdueSince + tolerance;
  for (let index = 1; index < reports.length; index++) {
    const next = reports[index] ?? now;
    const ruling = book.cycle !== undefined && next <= book.cycle.at ? former : book;
    worst = Math.max(worst, next - dueAt(ruling, reports[index - 1] ?? next));
  }
  return worst > tolerance ? worst : 0;
}

/** The name by which an account is called here. */
export const labelOf = (world: World, accountId: string): string =>
  labelText(accountOf(world, accountId)?.handle ?? accountId);

/** What happened to the account itself, oldest first; where the journal has forgotten it, the account's own dates. */
export function lifeMarksOf({ world, journal, now }: Source, accountId: string): LifeMark[] {
  const marks = [...(journal.lives.get(accountId) ?? [])];
  const life = lifeOf(world, accountId);
  if (!life) return marks;
  for (const mark of datesOf(life, now)) {
    if (!marks.some(({ at, kind }) => at === mark.at && kind === mark.kind)) marks.push(mark);
  }
  return marks.sort((one, other) => one.at - other.at);
}

function datesOf(life: Life, now: number): LifeMark[] {
  const { profileChangedAt, visibilityChangedAt, closureRequestedAt, closedAt } = life;
  const dates: [LifeMark['kind'], number | undefined, string][] = [
    ['changed', profileChangedAt, 'profile changed'],
    ['changed', visibilityChangedAt, 'visibility changed'],
    ['closing', closureRequestedAt, 'asked to be closed'],
    ['closed', closedAt, 'closed'],
  ];
  return dates.flatMap(([kind, at, text]) => (at === undefined || at > now ? [] : [{ kind, at, text }]));
}
