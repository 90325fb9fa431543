import type { Judge, Share } from '../rule.ts';
import { type EarlyCause, followEarlyReports } from './follow-early-reports.ts';

/** Judges the reports that repeat an account within its cycle, where that has this cause. */
export function judgeEarlyReports(share: Share, cause: EarlyCause, message: string): Judge {
  const follow = share(followEarlyReports);
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
