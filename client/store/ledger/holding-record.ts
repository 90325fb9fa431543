import type { Holding, Piece, PieceName } from '../../privacy/ledger.ts';
import { pieceNames } from '../../privacy/ledger.ts';
import { Personal } from '../../privacy/personal.ts';
import { copyHolding } from './copy-records.ts';

/** A holding as it stands in a file, without the key under which it stands. */
export interface HoldingRecord extends Omit<Holding, 'appId' | 'accountId' | 'pieces'> {
  pieces: Partial<Record<PieceName, PieceRecord>>;
}

interface PieceRecord {
  value: string;
  retrievedAt: number;
}

/** @returns plain JSON, with the values of personal data revealed: for the store's file and nothing else. */
export function recordOf(holding: Holding): HoldingRecord {
  const { state, heldSince, lastReportedAt, dueAt, erasure, revision } = holding;
  const pieces: Partial<Record<PieceName, PieceRecord>> = {};
  for (const name of pieceNames) {
    const piece = holding.pieces[name];
    if (piece) pieces[name] = { value: piece.value.reveal(), retrievedAt: piece.retrievedAt };
  }
  return { state, pieces, heldSince, lastReportedAt, dueAt, erasure, revision };
}

/** @returns the holding, frozen, that {@link recordOf} was made of. */
export function holdingOf(appId: string, accountId: string, record: HoldingRecord): Holding {
  const pieces: Partial<Record<PieceName, Piece>> = {};
  for (const name of pieceNames) {
    const piece = record.pieces[name];
    if (piece) {
      pieces[name] = Object.freeze({ value: new Personal(piece.value), retrievedAt: piece.retrievedAt });
    }
  }
  return copyHolding({ ...record, appId, accountId, pieces: Object.freeze(pieces) });
}
