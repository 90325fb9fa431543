import type { Rule } from '../rule.ts';
import { followReports } from './follow-reports.ts';
import { Held, keyOf } from './held.ts';
import { Tellings } from './tellings.ts';

export const closedNotAskedAgain: Rule = {
  id: 'privacy/closed-not-asked-again',
  level: 'must',
  title: 'An account of which the app was told that it is closed is never reported again',
  why: 'Nothing is held of it any more; Atlassian detects apps that go on asking about closed accounts.',
  source: 'developer.atlassian.com/platform/forge/user-privacy-guidelines, testing and monitoring',
  judge(share) {
    const follow = share(followReports);
    const [tellings, held] = [new Tellings(), new Held()];
    return {
      see(entry) {
        held.see(entry);
        const { report, anomalies = [] } = follow(entry) ?? {};
        const again = anomalies.find(({ kind }) => kind === 'asked-after-closure');
        const before = again?.accountIds.flatMap((accountId) => {
          const key = keyOf({ clientId: report?.clientId, accountId });
          const told = tellings.of(key);
          // Whoever has kept the data has ignored the answer as a whole: another rule, where a script can see it.
          return told?.status === 'closed' && !held.has(key) ? told : [];
        })[0];
        tellings.see(entry);
        if (!report || !before) return undefined;
        const message = `app ${report.clientId} asked again about ${before.accountId}, which it knew is closed`;
        return { message, evidence: [before.seq, report.seq] };
      },
    };
  },
};
