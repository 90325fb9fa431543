import type { LedgerStore } from '../../privacy/ledger.ts';
import { createLedger } from './create-ledger.ts';
import { openLevelDatabase } from './level-database.ts';
import { ledgerFolder } from './level-folder.ts';
import { createLevelRows } from './level-rows.ts';

/**
 * Opens, or begins, a ledger in a folder with LevelDB: for up to some millions of holdings. One process may have it open,
 * once. Every change is atomic and survives the end of the process at any moment; what is kept and what is erased
 * survives a loss of power as well, which may undo the last few dozen reports. `scrub` writes everything that is alive to new
 * files and removes the old ones: seconds for a million holdings, during which changes wait; call it once after a run, and
 * not after every change. It does nothing when nothing was removed or replaced.
 *
 * @param folder - an empty one, one that is not there yet in a folder that is, or a ledger
 * @throws StoreFileError when the folder is damaged, not of this kind, of a newer version, in use, or cannot be read or
 * written; it is left as it is
 */
export async function openLevelLedger(folder: string): Promise<LedgerStore> {
  return createLedger(createLevelRows(await openLevelDatabase(folder, ledgerFolder)));
}
