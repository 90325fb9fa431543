import type { JournalEntry } from '../../world/journal.ts';
import { Recent } from '../../world/recent.ts';
import { keyOf } from './held.ts';
import { isRefused, RefreshTokens } from './refresh-tokens.ts';
import { reportAt } from './reports.ts';

/** Whose grants were refused, in reports or refreshes, and when. */
export class RefusedAccounts {
  readonly #refused = new Recent<number>();
  readonly #refreshTokens = new RefreshTokens();

  see(entry: JournalEntry): void {
    if (entry.kind !== 'exchange') return;
    const owner = this.#refreshTokens.see(entry);
    if (owner && isRefused(entry)) this.#note(entry.clientId, owner.accountId, entry.seq);
    if (reportAt(entry)?.answer === 'grant-refused') this.#note(entry.clientId, entry.accountId, entry.seq);
  }

  /** Whether an account's grant was refused after that entry of the journal. */
  isRefusedSince(key: string, seq: number): boolean {
    return (this.#refused.get(key) ?? 0) > seq;
  }

  #note(clientId: string | undefined, accountId: string | undefined, seq: number): void {
    this.#refused.set(keyOf({ clientId, accountId }), seq);
  }
}
