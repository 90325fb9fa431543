import { type ClientStore, createMemoryLedger, type LedgerStore } from '../../client/index.ts';
import { createRecordStore, emptyContent } from '../../client/store/record-store.ts';
import type { Trace } from './app-under-test.ts';

/** What the instances of an app share, and a look at all of it. */
export interface KeptInMemory {
  readonly store: ClientStore;
  readonly ledger: LedgerStore;
  /** Everything that is kept, in the clear. */
  traces(): Promise<Trace[]>;
}

export function createKeptInMemory(): KeptInMemory {
  const content = emptyContent();
  const ledger = createMemoryLedger();
  const store = createRecordStore({
    read: async (look) => structuredClone(look(content)),
    change: async (apply) => structuredClone(apply(content)),
  });
  return {
    store,
    ledger,
    traces: async () => [
      { place: 'store', text: JSON.stringify(Object.values(content).flatMap((rows) => [...rows.values()])) },
      { place: 'ledger', text: await textOf(ledger) },
    ],
  };
}

const PAGE = 1_000;

async function textOf(ledger: LedgerStore): Promise<string> {
  const lines: string[] = [];
  for (const appId of await ledger.listApps()) {
    let after: string | undefined;
    do {
      const page = await ledger.listHoldings(appId, PAGE, after);
      for (const { pieces, ...rest } of page) {
        const values = Object.values(pieces).map(({ value }) => value.reveal());
        lines.push(JSON.stringify({ ...rest, values }));
      }
      after = page.length < PAGE ? undefined : page.at(-1)?.accountId;
    } while (after !== undefined);
  }
  return lines.join('\n');
}
