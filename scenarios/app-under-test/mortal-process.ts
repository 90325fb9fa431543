import type { ClientStore, LedgerChange, LedgerStore, LedgerView } from '../../client/index.ts';

/** A moment at which a process can be made to die. */
export type DeathPoint = 'storing-a-grant' | 'leasing' | 'settling';

/** The stores as a process has them: it can die, and then nothing that it still does reaches them. */
export interface MortalProcess {
  readonly store: ClientStore;
  readonly ledger: LedgerStore;
  /** From now on every operation waits for ever, as it does for a process that is no more. */
  die(): void;
  /** The next time that it comes to this point it dies instead; until then it lives. */
  dieAt(point: DeathPoint): void;
  /** Resolves when the process has met its end. */
  readonly died: Promise<void>;
}

const NEVER = new Promise<never>(() => undefined);
const GRANT_WRITES: ReadonlySet<PropertyKey> = new Set(['writeGrant', 'replaceGrant']);

/** Thrown out of a change to keep it from taking effect. */
class Death extends Error {}

export function createMortalProcess(store: ClientStore, ledger: LedgerStore): MortalProcess {
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
  const change: LedgerStore['change'] = async (appId, accountIds, decide) => {
    try {
      return await ledger.change(appId, accountIds, (view) => {
        const decided = decide(view);
        if (fatal !== undefined && fatal === pointOf(view, decided)) throw new Death();
        return decided;
      });
    } catch (error) {
      if (!(error instanceof Death)) throw error;
      die();
      return NEVER;
    }
  };
  return {
    store: mortal(store),
    ledger: mortal({ ...ledger, change }),
    died,
    die,
    dieAt: (point) => {
      fatal = point;
    },
  };
}

/** What a change of the ledger is about, as far as a death could be staged there. */
function pointOf({ job }: LedgerView, change: LedgerChange<unknown>): DeathPoint | undefined {
  if (change.job === undefined) return undefined;
  const before = job.inFlight?.leasedAt;
  const after = change.job.inFlight?.leasedAt;
  if (after !== undefined && after !== before) return 'leasing';
  return before !== undefined && after === undefined ? 'settling' : undefined;
}
