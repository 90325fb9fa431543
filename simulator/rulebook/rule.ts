import type { JournalEntry } from '../world/journal.ts';

/** How binding an obligation is, in the sense of RFC 2119. */
export type Level = 'must' | 'should';

/** What a judge saw: in one sentence, and the exchanges (by sequence number) that show it. */
export interface Verdict {
  readonly message: string;
  readonly evidence: readonly number[];
}

/**
 * Reads a journal, entry by entry: events as they happen, exchanges as they end. Keeps no more than a bounded memory, since
 * it may watch for months.
 */
export interface Judge {
  see(entry: JournalEntry): Verdict | undefined;
  /** What can only be said at the end of an observation. */
  conclude?(): Verdict[];
}

/** Reads a journal as it is written, and says what it makes of each entry. */
export type Follower<T> = (entry: JournalEntry) => T;

/**
 * Gives the rules of one observation the same follower where several need one: it is made once, and shown each entry once.
 *
 * @param make - a function that is declared once, since it is known by itself
 */
export type Share = <T>(make: (share: Share) => Follower<T>) => Follower<T>;

/** What the judges of one observation share; none of it is shared with another observation. */
export function createShare(): Share {
  const made = new Map<unknown, Follower<unknown>>();
  const share: Share = <T>(make: (share: Share) => Follower<T>) => {
    const known = made.get(make) ?? showingOnce(make(share));
    made.set(make, known);
    return known as Follower<T>;
  };
  return share;
}

function showingOnce<T>(follow: Follower<T>): Follower<T> {
  let latest: JournalEntry | undefined;
  let said: T | undefined;
  return (entry) => {
    if (entry !== latest) {
      said = follow(entry);
      latest = entry;
    }
    return said as T;
  };
}

/** An obligation of an app. */
export interface Rule {
  /** `room/what-is-obliged` */
  readonly id: string;
  readonly level: Level;
  readonly title: string;
  readonly why: string;
  readonly source: string;
  judge(share: Share): Judge;
}

/** A breach of a rule. */
export interface Finding extends Verdict {
  readonly rule: string;
  readonly level: Level;
  readonly title: string;
  readonly why: string;
  readonly source: string;
}
