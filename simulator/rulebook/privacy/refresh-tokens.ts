import type { JournalEntry } from '../../world/journal.ts';
import { Recent } from '../../world/recent.ts';
import { fingerprint, tokenExchangeAt } from '../readings.ts';

/** Whose a refresh token is. */
export interface TokenOwner {
  readonly grantId: string;
  readonly accountId: string;
}

/** Knows whose refresh tokens are whose, also where a refusal does not say. */
export class RefreshTokens {
  readonly #owners = new Recent<TokenOwner>(5_000);

  /** To be shown every entry of a journal. @returns whose token a refresh was sent with, however it ended */
  see(entry: JournalEntry): TokenOwner | undefined {
    const { received, refreshToken, exchange } = tokenExchangeAt(entry) ?? {};
    if (exchange === undefined) return undefined;
    const { grantId, accountId } = exchange;
    if (received?.refreshToken !== undefined && grantId !== undefined && accountId !== undefined)
      this.#owners.set(fingerprint(received.refreshToken), { grantId, accountId });
    return refreshToken === undefined ? undefined : this.#owners.get(fingerprint(refreshToken));
  }
}

/** Whether a refresh was refused, as against not dealt with at all. */
export function isRefused(entry: JournalEntry): boolean {
  const status = entry.kind === 'exchange' ? (entry.response?.status ?? 500) : 500;
  return status >= 400 && status < 429;
}
