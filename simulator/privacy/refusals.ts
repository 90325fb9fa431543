import { defineRefusals, type RefusalFact } from '../world/facts.ts';
import { type PrivateReason, Refusal } from '../world/refusal.ts';

const GUIDE = 'developer.atlassian.com/platform/forge/user-privacy-guidelines';
const TRACE =
  'github.com/jlglasgow123-byte/time-translator CHANGELOG.md (400 for a time that is not RFC 3339)';
const NOBODY = 'no public source at hand';

const malformed = (title: string, standing: RefusalFact['standing'], source = GUIDE) => ({
  title,
  status: 400,
  standing,
  source,
});

const tooSoon = (title: string) => ({ title, status: 429, standing: 'unknown' as const, source: NOBODY });

/** What report-accounts says to a report that it does not like; its status is known, its words are not. */
const table = defineRefusals('privacy', {
  reportUnreadable: malformed(
    'The body is not JSON, or not declared as JSON (that this is no 415 is a guess)',
    'unknown',
  ),
  reportBodyTooLarge: {
    title: 'The body is longer than the simulation reads, a megabyte',
    status: 413,
    standing: 'unknown',
    source: NOBODY,
  },
  reportMalformed: malformed('The body is not a list of accounts with accountId and updatedAt', 'documented'),
  reportEmpty: malformed(
    'There is no account in the report, with the dial privacy.emptyReport at refused',
    'unknown',
    NOBODY,
  ),
  reportTooLarge: malformed('There are more than 90 accounts in the report', 'inferred'),
  accountIdMalformed: malformed(
    'An account id is not 1 to 128 letters, digits, hyphens and colons',
    'inferred',
  ),
  accountIdForbidden: malformed(
    'The account id is `unknown`, with the dial privacy.forbiddenId at refused',
    'unknown',
  ),
  accountIdDuplicate: malformed(
    'An account is there twice, with the dial privacy.duplicateIds at refused',
    'unknown',
    NOBODY,
  ),
  accountIdUnknown: malformed(
    'Nobody has the account id, with the dial privacy.unknownIds at refused',
    'unknown',
    NOBODY,
  ),
  updatedAtMalformed: malformed('updatedAt is not a date and time of RFC 3339', 'observed', TRACE),
  updatedAtFuture: malformed(
    'updatedAt is yet to come, with the dial privacy.futureTimes at refused',
    'unknown',
    NOBODY,
  ),
  reportTooEarly: tooSoon(
    'An account was reported less than a cycle ago, with the dial privacy.earlyReports at 429',
  ),
  closedReported: tooSoon(
    'The app was told that an account is closed, with the dial privacy.closedAgain at 429',
  ),
});

export type ReportCondition = keyof typeof table;

/** The vocabulary of errorType is unknown; these are the names of the statuses. */
const ERROR_TYPES: Readonly<Record<number, string>> = {
  400: 'BAD_REQUEST',
  413: 'PAYLOAD_TOO_LARGE',
  429: 'TOO_MANY_REQUESTS',
};

/**
 * A refusal in the service's envelope.
 *
 * @param message - the public words, which are our guess
 * @param headers - such as Retry-After
 */
export function reportRefusal(
  condition: ReportCondition,
  message: string,
  reason: PrivateReason,
  headers: Readonly<Record<string, string>> = {},
): Refusal {
  const { status } = table[condition];
  const body = { errorType: ERROR_TYPES[status] ?? 'BAD_REQUEST', errorMessage: message };
  return new Refusal(condition, { status, body, headers }, reason);
}
