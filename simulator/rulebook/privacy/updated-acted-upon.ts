import type { JournalEntry } from '../../world/journal.ts';
import { Recent } from '../../world/recent.ts';
import { bearerCallAt } from '../readings.ts';
import type { Rule } from '../rule.ts';
import { keyOf } from './held.ts';
import { accountsIn, type Report, reportAt } from './reports.ts';
import { type Telling, Tellings } from './tellings.ts';

export const updatedActedUpon: Rule = {
  id: 'privacy/updated-acted-upon',
  level: 'must',
  title: 'Data that the app was told is out of date is fetched again, or goes',
  why: 'The person has changed it, and may have changed it to hide something; what was copied before must not stay.',
  source:
    'developer.atlassian.com/platform/forge/user-privacy-guidelines, "updated"; github.com/dust-tt/dust (ignores it)',
  judge() {
    const tellings = new Tellings();
    const fetched = new Recent<true>();
    return {
      see(entry) {
        const report = reportAt(entry);
        const ignored = report && ignoredIn(report, tellings, fetched);
        if (!report) noteFetches(entry, tellings, fetched);
        for (const { key } of tellings.see(entry)) fetched.delete(key);
        if (!report || !ignored) return undefined;
        return {
          message: `app ${report.clientId} reported the same old data of ${ignored.accountId} after it was told of a change`,
          evidence: [ignored.seq, report.seq],
        };
      },
    };
  },
};

function noteFetches(entry: JournalEntry, tellings: Tellings, fetched: Recent<true>): void {
  if (tellings.size === 0) return;
  for (const key of fetchedBy(entry)) if (tellings.of(key)) fetched.set(key, true);
}

/** The first account that is reported as before, with nothing done about it in between. */
function ignoredIn(report: Report, tellings: Tellings, fetched: Recent<true>): Telling | undefined {
  let ignored: Telling | undefined;
  if (tellings.size === 0) return ignored;
  for (const one of accountsIn(report)) {
    const key = keyOf({ clientId: report.clientId, accountId: one?.accountId });
    const told = tellings.of(key);
    if (told?.status !== 'updated') continue;
    if (!fetched.get(key) && Date.parse(one.updatedAt) <= told.claim) ignored ??= told;
    if (report.entered) tellings.delete(key);
  }
  return ignored;
}

/** The accounts whose profiles a request is about: those that it names, and the caller's own. */
function fetchedBy(entry: JournalEntry): string[] {
  const { exchange } = bearerCallAt(entry) ?? {};
  if (!exchange) return [];
  const { clientId, accountId, request } = exchange;
  const [path = '', query = ''] = request.url.split('?');
  const { accountIds } = Object(request.body) as { accountIds?: unknown };
  const named = [
    ...new URLSearchParams(query).getAll('accountId'),
    ...(Array.isArray(accountIds) ? accountIds : []),
    ...(/\/(me|userinfo|myself)$/.test(path) ? [accountId] : []),
  ];
  return named.map((one) => keyOf({ clientId, accountId: one }));
}
