import { DAY } from '../../world/durations.ts';
import { Recent } from '../../world/recent.ts';
import type { Rule } from '../rule.ts';
import { DEFAULT_CYCLE } from './cycle.ts';
import { keyOf } from './held.ts';
import { accountsIn, type Report, reportAt } from './reports.ts';
import { Runs } from './runs.ts';

/** A report that failed, by account. */
interface Failure {
  readonly seq: number;
  readonly at: number;
}

export const failedIsNotReported: Rule = {
  id: 'privacy/failed-is-not-reported',
  level: 'must',
  title: 'A report that failed is sent again soon, not with the next cycle',
  why: 'What was answered 429 or 5xx was not reported; an app that counts it as reported, or leaves it for a week, is late by a cycle.',
  source:
    'community.developer.atlassian.com/t/68901 (track the last successful report); github.com/corsairdev/corsair',
  judge() {
    const failures = new Recent<Failure>(20_000);
    const runs = new Runs();
    return {
      see(entry) {
        runs.see(entry);
        if (entry.kind === 'event' && entry.type === 'app.holds-no-more') failures.delete(keyOf(entry.data));
        const report = reportAt(entry);
        if (!report) return undefined;
        const forgotten = forgottenIn(report, failures, runs);
        if (report.answer === 'unavailable') noteFailure(report, failures);
        return (
          forgotten && {
            message: `app ${report.clientId} did not try a failed report again for days`,
            evidence: [forgotten.seq, report.seq],
          }
        );
      },
    };
  },
};

function noteFailure(report: Report, failures: Recent<Failure>): void {
  const { clientId, at, seq } = report;
  for (const one of accountsIn(report))
    failures.set(keyOf({ clientId, accountId: one?.accountId }), { seq, at });
}

/** The failure of an account that is tried again only now; from here on it counts as tried again. */
function forgottenIn(report: Report, failures: Recent<Failure>, runs: Runs): Failure | undefined {
  if (failures.size === 0) return undefined;
  let forgotten: Failure | undefined;
  for (const one of accountsIn(report)) {
    const key = keyOf({ clientId: report.clientId, accountId: one?.accountId });
    const failure = failures.get(key);
    if (!failure) continue;
    failures.delete(key);
    const wentOn = !runs.lookedOn || runs.previous > failure.at + DAY;
    // What was retrieved since is another copy; the one that could not be reported may have gone.
    const isNew = Date.parse(one.updatedAt) > failure.at;
    if (wentOn && !isNew && report.at - failure.at > DEFAULT_CYCLE / 2) forgotten ??= failure;
  }
  return forgotten;
}
