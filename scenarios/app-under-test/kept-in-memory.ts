import {
  type ClientStore,
  createMemoryLedger,
  createMemoryTenants,
  type LedgerStore,
  type Tenant,
  type TenantStore,
} from '../../client/index.ts';
import { createRecordStore, emptyContent } from '../../client/store/record-store.ts';
import type { Trace } from './app-under-test.ts';

/** What the instances of an app share, and a look at all of it. */
export interface KeptInMemory {
  readonly store: ClientStore;
  readonly ledger: LedgerStore;
  readonly tenants: TenantStore;
  /** Everything that is kept, in the clear. */
  traces(): Promise<Trace[]>;
}

export function createKeptInMemory(): KeptInMemory {
  const content = emptyContent();
  const ledger = createMemoryLedger();
  const tenants = createMemoryTenants();
  const store = createRecordStore({
    read: async (look) => structuredClone(look(content)),
    change: async (apply) => structuredClone(apply(content)),
  });
  return {
    store,
    ledger,
    tenants,
    traces: async () => [
      { place: 'store', text: JSON.stringify(Object.values(content).flatMap((rows) => [...rows.values()])) },
      { place: 'ledger', text: await textOf(ledger) },
      { place: 'tenants', text: await textOfTenants(tenants) },
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

async function textOfTenants(store: TenantStore): Promise<string> {
  const lines: string[] = [];
  let page: Tenant[] = [];
  do {
    page = await store.listTenants(PAGE, page.at(-1)?.clientKey);
    for (const tenant of page) {
      lines.push(JSON.stringify(tenant));
      for (const { name, value } of await store.readData(tenant.clientKey)) lines.push(`${name} ${value}`);
    }
  } while (page.length === PAGE);
  return lines.join('\n');
}
