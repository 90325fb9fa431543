import { accountOf } from '../world/directory.ts';
import type { IssueReader } from '../world/issue-view.ts';
import { textOfAdf } from './documents/text-of-adf.ts';
import { findIssue, findProject } from './state.ts';

/** An issue for the page of a browser; a hidden one is as good as none. */
export const readIssue: IssueReader = (world, site, keyOrId, { accountId }) => {
  const issue = findIssue(world, site.cloudId, keyOrId);
  if (!issue || issue.visibleTo?.includes(accountId) === false) return undefined;
  const { issueId, key, summary, issueType, projectKey, description } = issue;
  const comments = issue.comments.map(({ author, body, createdAt: at }) => ({
    author: accountOf(world, author)?.name ?? author,
    text: textOfAdf(body),
    at,
  }));
  const projectId = findProject(world, site, projectKey)?.projectId ?? '';
  const text = description ? textOfAdf(description) : '';
  return { issueId, key, summary, issueType, projectKey, projectId, description: text, comments };
};
