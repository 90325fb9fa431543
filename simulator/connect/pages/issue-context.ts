import type { IssueView } from '../../world/issue-view.ts';
import type { PageContext } from './page-modules.ts';

/** What `AP.context.getContext`, and a context token, say of an issue (documented). */
export const issueContext = ({ issueId, key, projectId, projectKey }: IssueView) => ({
  jira: { issue: { id: issueId, key }, project: { id: projectId, key: projectKey } },
});

/** What stands for the parameters in the address of a panel (documented: context parameters). */
export const issueParameters = ({
  issueId,
  key,
  projectId,
  projectKey,
  issueType,
}: IssueView): PageContext => ({
  'issue.id': issueId,
  'issue.key': key,
  'issuetype.name': issueType,
  'project.id': projectId,
  'project.key': projectKey,
});
