import type { ReportedAccount } from '../../../client/index.ts';
import { usualReporter, type WrongApp } from '../wrong-app.ts';

/** What was accepted within this time belongs to one run. */
const RUN = 60_000;

export const siblingsLost: WrongApp = {
  rule: 'privacy/accepted-stays-accepted',
  defect: 'When one batch of a run fails, it sends all of them again',
  reporterParts: () => {
    let sent: readonly ReportedAccount[] = [];
    let accepted: ReportedAccount[] = [];
    let lost: readonly ReportedAccount[] = [];
    let latest = 0;
    return {
      batchSize: 2,
      writeReport: (facts) => {
        if (facts.now - latest > RUN) accepted = [];
        latest = facts.now;
        sent = [...usualReporter.writeReport(facts), ...lost];
        return sent;
      },
      classifyReport: (...given) => {
        const outcome = usualReporter.classifyReport(...given);
        if (outcome.kind === 'accepted') {
          accepted.push(...sent);
          lost = [];
        } else lost = accepted.splice(0);
        return outcome;
      },
    };
  },
  scenarios: ['wrong-apps/an-outage'],
};
