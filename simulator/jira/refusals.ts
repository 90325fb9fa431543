import { defineRefusals, type RefusalFact } from '../world/facts.ts';
import { type PrivateReason, Refusal } from '../world/refusal.ts';

interface JiraRefusal extends RefusalFact {
  /** The member of `errors` under which the words stand; without it they are an item of `errorMessages`. */
  readonly field?: string;
  readonly words: string;
}

const REC = 'github.com/Alknoma/minutehand, recorded 2026-10-08';
const SHAPE = 'the envelope is documented; no public source at hand for the words';

const USERS =
  "Atlassian's published description of the API (the statuses); no public source at hand for the words";

const unknown = (status: number, title: string, words: string, field?: string) => ({
  title,
  status,
  words,
  ...(field !== undefined && { field }),
  standing: 'unknown' as const,
  source: SHAPE,
});

/** What Jira itself says no to, in its envelope `{errorMessages, errors}`. */
const table = {
  issueMissing: {
    title: 'The issue does not exist, is on another site, or is hidden from the person',
    status: 404,
    words: 'Issue does not exist or you do not have permission to see it.',
    standing: 'observed',
    source: `${REC}, unknown_issue`,
  },
  commentMissing: unknown(
    404,
    'The issue has no such comment',
    'Can not find a comment for the id requested.',
  ),
  userMissing: {
    title: 'There is no such account on the site, or the query of GET /user names none',
    status: 404,
    words: 'Specified user does not exist or you do not have required permissions',
    standing: 'documented',
    source: USERS,
  },
  accountIdMissing: {
    title: 'The query of GET /user/bulk names no accountId',
    status: 400,
    words: 'The query parameter accountId is required.',
    standing: 'documented',
    source: USERS,
  },
  pageInvalid: unknown(400, 'startAt or maxResults is negative', 'Paging parameters must not be negative.'),
  orderInvalid: unknown(
    400,
    'orderBy is none of the documented values',
    'orderBy takes created, +created or -created.',
  ),
  personNotMember: unknown(
    403,
    'The scope suffices, but the person may not use the site (documented: scope and permission)',
    'You do not have permission to use this site.',
  ),
  bodyUnreadable: unknown(
    400,
    'The body is not JSON, or not an object of the right members',
    'There was an error parsing JSON. Check that your request body is valid.',
  ),
  bodyTooLarge: unknown(413, 'The body is too large to be read', 'The request is too large.'),
  commentNotAdf: {
    title: 'The body of a comment is of the wrong form: text in version 3, a document in version 2',
    status: 400,
    field: 'comment',
    words: 'Comment body is not valid!',
    standing: 'observed',
    source: `${REC}, comment_body_not_a_document (that version 2 says the same is inferred)`,
  },
  commentEmpty: unknown(400, 'The comment has no body', 'Comment body can not be empty!', 'comment'),
  commentTooLong: unknown(
    400,
    'The comment is longer than a text field holds',
    'The entered text is too long. It exceeds the allowed limit of 32,767 characters.',
    'comment',
  ),
  commentVisibilityInvalid: unknown(
    400,
    'The visibility names no group and no role',
    'The visibility of a comment is a group or a role, with its name.',
    'visibility',
  ),
  commentsFull: unknown(
    413,
    'The issue has as many comments as it can have',
    'The issue has too many comments.',
    'comment',
  ),
  searchRetired: {
    title: 'The search was retired: GET and POST, in both versions',
    status: 410,
    words: 'The requested API has been removed.',
    standing: 'observed',
    source:
      'community.developer.atlassian.com, removal of /rest/api/3/search (the status of GET in version 3; that of POST and version 2 is inferred, the words are unknown)',
  },
} as const satisfies Record<string, JiraRefusal>;

defineRefusals('jira', table);

/** Why Jira says no. */
export type JiraCondition = keyof typeof table;

/** Jira's media type, with its charset (observed). */
export const JIRA_JSON = 'application/json;charset=UTF-8';

/** A refusal of Jira, in its envelope. */
export function jiraRefusal(condition: JiraCondition, reason: PrivateReason): Refusal {
  const { status, words, field }: JiraRefusal = table[condition];
  const body =
    field === undefined
      ? { errorMessages: [words], errors: {} }
      : { errorMessages: [], errors: { [field]: words } };
  return new Refusal(condition, { status, body, type: JIRA_JSON }, reason);
}
