import type { ClientContext } from '../context.ts';
import type { GrantPool } from './grant-pool.ts';
import type { Holding, LedgerChange, LedgerStore, LedgerView } from './ledger.ts';
import type { ReporterParts } from './parts.ts';
import type { AlertKind, AppSummary, ReportingAlert, ReportingPolicies } from './reporting.ts';

/** What a reporter remembers of an app as long as the process lives; losing it costs an alert or a request more. */
export interface AppMemory {
  /** Accounts that the service refused, with the moment at which to try again. */
  readonly refused: Map<string, number>;
  /** Grants that are alive and were refused; see {@link GrantPool}. */
  readonly unfit: Set<string>;
  /** When which kind of alert was last given. */
  readonly alerted: Map<AlertKind, number>;
  refetchFailures: number;
  refetchNotBefore: number;
}

export const newAppMemory = (): AppMemory => ({
  refused: new Map(),
  unfit: new Set(),
  alerted: new Map(),
  refetchFailures: 0,
  refetchNotBefore: 0,
});

/** One run for one app: everything that its steps share. */
export interface AppRun {
  readonly appId: string;
  readonly context: ClientContext;
  readonly ledger: LedgerStore;
  readonly parts: ReporterParts;
  readonly policies: ReportingPolicies;
  readonly random: () => number;
  readonly memory: AppMemory;
  readonly grants: GrantPool;
  /** Whether grants and people that name no app belong to this one. */
  readonly isMain: boolean;
  /** Names this run in the turn that it takes. */
  readonly runner: string;
  /** What is due by then is due in this run, however long it takes. */
  readonly startedAt: number;
  readonly summary: AppSummary;
  /** Requests spent on finding out which entry is malformed. */
  searches: number;
  alert(kind: AlertKind, message: string, facts?: Pick<ReportingAlert, 'count' | 'accountId'>): void;
}

/** Another instance took the turn over, so this one must not write any more. */
export class TurnLost extends Error {
  override readonly name = 'TurnLost';
}

/** Long enough for one request and one refresh with all their pauses; a successor of a crashed run waits so long. */
export const turnLength = 5 * 60_000;

/**
 * Changes the ledger while it is our turn, and prolongs it.
 *
 * @throws TurnLost when another instance has begun to run for this app
 */
export function changeInTurn<T>(
  run: AppRun,
  accountIds: readonly string[],
  decide: (view: LedgerView) => LedgerChange<T>,
): Promise<T> {
  const until = run.context.environment.now() + turnLength;
  return run.ledger.change(run.appId, accountIds, (view) => {
    if (view.job.runner?.name !== run.runner) throw new TurnLost('Another instance reports for this app');
    const change = decide(view);
    return { ...change, job: { ...(change.job ?? view.job), runner: { name: run.runner, until } } };
  });
}

const oncePerDay = 86_400_000;

/** Gives an alert, unless one of its kind was given within a day. */
export function alertOncePerDay(run: AppRun, kind: AlertKind, message: string, count: number): void {
  const now = run.context.environment.now();
  const last = run.memory.alerted.get(kind);
  if (last !== undefined && last <= now && now - last < oncePerDay) return;
  run.memory.alerted.set(kind, now);
  run.alert(kind, message, { count });
}

export const idsOf = (holdings: readonly Holding[]): string[] => holdings.map(({ accountId }) => accountId);
