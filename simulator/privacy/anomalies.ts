import type { World } from '../world/world.ts';
import type { AppBook } from './state.ts';

/**
 * What a report can have that the service watches for, or that betrays a wrong client:
 *
 * - `early`: less than a cycle since the account was last reported; `late`: more than a cycle and the tolerance
 * - `asked-after-closure`: the app was told that the account is closed
 * - `not-a-retrieval-time`: nothing of the account left for this app at or after the claimed time; `future`: it is yet to come, by
 *   more than clocks differ
 * - `unknown-account`: nobody has the id; `forbidden-account`: it is `unknown`; `duplicate`: it is there twice
 * - `malformed-entry`: id or time are malformed, and the dials say that the entry is left out
 */
export const ANOMALY_KINDS = [
  'early',
  'late',
  'asked-after-closure',
  'not-a-retrieval-time',
  'future',
  'unknown-account',
  'forbidden-account',
  'duplicate',
  'malformed-entry',
] as const;

export type AnomalyKind = (typeof ANOMALY_KINDS)[number];

/** So many accounts are named in an event; the others are counted. */
const NAMED = 5;

/** Collects the anomalies of one report, for one event of each kind. */
export class Anomalies {
  readonly #found = new Map<AnomalyKind, { count: number; accountIds: string[]; intervals: number[] }>();

  /** @param interval - milliseconds since the report before, where the kind is about that */
  add(kind: AnomalyKind, accountId: string, interval?: number): void {
    let found = this.#found.get(kind);
    if (!found) {
      found = { count: 0, accountIds: [], intervals: [] };
      this.#found.set(kind, found);
    }
    if (found.count++ >= NAMED) return;
    found.accountIds.push(accountId);
    if (interval !== undefined) found.intervals.push(interval);
  }

  /**
   * Counts them in the app's book, and enters an event `privacy.anomaly` for each kind.
   *
   * @param facts - of the report: whose it is, its exchange, and the cycle that the app was told, if any
   */
  record(
    world: World,
    book: AppBook,
    facts: { clientId: string; exchange: number; toldCycle: number | undefined },
  ): void {
    for (const [kind, found] of this.#found) {
      book.anomalies.set(kind, (book.anomalies.get(kind) ?? 0) + found.count);
      world.record('privacy.anomaly', { kind, ...facts, ...found });
    }
  }
}
