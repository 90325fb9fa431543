import type { LedgerStore } from '../../privacy/ledger.ts';
import { createLedger } from './create-ledger.ts';
import { createMemoryRows } from './memory-rows.ts';

/** @returns a ledger that lives as long as the process. */
export function createMemoryLedger(): LedgerStore {
  return createLedger(createMemoryRows());
}
