import { isReportableAccountId } from './account-ids.ts';
import type { Holding } from './ledger.ts';

/**
 * @returns whether a holding may go into a report. A closed account is never asked about again (user privacy guide:
 * doing so is noticed as an anomaly), and data that is being erased needs no report.
 */
export function mayReport({ accountId, state }: Holding): boolean {
  return (state === 'tracked' || state === 'stale') && isReportableAccountId(accountId);
}
