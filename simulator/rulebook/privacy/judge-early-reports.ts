import type { Judge } from '../rule.ts';
import { type EarlyCause, followEarlyReports } from './follow-early-reports.ts';

/** Judges the reports that repeat an account within its cycle, where that has this cause. */
export function judgeEarlyReports(cause: EarlyCause, message: string): Judge {
  const follow = followEarlyReports();
  return {
    see(entry) {
      const early = follow(entry);
      if (early?.cause !== cause) return undefined;
      const { report, before, accountId } = early;
      return {
        message: `app ${report.clientId} reported ${accountId} again ${message}`,
        evidence: [before.seq, report.seq],
      };
    },
  };
}
