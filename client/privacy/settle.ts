import type { Holding, LedgerView } from './ledger.ts';
import type { AcceptedReport, ReporterParts, RequiredAction } from './parts.ts';

/**
 * Makes the part that says what an accepted report changes: every account of the batch was reported, is due one cycle
 * later, and is stale or to be erased where the answer said so. Accounts that the answer does not list are fine.
 */
export function createSettle(parts: () => Pick<ReporterParts, 'mayReport' | 'scheduleNext'>) {
  return (view: LedgerView, report: AcceptedReport): Holding[] => {
    const { mayReport, scheduleNext } = parts();
    const asked = askedOf(report.actions);
    return report.batch.flatMap(({ accountId }) => {
      const holding = view.holdings.get(accountId);
      // Erased while the report was under way.
      if (holding === undefined || !mayReport(holding)) return [];
      const reported: Holding = {
        ...holding,
        lastReportedAt: report.reportedAt,
        dueAt: scheduleNext(report.reportedAt, report.cyclePeriod, report.random),
        revision: holding.revision + 1,
      };
      return [followed(reported, asked.get(accountId))];
    });
  };
}

/** An account that is listed twice is closed if either says so. */
function askedOf(actions: readonly RequiredAction[]): Map<string, RequiredAction['status']> {
  const asked = new Map<string, RequiredAction['status']>();
  for (const { accountId, status } of actions) {
    if (asked.get(accountId) !== 'closed') asked.set(accountId, status);
  }
  return asked;
}

/**
 * `updated` means that the copy must go, and that a new one may be fetched. Whoever could not fetch one in a whole cycle
 * is told `updated` again, and then it goes.
 */
function followed(reported: Holding, status: RequiredAction['status'] | undefined): Holding {
  const since = reported.lastReportedAt ?? reported.heldSince;
  if (status === 'closed') return erasingOf(reported, 'closed', since);
  if (status !== 'updated') return reported;
  return reported.state === 'stale' ? erasingOf(reported, 'updated', since) : { ...reported, state: 'stale' };
}

/** @returns a holding whose data must go, for this reason, since this moment in milliseconds. */
export function erasingOf(
  holding: Holding,
  reason: NonNullable<Holding['erasure']>['reason'],
  since: number,
): Holding {
  return {
    ...holding,
    state: 'erasing',
    dueAt: undefined,
    erasure: { reason, since },
    revision: holding.revision + 1,
  };
}
