import type { Follower } from '../rule.ts';
import { type Anomaly, anomalyAt, type Report, reportAt } from './reports.ts';

/** A report that has ended, with what the service found odd in it. */
export interface FollowedReport {
  readonly report: Report;
  readonly anomalies: readonly Anomaly[];
}

const NONE: readonly Anomaly[] = [];

/** Brings reports and their anomalies together: the latter are told of first. Costs other rooms' traffic nothing. */
export function followReports(): Follower<FollowedReport | undefined> {
  const waiting = new Map<number, Anomaly[]>();
  return (entry) => {
    const anomaly = anomalyAt(entry);
    if (anomaly) {
      const others = waiting.get(anomaly.exchange);
      if (others) others.push(anomaly);
      else waiting.set(anomaly.exchange, [anomaly]);
      return undefined;
    }
    const report = reportAt(entry);
    if (!report) return undefined;
    const anomalies = waiting.get(report.seq) ?? NONE;
    if (anomalies !== NONE) waiting.delete(report.seq);
    return { report, anomalies };
  };
}
