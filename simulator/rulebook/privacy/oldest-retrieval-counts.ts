import { MINUTE, SECOND } from '../../world/durations.ts';
import type { Rule } from '../rule.ts';
import { Held, keyOf } from './held.ts';
import { accountsIn, reportAt } from './reports.ts';
import { Tellings } from './tellings.ts';

/** A claim so close to the report itself is a claim of now: another rule. */
const NOW = 5 * MINUTE;

export const oldestRetrievalCounts: Rule = {
  id: 'privacy/oldest-retrieval-counts',
  level: 'must',
  title: 'Of several pieces of data the one retrieved the longest ago counts for updatedAt',
  why: 'A change between two retrievals makes the older piece wrong, and a report with the newer time hides that. How old the pieces are, only a script sees that reads the export.',
  source:
    'developer.atlassian.com/platform/forge/user-privacy-guidelines, updatedAt; github.com/corsairdev/corsair (the newest)',
  judge() {
    const [held, tellings] = [new Held(), new Tellings()];
    return {
      see(entry) {
        const seen = held.see(entry);
        if (seen) tellings.delete(keyOf(seen));
        const report = held.size === 0 ? undefined : reportAt(entry);
        const newer =
          report &&
          accountsIn(report).find((one) => {
            const key = keyOf({ clientId: report.clientId, accountId: one?.accountId });
            const holding = held.of(key);
            // Told `updated`, it may have fetched all of it again since the script looked.
            if (holding === undefined || tellings.of(key)) return false;
            const claim = Date.parse(one.updatedAt);
            return claim > holding.oldest + SECOND && claim < report.at - NOW;
          });
        tellings.see(entry);
        if (!report || !newer) return undefined;
        const { seq } = held.of(keyOf({ clientId: report.clientId, accountId: newer.accountId })) ?? report;
        return {
          message: `app ${report.clientId} claimed a newer retrieval of ${newer.accountId} than that of the oldest piece that it holds`,
          evidence: [seq, report.seq],
        };
      },
    };
  },
};
