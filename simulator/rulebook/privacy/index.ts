import type { JournalEntry } from '../../world/journal.ts';
import type { Rule } from '../rule.ts';
import { acceptedStaysAccepted } from './accepted-stays-accepted.ts';
import { accountIdsAsDocumented } from './account-ids-as-documented.ts';
import { accountsOfAtlassian } from './accounts-of-atlassian.ts';
import { batchOf90AtMost } from './batch-of-90-at-most.ts';
import { closedIsErased } from './closed-is-erased.ts';
import { closedNotAskedAgain } from './closed-not-asked-again.ts';
import { cyclePeriodFollowed } from './cycle-period-followed.ts';
import { everyAccountReported } from './every-account-reported.ts';
import { failedIsNotReported } from './failed-is-not-reported.ts';
import { inTime } from './in-time.ts';
import { noContentIsSuccess } from './no-content-is-success.ts';
import { nothingLeftBehind } from './nothing-left-behind.ts';
import { oldestRetrievalCounts } from './oldest-retrieval-counts.ts';
import { onceACycle } from './once-a-cycle.ts';
import { oneEntryAnAccount } from './one-entry-an-account.ts';
import { placeholderNotStored } from './placeholder-not-stored.ts';
import { refusalDoesNotEndReporting } from './refusal-does-not-end-reporting.ts';
import { reportAsDocumented } from './report-as-documented.ts';
import { revokerIsReported } from './revoker-is-reported.ts';
import { unknownNeverReported } from './unknown-never-reported.ts';
import { unreportedIsErased } from './unreported-is-erased.ts';
import { updatedActedUpon } from './updated-acted-upon.ts';
import { updatedAtIsARetrieval } from './updated-at-is-a-retrieval.ts';
import { updatedAtIsRfc3339 } from './updated-at-is-rfc3339.ts';

const OPERATIONS: ReadonlySet<string | undefined> = new Set([
  'reportAccounts',
  'reportAccountsWithoutSlash',
  'exchangeToken',
]);

const rules: readonly Rule[] = [
  reportAsDocumented,
  batchOf90AtMost,
  accountIdsAsDocumented,
  unknownNeverReported,
  accountsOfAtlassian,
  oneEntryAnAccount,
  updatedAtIsRfc3339,
  updatedAtIsARetrieval,
  oldestRetrievalCounts,
  everyAccountReported,
  inTime,
  onceACycle,
  cyclePeriodFollowed,
  noContentIsSuccess,
  acceptedStaysAccepted,
  failedIsNotReported,
  refusalDoesNotEndReporting,
  revokerIsReported,
  closedIsErased,
  closedNotAskedAgain,
  nothingLeftBehind,
  placeholderNotStored,
  unreportedIsErased,
].map(sparing);

/** The obligations of an app that stores personal data of Atlassian accounts. */
export const privacyRules: readonly Rule[] = [...rules, updatedActedUpon];

/** Of the exchanges, nearly all rules are about reports, tokens and what a script asks of the app: others cost them nothing. */
function sparing(rule: Rule): Rule {
  return {
    ...rule,
    judge(share) {
      const judge = rule.judge(share);
      return { ...judge, see: (entry) => (matters(entry) ? judge.see(entry) : undefined) };
    },
  };
}

function matters(entry: JournalEntry): boolean {
  return entry.kind === 'event' || entry.direction === 'out' || OPERATIONS.has(entry.operationId);
}
