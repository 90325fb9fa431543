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

/** An obligation of an app. */
export interface Rule {
  /** `room/what-is-obliged` */
  readonly id: string;
  readonly level: Level;
  readonly title: string;
  readonly why: string;
  readonly source: string;
  judge(): Judge;
}

/** A breach of a rule. */
export interface Finding extends Verdict {
  readonly rule: string;
  readonly level: Level;
  readonly title: string;
  readonly why: string;
  readonly source: string;
}
