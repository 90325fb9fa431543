import type { ClientStore } from '../../client/index.ts';

/** A store as a process has it: the process can die, and then nothing that it still does reaches the store. */
export interface DyingStore {
  readonly store: ClientStore;
  /** From now on every operation waits for ever, as it does for a process that is no more. */
  die(): void;
  /** From now on writes of grants wait for ever; reading goes on. Then the process is ready to die. */
  dieAtNextGrantWrite(): void;
  /** Resolves when the process has met its end at a write. */
  readonly died: Promise<void>;
}

const NEVER = new Promise<never>(() => undefined);
const GRANT_WRITES: ReadonlySet<PropertyKey> = new Set(['writeGrant', 'replaceGrant']);

export function createDyingStore(inner: ClientStore): DyingStore {
  let dead = false;
  let fatal = false;
  let reportDeath: () => void = () => undefined;
  const died = new Promise<void>((resolve) => {
    reportDeath = resolve;
  });
  const store = new Proxy(inner, {
    get(target, name, receiver) {
      const operation: unknown = Reflect.get(target, name, receiver);
      if (typeof operation !== 'function') return operation;
      return (...given: unknown[]) => {
        if (fatal && GRANT_WRITES.has(name)) dead = true;
        if (!dead) return Reflect.apply(operation, target, given);
        reportDeath();
        return NEVER;
      };
    },
  });
  return {
    store,
    died,
    die: () => {
      dead = true;
      reportDeath();
    },
    dieAtNextGrantWrite: () => {
      fatal = true;
    },
  };
}
