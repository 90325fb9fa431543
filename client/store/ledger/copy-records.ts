import type { Holding, LeftAccount, Piece, PieceName, Pieces, ReportingJob } from '../../privacy/ledger.ts';
import { pieceNames } from '../../privacy/ledger.ts';

/**
 * Every holding has its fields in one order, those that are absent too: a million of them pass through here in a cycle, and
 * the engine is several times as quick with objects of one shape.
 *
 * @returns a frozen copy that has the known fields only. A value of `Personal` cannot be changed and is shared.
 */
export function copyHolding(holding: Holding): Holding {
  const { appId, accountId, state, heldSince, lastReportedAt, dueAt, erasure, revision } = holding;
  return Object.freeze({
    appId,
    accountId,
    state,
    pieces: copyPieces(holding.pieces),
    heldSince,
    lastReportedAt,
    dueAt,
    erasure: erasure && Object.freeze({ reason: erasure.reason, since: erasure.since }),
    revision,
  });
}

function copyPieces(pieces: Pieces): Pieces {
  if (isFrozenThrough(pieces)) return pieces;
  const copy: Partial<Record<PieceName, Piece>> = {};
  for (const name of pieceNames) {
    const piece = pieces[name];
    if (piece) copy[name] = Object.freeze({ value: piece.value, retrievedAt: piece.retrievedAt });
  }
  return Object.freeze(copy);
}

/** Such as those that came from here: nobody can change them any more. */
function isFrozenThrough(pieces: Pieces): boolean {
  if (!Object.isFrozen(pieces)) return false;
  for (const name of pieceNames) {
    const piece = pieces[name];
    if (piece && !Object.isFrozen(piece)) return false;
  }
  return true;
}

/** @returns a frozen copy that has the known fields only. */
export function copyJob(job: ReportingJob): ReportingJob {
  const { appId, cyclePeriod, notBefore, failures, failingSince, inFlight, pullForwardAfter, left, runner } =
    job;
  return Object.freeze({
    appId,
    cyclePeriod,
    notBefore,
    failures,
    ...(failingSince !== undefined && { failingSince }),
    ...(inFlight !== undefined && {
      inFlight: Object.freeze({
        accountIds: Object.freeze([...inFlight.accountIds]),
        leasedAt: inFlight.leasedAt,
      }),
    }),
    ...(pullForwardAfter !== undefined && { pullForwardAfter }),
    ...(left !== undefined && { left: Object.freeze(left.map(copyLeft)) }),
    ...(runner !== undefined && { runner: Object.freeze({ name: runner.name, until: runner.until }) }),
  });
}

const copyLeft = ({ accountId, reportedAt }: LeftAccount): LeftAccount =>
  Object.freeze({ accountId, reportedAt });
