import { defineRefusals } from '../world/facts.ts';
import { type PrivateReason, Refusal } from '../world/refusal.ts';

const REC = 'github.com/Alknoma/minutehand, recorded 2026-10-08';

const table = {
  jiraPathUnknown: {
    title: 'Jira has no such path',
    status: 404,
    problem: 'Not Found',
    standing: 'observed',
    source: `${REC}, unknown_path`,
  },
  jiraMethodUnknown: {
    title: 'The path has no such method',
    status: 405,
    problem: 'Method Not Allowed',
    standing: 'observed',
    source: `${REC} (the form; that it is 405 is inferred)`,
  },
  queryInvalid: {
    title: 'A parameter is not of its type',
    status: 400,
    problem: 'Bad Request',
    standing: 'observed',
    source: `${REC} (the form; the words are inferred)`,
  },
  mediaTypeUnknown: {
    title: 'The body is of a media type that Jira does not read',
    status: 415,
    problem: 'Unsupported Media Type',
    standing: 'inferred',
    source: 'from the form of the other refusals of Jira’s routing',
  },
} as const;

defineRefusals('jira', table);

/** Why Jira's routing says no. */
export type ProblemCondition = keyof typeof table;

/**
 * A refusal of Jira's routing, as a problem document (RFC 9457).
 *
 * @param path - as it was asked for at the gateway or the site; the prefix of the gateway is not shown
 */
export function problem(
  condition: ProblemCondition,
  path: string,
  detail: string,
  reason: PrivateReason,
): Refusal {
  const { status, problem: title } = table[condition];
  const instance = pathInJira(path);
  return new Refusal(
    condition,
    {
      status,
      body: { type: 'about:blank', title, status, detail, instance },
      type: 'application/problem+json;charset=UTF-8',
    },
    reason,
  );
}

/** The path as Jira sees it: without the gateway's prefix, and without its query. */
export function pathInJira(path: string): string {
  return path.replace(/^\/ex\/jira\/[^/?]*/, '').split('?', 1)[0] || '/';
}
