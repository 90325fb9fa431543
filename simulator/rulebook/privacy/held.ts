import type { JournalEntry } from '../../world/journal.ts';
import { Recent } from '../../world/recent.ts';

/** What a script saw in an app's export. Moments are in milliseconds. */
export interface Holding {
  readonly clientId: string;
  readonly accountId: string;
  /** When the oldest piece was retrieved. */
  readonly oldest: number;
  /** When the script looked, and its place in the journal. */
  readonly at: number;
  readonly seq: number;
}

/** Whom an app holds personal data of, as far as a script looks into its export; empty without one. */
export class Held {
  readonly #holdings = new Recent<Holding>(20_000);

  /** @returns what is held anew, or known anew */
  see(entry: JournalEntry): Holding | undefined {
    if (entry.kind !== 'event') return undefined;
    const { type, data, at, seq } = entry;
    if (type === 'app.holds-no-more') this.#holdings.delete(keyOf(data));
    if (type !== 'app.holds') return undefined;
    const [clientId, accountId, oldest] = [
      String(data.clientId),
      String(data.accountId),
      Number(data.oldest),
    ];
    return this.#holdings.set(keyOf(data), { clientId, accountId, oldest, at, seq });
  }

  get size(): number {
    return this.#holdings.size;
  }

  /** @param key - see {@link keyOf} */
  of(key: string): Holding | undefined {
    return this.#holdings.get(key);
  }

  has(key: string): boolean {
    return this.of(key) !== undefined;
  }
}

/** One key for an app's account. */
export const keyOf = ({ clientId, accountId }: { clientId?: unknown; accountId?: unknown }): string =>
  `${clientId} ${accountId}`;
