import type { JournalEntry } from '../../world/journal.ts';
import { Recent } from '../../world/recent.ts';
import { keyOf } from './held.ts';
import { claimOf, reportAt } from './reports.ts';
import { Runs } from './runs.ts';

/** What an app was told about an account. */
export interface Telling {
  readonly key: string;
  readonly clientId: string;
  readonly accountId: string;
  readonly status: 'closed' | 'updated';
  /** The exchange that told it. */
  readonly seq: number;
  /** The retrieval time that the report had claimed, in milliseconds. */
  readonly claim: number;
}

/** What apps were told last about accounts, by answers that reached them and were not lost with the process. */
export class Tellings {
  readonly #told = new Recent<Telling>(20_000);
  readonly #runs = new Runs();
  /** Told in the run that is under way: an app that is killed in it may not know. */
  #unsaved: string[] = [];

  /** @returns what is told by this entry */
  see(entry: JournalEntry): Telling[] {
    if (this.#runs.see(entry) !== undefined) this.#unsaved = [];
    if (entry.kind === 'event' && entry.type === 'app.killed') this.#forget();
    const report = reportAt(entry);
    if (!report || report.actions.length === 0) return [];
    const { clientId, seq } = report;
    const told = report.actions.map(({ accountId, status }): Telling => {
      const key = keyOf({ clientId, accountId });
      return { key, clientId, accountId, status, seq, claim: Date.parse(claimOf(report, accountId)) };
    });
    for (const one of told) {
      this.#told.set(one.key, one);
      this.#unsaved.push(one.key);
    }
    if (!this.#runs.lookedOn) this.#unsaved = [];
    return told;
  }

  of(key: string): Telling | undefined {
    return this.#told.get(key);
  }

  get size(): number {
    return this.#told.size;
  }

  delete(key: string): void {
    this.#told.delete(key);
  }

  #forget(): void {
    for (const key of this.#unsaved) this.#told.delete(key);
    this.#unsaved = [];
  }
}
