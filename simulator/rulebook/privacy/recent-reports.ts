import type { JournalEntry } from '../../world/journal.ts';
import { keyOf } from './held.ts';
import { RefusedAccounts } from './refused-accounts.ts';
import { isReportedIn, type Report, reportAt } from './reports.ts';

/** More than an app of ten thousand accounts sends in a cycle. */
const MOST = 500;
/** No request takes longer from its beginning to its entry into the book, in milliseconds. */
const LONGEST = 60_000;

/** The latest reports of all apps, whatever came of them, the oldest first. */
export class RecentReports {
  #reports: Report[] = [];
  #killedAt = 0;
  readonly #refused = new RefusedAccounts();

  /** To be shown every entry of a journal, after what is asked about it. */
  see(entry: JournalEntry): void {
    if (entry.kind === 'event') {
      if (entry.type === 'app.killed') this.#killedAt = entry.seq;
      return;
    }
    this.#refused.see(entry);
    const report = reportAt(entry);
    if (!report) return;
    this.#reports.push(report);
    if (this.#reports.length > 2 * MOST) this.#reports = this.#reports.slice(-MOST);
  }

  /** The report that the service entered into its book at a moment (milliseconds), with that account in it. */
  enteredAt(moment: number, clientId: string, accountId: string): Report | undefined {
    if (moment < (this.#reports[0]?.at ?? Number.POSITIVE_INFINITY)) return undefined;
    for (let index = this.#countUpTo(moment) - 1; index >= 0; index -= 1) {
      const one = this.#reports[index];
      if (one === undefined || one.at < moment - LONGEST) return undefined;
      if (one.entered && one.clientId === clientId && isReportedIn(one, accountId)) return one;
    }
    return undefined;
  }

  /** How many reports came up to a moment; they lie in the order of their times. */
  #countUpTo(moment: number): number {
    let [from, to] = [0, this.#reports.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#reports[middle]?.at ?? 0) <= moment) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  /** The reports of the same app after that one. */
  after({ clientId, seq }: Report): Report[] {
    const start = this.#reports.findLastIndex((one) => one.seq <= seq) + 1;
    return this.#reports.slice(start).filter((one) => one.clientId === clientId);
  }

  /** Whether a script has killed the app since that report. */
  killedSince({ seq }: Report): boolean {
    return this.#killedAt > seq;
  }

  /** Whether the grant of an account was refused since that report of the same app. */
  isRefusedSince({ clientId, seq }: Report, accountId: string): boolean {
    return this.#refused.isRefusedSince(keyOf({ clientId, accountId }), seq);
  }
}
