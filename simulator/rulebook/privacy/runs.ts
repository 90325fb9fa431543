import type { JournalEntry } from '../../world/journal.ts';

/** The runs of an app's reporting job, where a script starts them. Moments are in milliseconds. */
export class Runs {
  #current = 0;
  #previous = 0;

  /** @returns whether a run begins or has come to its end with this entry */
  see(entry: JournalEntry): 'begins' | 'ends' | undefined {
    if (entry.kind !== 'event' || entry.data.action !== 'report') return undefined;
    if (entry.type === 'app.asked') {
      this.#current = entry.at;
      return 'begins';
    }
    if (entry.type !== 'app.answered' || Number(entry.data.status) >= 400) return undefined;
    this.#previous = this.#current;
    return 'ends';
  }

  /** Whether anything is known about runs. */
  get lookedOn(): boolean {
    return this.#current > 0;
  }

  /** When the latest run that came to its end began; 0 before the first. */
  get previous(): number {
    return this.#previous;
  }
}
