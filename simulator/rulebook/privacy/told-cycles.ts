import type { JournalEntry } from '../../world/journal.ts';
import { Recent } from '../../world/recent.ts';
import { reportAt } from './reports.ts';

/** Which apps have heard of a cycle: an answer with the header Cycle-Period has reached them. */
export class ToldCycles {
  readonly #heard = new Recent<true>(200);

  see(entry: JournalEntry): void {
    const report = reportAt(entry);
    if (report?.tellsCycle && !this.#heard.get(report.clientId)) this.#heard.set(report.clientId, true);
  }

  hasHeard(clientId: string): boolean {
    return this.#heard.get(clientId) ?? false;
  }
}
