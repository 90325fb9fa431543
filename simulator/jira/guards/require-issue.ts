import type { Call } from '../../world/call.ts';
import { jiraRefusal } from '../refusals.ts';
import { findIssue, type Issue } from '../state.ts';
import type { Visit } from '../visit.ts';

/** Guards the issue: on this site, and not hidden from the person; one answer for both. @throws Refusal 404 */
export function requireIssue({ world }: Pick<Call, 'world'>, visit: Visit, keyOrId: string): Issue {
  const issue = findIssue(world, visit.site.cloudId, keyOrId);
  const { accountId, handle } = visit.person;
  if (issue && (issue.visibleTo?.includes(accountId) ?? true)) return issue;
  throw jiraRefusal('issueMissing', {
    check: 'the issue exists on the site and the person may see it',
    received: issue ? `${issue.key}, hidden from ${handle}` : keyOrId,
  });
}
