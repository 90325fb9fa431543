import type { JournalEntry } from '../world/journal.ts';
import type { SeenSignature } from './read-signatures.ts';

/** What a diagram is read from. */
export interface DiagramMaterial {
  readonly title: string;
  /** Oldest first, with the secrets taken out (`world/redaction.ts`). */
  readonly entries: readonly JournalEntry[];
  /** How many older entries the journal has lost. */
  readonly dropped: number;
  readonly findings: readonly ShownFinding[];
  /** How the JWTs of exchanges were signed, by sequence number (`read-signatures.ts`). */
  readonly signatures?: ReadonlyMap<number, SeenSignature>;
  /** What an account id, a handle, a client id or a cloud id is called. */
  nameOf(key: string): string | undefined;
}

/** A breach of a rule, as far as a diagram shows it. */
export interface ShownFinding {
  readonly rule: string;
  readonly level: 'must' | 'should';
  readonly message: string;
  readonly why: string;
  readonly source: string;
  readonly evidence: readonly number[];
}

/** From left to right in this order. */
export const LANE_KINDS = ['person', 'job', 'hand', 'app', 'cloud', 'site'] as const;
export type LaneKind = (typeof LANE_KINDS)[number];

/** Somebody who takes part. */
export interface Lane {
  readonly key: string;
  readonly kind: LaneKind;
  readonly title: string;
  /** The same in one word, where there is little room. */
  readonly short: string;
  /** A host name, for example. */
  readonly detail?: string;
}

/** `bad`: refused or failed; `fault`: struck by a scripted fault; `quiet`: what did not happen, or matters little. */
export type Tone = 'plain' | 'good' | 'bad' | 'fault' | 'quiet' | 'finding';

interface RowBase {
  /** Time of the world, in milliseconds. */
  readonly at: number;
  /** The place in the journal; two rows of one exchange have two. */
  readonly seq: number;
  /** Rows of the same text are repeats of each other. */
  readonly alike: string;
}

/** A request or an answer. */
export interface ArrowRow extends RowBase {
  readonly kind: 'arrow';
  readonly role: 'request' | 'answer' | 'silence';
  /** The sequence number of the exchange. */
  readonly exchange: number;
  readonly from: string;
  readonly to: string;
  readonly label: string;
  /** Why it was refused, what struck it. */
  readonly reasons: readonly string[];
  readonly tone: Tone;
  readonly arrives: boolean;
  /** Of an exchange that was refused, and the condition of that. */
  readonly refused?: string;
}

/** A remark at a lane, or across all of them. */
export interface NoteRow extends RowBase {
  readonly kind: 'note';
  readonly lane: string | undefined;
  readonly text: string;
  readonly tone: Tone;
}

/** A step of the script. */
export interface HeadingRow extends RowBase {
  readonly kind: 'heading';
  readonly text: string;
}

/** Time that passes. */
export interface GapRow extends RowBase {
  readonly kind: 'gap';
  readonly text: string;
}

/** Rows that repeat: they are shown once. */
export interface FoldRow extends RowBase {
  readonly kind: 'fold';
  readonly rows: readonly Row[];
  /** How often they occur in all. */
  readonly times: number;
  readonly text: string;
}

export type Row = ArrowRow | NoteRow | HeadingRow | GapRow | FoldRow;

/** Who did what, in order. */
export interface Diagram {
  readonly title: string;
  readonly lanes: readonly Lane[];
  readonly rows: readonly Row[];
  readonly findings: readonly ShownFinding[];
  readonly dropped: number;
  /** Of exchanges, before anything was folded. */
  readonly exchanges: number;
  readonly refusals: number;
  /** Under which secrets are numbered in it. */
  readonly letters: readonly string[];
}

/** Of a row and of what is folded in it, each as often as it is shown. */
export function shownRows(rows: readonly Row[]): Exclude<Row, FoldRow>[] {
  return rows.flatMap((row) => (row.kind === 'fold' ? shownRows(row.rows) : [row]));
}
