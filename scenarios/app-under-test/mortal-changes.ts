import type { LedgerChange, LedgerStore, LedgerView, TenantStore } from '../../client/index.ts';
import type { DeathPoint } from './mortal-process.ts';

/** Whether a moment is the last one of a process, and its end. */
export interface Mortality {
  isFatal(point: DeathPoint | undefined): boolean;
  /** @returns what never comes */
  die(): Promise<never>;
}

/** Thrown out of a change to keep it from taking effect. */
class Death extends Error {}

/** A ledger in whose changes a process can die before they take effect. */
export function mortalLedger(ledger: LedgerStore, mortality: Mortality): LedgerStore {
  const change: LedgerStore['change'] = (appId, accountIds, decide) =>
    survive(mortality, () =>
      ledger.change(appId, accountIds, (view) => {
        const decided = decide(view);
        if (mortality.isFatal(pointOf(view, decided))) throw new Death();
        return decided;
      }),
    );
  return { ...ledger, change };
}

/** A store of installations in whose changes a process can die, before they take effect or after. */
export function mortalTenants(tenants: TenantStore, mortality: Mortality): TenantStore {
  const change: TenantStore['change'] = async (scope, decide) => {
    let puts = false;
    const result = await survive(mortality, () =>
      tenants.change(scope, (view) => {
        const decided = decide(view);
        puts = (decided.put ?? []).length > 0;
        if (puts && mortality.isFatal('storing-a-tenant')) throw new Death();
        return decided;
      }),
    );
    return puts && mortality.isFatal('tenant-stored') ? mortality.die() : result;
  };
  return { ...tenants, change };
}

async function survive<T>(mortality: Mortality, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Death)) throw error;
    return mortality.die();
  }
}

/** What a change of the ledger is about, as far as a death could be staged there. */
function pointOf({ job }: LedgerView, change: LedgerChange<unknown>): DeathPoint | undefined {
  if (change.job === undefined) return undefined;
  const before = job.inFlight?.leasedAt;
  const after = change.job.inFlight?.leasedAt;
  if (after !== undefined && after !== before) return 'leasing';
  return before !== undefined && after === undefined ? 'settling' : undefined;
}
