import type { Disclosure } from '../../world/disclosures.ts';
import { lateAfter } from '../cycle.ts';
import { type Source, type Story, tellStory, worstLateness } from './tell-story.ts';

/** The numbers of one app; those of accounts, where nothing else is said. */
export interface Figures {
  accounts: number;
  reports: number;
  /** When the first known report was, in milliseconds. */
  firstAt: number;
  /** Reported late at least once, or late now. */
  late: number;
  /** Late now. */
  overdue: number;
  early: number;
  askedAfterClosure: number;
  /** The app was told that they are closed. */
  closed: number;
  erased: number;
  traces: number;
  /** The longest time from being told to being erased, in milliseconds. */
  slowestErasure: number;
  /** Kept no more, without being told to erase. */
  letGo: number;
  /** Shown to the app longer ago than a cycle and the tolerance, and never reported. */
  unreported: number;
  /** Of more reports than the book remembers. */
  shortened: number;
}

/** An account with which something is wrong. */
export interface Offender {
  readonly accountId: string;
  /** Undefined when it was never reported. */
  readonly story: Story | undefined;
  /** The higher, the worse. */
  readonly score: number;
  /** How long its worst report was beyond its due date, or how long it has not been reported; in milliseconds. */
  readonly lateness: number;
  readonly firstShownAt: number | undefined;
}

/** So many offenders are named. */
export const MOST_OFFENDERS = 50;

/** What is wrong with how many, and with whom most. */
export interface Tally {
  readonly figures: Figures;
  /** The worst first, at most {@link MOST_OFFENDERS}. */
  readonly offenders: readonly Offender[];
  readonly offending: number;
}

/** Counts a whole book, in one pass. @param shown - to whom of all the app was shown something, by account id */
export function countFigures(source: Source, shown: ReadonlyMap<string, Readonly<Disclosure>>): Tally {
  const { book, now } = source;
  const figures: Figures = {
    ...{ accounts: book.accounts.size, reports: 0, firstAt: now, late: 0, overdue: 0, early: 0 },
    ...{ askedAfterClosure: 0, closed: 0, erased: 0, traces: 0, slowestErasure: 0, letGo: 0 },
    ...{ unreported: 0, shortened: 0 },
  };
  const worst = new Worst();
  for (const [accountId, entry] of book.accounts) {
    const story = tellStory(source, accountId, entry);
    count(figures, story);
    if (isOdd(story)) worst.add(offender(source, story));
  }
  for (const [accountId, { firstAt }] of shown) {
    if (!isUnreported(source, accountId, firstAt)) continue;
    figures.unreported += 1;
    const lateness = now - firstAt;
    worst.add({
      ...{ accountId, story: undefined, lateness, firstShownAt: firstAt },
      score: SCORE.unreported + lateness,
    });
  }
  return { figures, offenders: worst.list, offending: worst.seen };
}

function count(figures: Figures, { entry, closedToldAt, erasure, letGoAt, overdueSince }: Story): void {
  figures.reports += entry.count;
  figures.firstAt = Math.min(figures.firstAt, entry.reports[0] ?? figures.firstAt);
  if (entry.count > entry.reports.length) figures.shortened += 1;
  if (entry.late > 0 || overdueSince !== undefined) figures.late += 1;
  if (overdueSince !== undefined) figures.overdue += 1;
  if (entry.early > 0) figures.early += 1;
  if (entry.askedAfterClosure > 0) figures.askedAfterClosure += 1;
  if (letGoAt !== undefined) figures.letGo += 1;
  if (closedToldAt === undefined) return;
  figures.closed += 1;
  if (erasure?.kind === 'traces') figures.traces += 1;
  if (erasure?.kind !== 'erased') return;
  figures.erased += 1;
  figures.slowestErasure = Math.max(figures.slowestErasure, erasure.at - closedToldAt);
}

/** Whether an account deserves a place among the offenders. */
export const isOdd = ({ entry, erasure, overdueSince }: Story): boolean =>
  entry.late > 0 ||
  entry.early > 0 ||
  entry.askedAfterClosure > 0 ||
  overdueSince !== undefined ||
  erasure?.kind === 'traces';

/** Far apart, so that a duration within one kind never reaches the next. */
const SCORE = { traces: 4e15, askedAfterClosure: 3e15, late: 2e15, unreported: 1e15 } as const;

/** An account as one with which something is wrong. */
export function offender(source: Source, story: Story): Offender {
  const { accountId, entry, erasure, overdueSince } = story;
  const late = entry.late > 0 || overdueSince !== undefined;
  const lateness = late ? worstLateness(source, story) : 0;
  const score =
    (erasure?.kind === 'traces' ? SCORE.traces : 0) +
    (entry.askedAfterClosure > 0 ? SCORE.askedAfterClosure : 0) +
    (late ? SCORE.late + lateness : 0) +
    entry.early;
  return { accountId, story, score, lateness, firstShownAt: undefined };
}

function isUnreported({ world, book, journal, now }: Source, accountId: string, firstAt: number): boolean {
  if (book.accounts.has(accountId)) return false;
  if (journal.letGo.get(accountId) !== undefined) return false;
  return now > lateAfter(world, book, firstAt);
}

/** Keeps the worst of many in order, without keeping the many. */
class Worst {
  readonly list: Offender[] = [];
  seen = 0;

  add(one: Offender): void {
    this.seen += 1;
    const least = this.list.at(-1);
    if (this.list.length === MOST_OFFENDERS && least && least.score >= one.score) return;
    const place = this.list.findIndex(({ score }) => score < one.score);
    this.list.splice(place < 0 ? this.list.length : place, 0, one);
    if (this.list.length > MOST_OFFENDERS) this.list.pop();
  }
}
