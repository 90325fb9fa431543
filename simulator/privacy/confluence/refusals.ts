import { defineRefusals, type RefusalFact } from '../../world/facts.ts';
import { type PrivateReason, Refusal } from '../../world/refusal.ts';

const unknown = (status: number, title: string, words: string) => ({
  title,
  status,
  words,
  standing: 'unknown' as const,
  source: 'from memory; no public source at hand',
});

interface ConfluenceRefusal extends RefusalFact {
  readonly words: string;
}

/** What Confluence says no to. */
const table = {
  confluenceUserUnknown: {
    title: 'Nobody of the site has the account id: 404, or 400 (the dial privacy.confluenceUnknownUser)',
    status: 404,
    words: 'No user found with that account id',
    standing: 'observed',
    source:
      'github.com/MrRefactoring/confluence.js tests/live/v1/users.test.ts (both; the words are unknown)',
  },
  confluenceAccountIdMissing: unknown(400, 'The query names no accountId', 'The accountId must be given'),
  confluenceBodyMalformed: unknown(
    400,
    'The body is not a list of accountIds, or has more than 250',
    'Provided value for accountIds is not valid',
  ),
  confluenceNotInstalled: unknown(
    403,
    'The site is not in the grant, or its admin uninstalled the app',
    'The app is not installed on this instance',
  ),
  confluenceNotMember: unknown(
    403,
    'The person behind the grant may not use the site',
    'Current user not permitted to use Confluence',
  ),
} as const satisfies Record<string, ConfluenceRefusal>;

defineRefusals('confluence', table);

type Condition = keyof typeof table;

/**
 * A refusal of Confluence, in the envelope of the version that was asked.
 *
 * @param path - of the operation
 * @param status - where a dial says another than the table
 */
export function confluenceRefusal(
  condition: Condition,
  path: string,
  reason: PrivateReason,
  status: number = table[condition].status,
): Refusal {
  const { words } = table[condition];
  const body = path.startsWith('/wiki/api/v2/') ? version2(status, words) : version1(status, words);
  return new Refusal(condition, { status, body }, reason);
}

const version1 = (statusCode: number, message: string) => ({
  statusCode,
  data: { authorized: statusCode !== 403, valid: true, errors: [], successful: statusCode !== 403 },
  message,
});

const CODES: Readonly<Record<number, string>> = { 400: 'INVALID_REQUEST_PARAMETER', 403: 'FORBIDDEN' };

const version2 = (status: number, title: string) => ({
  errors: [{ status, code: CODES[status] ?? 'NOT_FOUND', title }],
});
