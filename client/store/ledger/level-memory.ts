import type { DuePosition, Holding, ReportingJob } from '../../privacy/ledger.ts';
import type { RowChange } from './ledger-rows.ts';
import { dueKey } from './level-keys.ts';

const mostHoldings = 1_000;

/**
 * What this process, the only one that writes, knows of the rows without reading them: the holdings that it saw last, the
 * jobs, and for each app a key before which no `d!` row is (LevelDB would walk over the deleted ones).
 *
 * What was read while something was written is not taken in: nobody knows which of both it shows.
 */
export interface LevelMemory {
  /** @returns nothing during a write: what others read from the rows could be newer */
  holding(appId: string, accountId: string): Holding | undefined;
  jobs: Map<string, ReportingJob | undefined>;
  floors: Map<string, string>;
  /** Marks the moment of a read. @returns whether nothing was written since */
  begin(): () => boolean;
  learn(holdings: readonly Holding[]): void;
  /** @returns what is to be called when the change is written, or was not */
  beginWrite(change: RowChange): (isWritten: boolean) => void;
}

export function createLevelMemory(): LevelMemory {
  const holdings = new Map<string, Holding>();
  const jobs = new Map<string, ReportingJob | undefined>();
  const floors = new Map<string, string>();
  let writes = 0;
  let isWriting = false;

  function learn(seen: readonly Holding[]): void {
    for (const holding of seen) holdings.set(cacheKey(holding.appId, holding.accountId), holding);
    for (const key of holdings.keys()) {
      if (holdings.size <= mostHoldings) break;
      holdings.delete(key);
    }
  }

  function forgetAll(): void {
    holdings.clear();
    jobs.clear();
  }

  function endWrite(change: RowChange, isWritten: boolean): void {
    writes += 1;
    isWriting = false;
    if (!isWritten) {
      forgetAll();
      return;
    }
    for (const accountId of change.remove) holdings.delete(cacheKey(change.appId, accountId));
    learn(change.put);
    if (change.job) jobs.set(change.appId, change.job);
    lowerFloor(floors, change);
  }

  return {
    holding: (appId, accountId) => (isWriting ? undefined : holdings.get(cacheKey(appId, accountId))),
    jobs,
    floors,
    begin() {
      const begun = writes;
      return () => begun === writes;
    },
    learn,
    beginWrite(change) {
      writes += 1;
      isWriting = true;
      lowerFloor(floors, change);
      return (isWritten) => endWrite(change, isWritten);
    },
  };
}

function lowerFloor(floors: Map<string, string>, { appId, put }: RowChange): void {
  const floor = floors.get(appId);
  const [first] = put.reduce(soonest, []);
  if (floor === undefined || first === undefined) return;
  const key = dueKey(appId, first);
  if (key < floor) floors.set(appId, key);
}

/** Keys are long; one is made for the one that could lower the floor. */
function soonest(best: DuePosition[], { dueAt, accountId }: Holding): DuePosition[] {
  const [first] = best;
  if (dueAt === undefined || (first && first.dueAt < dueAt)) return best;
  if (first?.dueAt === dueAt && first.accountId < accountId) return best;
  return [{ dueAt, accountId }];
}

/** Tells any two apart, whatever the names are made of. */
const cacheKey = (appId: string, accountId: string) => `${appId.length} ${appId}${accountId}`;
