import { HOUR } from '../../world/durations.ts';
import { Recent } from '../../world/recent.ts';
import type { Rule, Verdict } from '../rule.ts';
import { Held, keyOf } from './held.ts';
import { isReportedIn, type Report, reportAt } from './reports.ts';
import { Runs } from './runs.ts';

/** Somebody whose token was refused in a report that had their own account in it. */
interface Revoker {
  readonly clientId: string;
  readonly accountId: string;
  readonly seq: number;
  /** The report that another token was used for, and that was accepted without the revoker. */
  substitute?: Report;
}

/** Where no script says when a run ends: what follows within an hour belongs to it. */
const SAME_RUN = HOUR;

export const revokerIsReported: Rule = {
  id: 'privacy/revoker-is-reported',
  level: 'must',
  title: "Whose token was refused is in the report that somebody else's token is used for",
  why: 'A revoked grant ends the access, not the duty: the data is still held, or has to be erased. That it is held, only a script sees that reads the export; without one, a later report shows it.',
  source:
    'community.developer.atlassian.com/t/68901, "ensure you include the account ID that the first call was made on behalf of"',
  judge() {
    const [held, runs] = [new Held(), new Runs()];
    const revokers = new Recent<Revoker>();
    return {
      see(entry) {
        held.see(entry);
        const begins = runs.see(entry) === 'begins';
        if (begins && revokers.size > 0) return leftOut(revokers, held);
        const report = reportAt(entry);
        return report && follow(report, revokers, runs);
      },
    };
  },
};

/** Who was left out of the last run and is still held. */
function leftOut(revokers: Recent<Revoker>, held: Held): Verdict | undefined {
  let found: Verdict | undefined;
  for (const [key, revoker] of revokers.entries()) {
    if (revoker.substitute === undefined) continue;
    revokers.delete(key);
    if (held.has(key)) found ??= verdictOn(revoker, revoker.substitute.seq);
  }
  return found;
}

function follow(report: Report, revokers: Recent<Revoker>, runs: Runs): Verdict | undefined {
  const { clientId, answer, delivered, exchange, seq } = report;
  const { accountId } = exchange;
  if (answer === 'grant-refused' && delivered && accountId && isReportedIn(report, accountId)) {
    revokers.set(keyOf({ clientId, accountId }), { clientId, accountId, seq });
    return undefined;
  }
  if (!report.entered || revokers.size === 0) return undefined;
  let found: Verdict | undefined;
  for (const [key, revoker] of revokers.entries()) {
    if (revoker.clientId !== clientId) continue;
    if (!isReportedIn(report, revoker.accountId)) {
      revoker.substitute ??= report;
      continue;
    }
    revokers.delete(key);
    const { substitute } = revoker;
    const later = !runs.lookedOn && substitute !== undefined && report.at - substitute.at > SAME_RUN;
    if (later) found ??= verdictOn(revoker, substitute.seq);
  }
  return found;
}

function verdictOn({ clientId, accountId, seq }: Revoker, substitute: number): Verdict {
  const message = `app ${clientId} left ${accountId}, whose token was refused, out of what it reported with another's`;
  return { message, evidence: [seq, substitute] };
}
