import type { ClientStore, LedgerStore, TenantStore } from '../../client/index.ts';
import { type Mortality, mortalLedger, mortalTenants } from './mortal-changes.ts';

/** A moment at which a process can be made to die. */
export type DeathPoint = 'storing-a-grant' | 'leasing' | 'settling' | 'storing-a-tenant' | 'tenant-stored';

/** What the processes of an app share. */
export interface Stores {
  readonly store: ClientStore;
  readonly ledger: LedgerStore;
  readonly tenants: TenantStore;
}

/** The stores as a process has them: it can die, and then nothing that it still does reaches them. */
export interface MortalProcess extends Stores {
  /** From now on every operation waits for ever, as it does for a process that is no more. */
  die(): void;
  /** The next time that it comes to this point it dies instead; until then it lives. */
  dieAt(point: DeathPoint): void;
  /** Resolves when the process has met its end. */
  readonly died: Promise<void>;
}

const NEVER = new Promise<never>(() => undefined);
const GRANT_WRITES: ReadonlySet<PropertyKey> = new Set(['writeGrant', 'replaceGrant']);

export function createMortalProcess({ store, ledger, tenants }: Stores): MortalProcess {
  let dead = false;
  let fatal: DeathPoint | undefined;
  let reportDeath: () => void = () => undefined;
  const died = new Promise<void>((resolve) => {
    reportDeath = resolve;
  });
  const die = () => {
    dead = true;
    reportDeath();
  };
  const mortal = <T extends object>(inner: T): T =>
    new Proxy(inner, {
      get(target, name, receiver) {
        const operation: unknown = Reflect.get(target, name, receiver);
        if (typeof operation !== 'function') return operation;
        return (...given: unknown[]) => {
          if (fatal === 'storing-a-grant' && GRANT_WRITES.has(name)) dead = true;
          if (!dead) return Reflect.apply(operation, target, given);
          reportDeath();
          return NEVER;
        };
      },
    });
  const mortality: Mortality = {
    isFatal: (point) => point !== undefined && point === fatal,
    die: () => {
      die();
      return NEVER;
    },
  };
  return {
    store: mortal(store),
    ledger: mortal(mortalLedger(ledger, mortality)),
    tenants: mortal(mortalTenants(tenants, mortality)),
    died,
    die,
    dieAt: (point) => {
      fatal = point;
    },
  };
}
