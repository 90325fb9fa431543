import type { operations } from '../../../openapi/jira.gen.ts';
import type { Call, Handler } from '../../world/call.ts';
import { adfForm, type Form, textForm } from '../documents/forms.ts';
import { requireIssue } from '../guards/require-issue.ts';
import { JIRA_JSON, jiraRefusal } from '../refusals.ts';
import { renderComment } from '../render-comment.ts';
import { selfLinkOf } from '../self-link.ts';
import { requireVisit } from '../visit.ts';

/** GET /rest/api/3/issue/{issueIdOrKey}/comment/{id}. */
export const getComment: Handler<operations['getComment']> = (call) => read(call, adfForm);

/** The same with a body of text. */
export const getCommentV2: Handler<operations['getCommentV2']> = (call) => read(call, textForm);

type ReadCall = Pick<Call<operations['getComment']>, keyof Call>;

function read<B>(call: ReadCall, form: Form<B>) {
  const visit = requireVisit(call);
  const { issueIdOrKey, id: commentId } = call.pathParameters;
  const issue = requireIssue(call, visit, issueIdOrKey);
  const comment = issue.comments.find((one) => one.commentId === commentId);
  if (!comment) {
    throw jiraRefusal('commentMissing', {
      check: 'the issue has the comment',
      received: `${commentId} of ${issue.key}`,
    });
  }
  const showing = { world: call.world, visit, self: selfLinkOf(call, visit.site), form };
  return { status: 200 as const, body: renderComment(showing, issue, comment), type: JIRA_JSON };
}
