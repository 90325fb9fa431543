import { defineRefusals } from '../world/facts.ts';
import { type PrivateReason, Refusal } from '../world/refusal.ts';

const GUIDE = 'developer.atlassian.com/platform/forge/user-privacy-guidelines';
const TRACE =
  'github.com/jlglasgow123-byte/time-translator CHANGELOG.md (400 for a time that is not RFC 3339)';

const malformed = (title: string, standing: 'documented' | 'observed' | 'inferred', source = GUIDE) => ({
  title,
  status: 400,
  standing,
  source,
});

/** What report-accounts says to a report that it does not like; its status is known, its words are not. */
const table = defineRefusals('privacy', {
  reportUnreadable: malformed('The body is not JSON, or not declared as JSON', 'inferred'),
  reportMalformed: malformed('The body is not a list of accounts with accountId and updatedAt', 'documented'),
  reportEmpty: malformed(
    'There is no account in the report, with the dial privacy.emptyReport at refused',
    'inferred',
  ),
  reportTooLarge: malformed('There are more than 90 accounts in the report', 'documented'),
  accountIdMalformed: malformed(
    'An account id is not 1 to 128 letters, digits, hyphens and colons',
    'documented',
  ),
  accountIdForbidden: malformed('The account id is `unknown`', 'documented'),
  accountIdUnknown: malformed(
    'Nobody has the account id, with the dial privacy.unknownIds at refused',
    'inferred',
  ),
  updatedAtMalformed: malformed('updatedAt is not a date and time of RFC 3339', 'observed', TRACE),
});

export type ReportCondition = keyof typeof table;

/** A refusal in the service's envelope. @param message - the public words, which are our guess */
export function reportRefusal(condition: ReportCondition, message: string, reason: PrivateReason): Refusal {
  const body = { errorType: 'BAD_REQUEST', errorMessage: message };
  return new Refusal(condition, { status: table[condition].status, body }, reason);
}
