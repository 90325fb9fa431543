import type { operations } from '../../../openapi/jira.gen.ts';
import type { Call, Handler } from '../../world/call.ts';
import { adfForm, type Form, textForm } from '../documents/forms.ts';
import { facts } from '../facts.ts';
import { requireIssue } from '../guards/require-issue.ts';
import { requirePage } from '../guards/require-page.ts';
import { JIRA_JSON, jiraRefusal } from '../refusals.ts';
import { renderCommentPage } from '../render-comment.ts';
import { selfLinkOf } from '../self-link.ts';
import { requireVisit } from '../visit.ts';

const PAGE = { usual: facts.commentsPerPage.value, most: facts.commentsPerPage.value };

/** GET /rest/api/3/issue/{issueIdOrKey}/comment: a page of comments, oldest first unless asked otherwise. */
export const getComments: Handler<operations['getComments']> = (call) => list(call, adfForm);

/** The same with bodies of text. */
export const getCommentsV2: Handler<operations['getCommentsV2']> = (call) => list(call, textForm);

type ListCall = Pick<Call<operations['getComments']>, keyof Call>;

function list<B>(call: ListCall, form: Form<B>) {
  const visit = requireVisit(call);
  const issue = requireIssue(call, visit, call.pathParameters.issueIdOrKey);
  const page = requirePage(call.query, PAGE);
  const newestFirst = requireOrder(call.query.orderBy) === 'descending';
  const comments = newestFirst ? issue.comments.toReversed() : issue.comments;
  const showing = { world: call.world, visit, self: selfLinkOf(call, visit.site), form };
  return { status: 200 as const, body: renderCommentPage(showing, issue, comments, page), type: JIRA_JSON };
}

/** A plus sign in a query is a space to whoever reads it as a form. */
const ORDERS: ReadonlyMap<string, 'ascending' | 'descending'> = new Map([
  ['created', 'ascending'],
  ['+created', 'ascending'],
  [' created', 'ascending'],
  ['-created', 'descending'],
]);

function requireOrder(orderBy = 'created'): 'ascending' | 'descending' {
  const order = ORDERS.get(orderBy);
  if (order) return order;
  throw jiraRefusal('orderInvalid', {
    check: 'orderBy is created, +created or -created',
    received: orderBy,
  });
}
