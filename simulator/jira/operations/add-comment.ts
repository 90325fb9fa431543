import type { operations } from '../../../openapi/jira.gen.ts';
import type { Call, Handler } from '../../world/call.ts';
import { adfForm, type Form, textForm } from '../documents/forms.ts';
import { facts } from '../facts.ts';
import { requireCommentBody } from '../guards/require-comment-body.ts';
import { requireCommentVisibility } from '../guards/require-comment-visibility.ts';
import { requireIssue } from '../guards/require-issue.ts';
import { requireIssueRate } from '../limits/require-limits.ts';
import { JIRA_JSON, jiraRefusal } from '../refusals.ts';
import { renderComment } from '../render-comment.ts';
import { selfLinkOf } from '../self-link.ts';
import { appendComment, type Issue } from '../state.ts';
import { requireVisit } from '../visit.ts';

/** POST /rest/api/3/issue/{issueIdOrKey}/comment: written as the person who granted the token (documented). */
export const addComment: Handler<operations['addComment']> = (call) => add(call, adfForm);

/** The same with a body of text. */
export const addCommentV2: Handler<operations['addCommentV2']> = (call) => add(call, textForm);

type AddCall = Pick<Call<operations['addComment']>, keyof Call>;

function add<B>(call: AddCall, form: Form<B>) {
  const visit = requireVisit(call);
  const issue = requireIssue(call, visit, call.pathParameters.issueIdOrKey);
  requireIssueRate(call.world, issue);
  const body = requireCommentBody(form, call.body.body);
  const visibility = requireCommentVisibility(call.body.visibility);
  requireRoom(issue);
  const author = visit.person.accountId;
  const comment = appendComment(call.world, issue, { author, clientId: visit.clientId, body, visibility });
  call.world.record('comment.created', {
    key: issue.key,
    cloudId: issue.cloudId,
    commentId: comment.commentId,
    accountId: author,
    clientId: visit.clientId,
  });
  const showing = { world: call.world, visit, self: selfLinkOf(call, visit.site), form };
  return { status: 201 as const, body: renderComment(showing, issue, comment), type: JIRA_JSON };
}

function requireRoom({ comments, key }: Issue): void {
  if (comments.length < facts.commentsPerIssue.value) return;
  throw jiraRefusal('commentsFull', {
    check: 'the issue has room for another comment',
    expected: `fewer than ${facts.commentsPerIssue.value}`,
    received: `${key} has ${comments.length}`,
  });
}
