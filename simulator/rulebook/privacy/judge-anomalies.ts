import type { Judge, Share } from '../rule.ts';
import { followReports } from './follow-reports.ts';

/** Judges reports by what the service found odd in them. @param kinds - of the anomalies that this rule is about */
export function judgeAnomalies(share: Share, kinds: readonly string[], message: string): Judge {
  const follow = share(followReports);
  return {
    see(entry) {
      const { report, anomalies = [] } = follow(entry) ?? {};
      const anomaly = anomalies.find(({ kind }) => kinds.includes(kind));
      if (!report || !anomaly) return undefined;
      return {
        message: `app ${report.clientId} ${message}: ${anomaly.accountIds.join(', ')}`,
        evidence: [anomaly.seq, report.seq],
      };
    },
  };
}
