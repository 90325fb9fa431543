import type { Judge, Share } from '../rule.ts';
import { followReports } from './follow-reports.ts';
import type { Anomaly } from './reports.ts';

/** What a rule is about: reports that the service refuses, or takes without the entries in question, as its dials say. */
export interface Refusable {
  /** Of the refusals. */
  readonly conditions: readonly string[];
  /** Whether an anomaly is the same fault where it is not refused. */
  readonly noted?: (anomaly: Anomaly) => boolean;
}

/** Judges reports by the precise reason for which the service refused them, or parts of them. */
export function judgeRefusals(share: Share, { conditions, noted }: Refusable, message: string): Judge {
  const follow = share(followReports);
  return {
    see(entry) {
      const { report, anomalies = [] } = follow(entry) ?? {};
      if (!report) return undefined;
      const refused = conditions.includes(report.exchange.refusal?.condition ?? '');
      const anomaly = noted && anomalies.find(noted);
      if (!refused && !anomaly) return undefined;
      const evidence = anomaly ? [anomaly.seq, report.seq] : [report.seq];
      const received = refused ? report.exchange.refusal?.received : undefined;
      const detail = received === undefined ? '' : `: ${received.slice(0, 200)}`;
      return { message: `app ${report.clientId} ${message}${detail}`, evidence };
    },
  };
}
