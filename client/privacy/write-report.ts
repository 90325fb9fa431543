import type { Holding, Piece } from './ledger.ts';
import type { ReportedAccount, ReporterParts, SendingFacts } from './parts.ts';

/**
 * @returns the oldest retrieval of anything held, in milliseconds: "if several pieces of personal data are stored, the
 * oldest" (user privacy guide). A clock that was set back must not make it a moment of the future.
 */
export function updatedAtOf({ pieces }: Holding, now: number): number {
  const held: readonly Piece[] = Object.values(pieces);
  return Math.min(now, ...held.map(({ retrievedAt }) => retrievedAt));
}

/** @returns a moment as RFC 3339 section 5.6 has it, in UTC. It is never copied from a text that somebody else wrote. */
export function writeInstant(moment: number): string {
  return new Date(moment).toISOString();
}

/** Makes the part that turns a batch into the entries of one request. */
export function createWriteReport(parts: () => Pick<ReporterParts, 'updatedAtOf' | 'writeInstant'>) {
  return ({ batch, now }: SendingFacts): readonly ReportedAccount[] => {
    const { updatedAtOf: ageOf, writeInstant: write } = parts();
    return batch.map((holding) => ({
      accountId: holding.accountId,
      updatedAt: write(ageOf(holding, now)),
    }));
  };
}

/** @returns the body of one request: `{"accounts": [...]}` (user privacy guide). */
export function writeBody(accounts: readonly ReportedAccount[]): string {
  return JSON.stringify({ accounts });
}
