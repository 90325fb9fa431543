import type { Comment, Issue, Jira } from '../jira/create-jira.ts';
import { AppRefusal } from './app-problem.ts';
import { isIssueKey } from './configuration.ts';

/** Jira's own limit is about this; it answers for itself beyond. */
export const longestComment = 32_767;

/** An issue with its newest comments. */
export interface IssueView {
  issue: Issue;
  comments: Comment[];
  total: number;
}

export async function readIssue(jira: Jira, issueKey: string): Promise<IssueView> {
  const issue = await jira.issue(issueKey);
  return { issue, ...(await jira.comments(issueKey)) };
}

/** @throws AppRefusal 400 for what cannot be a key */
export function issueKeyOf(text: string): string {
  if (isIssueKey(text)) return text;
  throw new AppRefusal({
    status: 400,
    kind: 'bad-request',
    condition: 'not-an-issue-key',
    message: 'The address must name an issue key such as ED-1.',
  });
}
