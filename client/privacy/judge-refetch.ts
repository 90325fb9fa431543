import { type PieceName, type Pieces, pieceNames } from './ledger.ts';
import type { RefetchedProfile, RefetchVerdict } from './parts.ts';

/** The name that Jira and Confluence show for a deleted account (support article 1178872095). */
const formerUser = 'former user';

/**
 * Judges a profile before any of it is stored. A closed account comes back as an ordinary 200 with "Former user" for a
 * name, and a service that is out of order may answer with fallback values or for somebody else. That an account hides
 * its e-mail, or its name, is a privacy setting and no sign of anything, even if it is deactivated.
 */
export function judgeRefetch(profile: RefetchedProfile | undefined, accountId: string): RefetchVerdict {
  if (profile === undefined || profile.accountId !== accountId) return 'unusable';
  const name = profile.pieces.name?.value.reveal().trim() ?? '';
  const isFormer = name.toLowerCase() === formerUser;
  if (profile.status === 'closed' || (profile.status === 'inactive' && isFormer)) return 'closed';
  const isEmpty = Object.values(profile.pieces).length === 0;
  return isFormer || isEmpty ? 'unusable' : 'keep';
}

/**
 * @param asked the pieces that the service was asked for: what it no longer tells is hidden now, and goes
 * @returns the new pieces in place of the old ones of these names; others stay, with their own age
 */
export function mergePieces(held: Pieces, fetched: Pieces, asked: readonly PieceName[]): Pieces {
  const merged = pieceNames.flatMap((name) => {
    const piece = fetched[name] ?? (asked.includes(name) ? undefined : held[name]);
    return piece === undefined ? [] : [[name, piece] as const];
  });
  return Object.fromEntries(merged);
}
