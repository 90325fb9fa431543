import type { components } from '../../../openapi/privacy.gen.ts';
import type { ReportedAccount } from '../enter-report.ts';
import { reportRefusal } from '../refusals.ts';
import { instantOf } from '../rfc3339.ts';

/** "The maximum number of accounts that can be reported in one request is 90" (user privacy guide). */
const MOST_ACCOUNTS = 90;
const ACCOUNT_ID = /^[A-Za-z0-9:-]{1,128}$/;

/**
 * Guards a report, as a whole: one bad entry is fatal for all of it (inferred).
 *
 * @returns its accounts, with times in milliseconds
 * @throws Refusal 400
 */
export function requireReport({ accounts }: components['schemas']['Report']): ReportedAccount[] {
  if (accounts.length > MOST_ACCOUNTS) {
    throw reportRefusal('reportTooLarge', `must not have more than ${MOST_ACCOUNTS} accounts`, {
      check: 'a report has at most 90 accounts',
      received: String(accounts.length),
    });
  }
  return accounts.map(({ accountId, updatedAt }, index) => {
    requireAccountId(accountId, index);
    const instant = instantOf(updatedAt);
    if (instant === undefined) {
      throw reportRefusal('updatedAtMalformed', `accounts[${index}].updatedAt must be a date-time`, {
        check: 'updatedAt is a date-time of RFC 3339, section 5.6',
        expected: '2018-10-25T23:08:51.382Z',
        received: updatedAt,
      });
    }
    return { accountId, updatedAt: instant };
  });
}

function requireAccountId(accountId: string, index: number): void {
  if (!ACCOUNT_ID.test(accountId)) {
    throw reportRefusal('accountIdMalformed', `accounts[${index}].accountId is malformed`, {
      check: `the account id fits ${ACCOUNT_ID.source}`,
      received: accountId.slice(0, 200),
    });
  }
  if (accountId === 'unknown') {
    throw reportRefusal('accountIdForbidden', `accounts[${index}].accountId must not be "unknown"`, {
      check: 'the id that Jira gives to corrupted accounts is not reported',
    });
  }
}
