import { type Holding, type HoldingState, type LedgerStore, type PieceName, pieceNames } from './ledger.ts';

/** What is held of one account, in the clear: for the person whom it is about. Times are milliseconds since 1970. */
export interface HeldAccount {
  readonly appId: string;
  readonly accountId: string;
  readonly state: HoldingState;
  readonly pieces: Readonly<
    Partial<Record<PieceName, { readonly value: string; readonly retrievedAt: number }>>
  >;
  /** The oldest retrieval among the pieces: what reports claim. Absent when nothing is held. */
  readonly oldest?: number;
  readonly lastReportedAt?: number;
  readonly dueAt?: number;
}

/** @returns what an app holds, in the order of account ids. @param after - begins behind this account id */
export async function listHeld(
  ledger: LedgerStore,
  appId: string,
  limit: number,
  after?: string,
): Promise<HeldAccount[]> {
  return (await ledger.listHoldings(appId, limit, after)).map(heldAccountOf);
}

/** @returns a holding in the clear; from here on, whoever has it is responsible for it. */
export function heldAccountOf(holding: Holding): HeldAccount {
  const { appId, accountId, state, lastReportedAt, dueAt } = holding;
  const pieces: Partial<Record<PieceName, { value: string; retrievedAt: number }>> = {};
  for (const name of pieceNames) {
    const piece = holding.pieces[name];
    if (piece !== undefined) pieces[name] = { value: piece.value.reveal(), retrievedAt: piece.retrievedAt };
  }
  const ages = Object.values(pieces).map(({ retrievedAt }) => retrievedAt);
  const oldest = ages.length === 0 ? undefined : Math.min(...ages);
  return { appId, accountId, state, pieces, oldest, lastReportedAt, dueAt };
}
