import type { operations } from '../../../openapi/jira.gen.ts';
import type { Call, Handler } from '../../world/call.ts';
import { adfForm, type Form, textForm } from '../documents/forms.ts';
import { requireIssue } from '../guards/require-issue.ts';
import { JIRA_JSON } from '../refusals.ts';
import { renderIssue } from '../render-issue.ts';
import { selfLinkOf } from '../self-link.ts';
import { requireVisit } from '../visit.ts';

/** GET /rest/api/3/issue/{issueIdOrKey}: a hidden issue is answered like a missing one (observed). */
export const getIssue: Handler<operations['getIssue']> = (call) => read(call, adfForm);

/** The same with a description and comments of text. */
export const getIssueV2: Handler<operations['getIssueV2']> = (call) => read(call, textForm);

type ReadCall = Pick<Call<operations['getIssue']>, keyof Call>;

function read<B>(call: ReadCall, form: Form<B>) {
  const visit = requireVisit(call);
  const issue = requireIssue(call, visit, call.pathParameters.issueIdOrKey);
  const showing = { world: call.world, visit, self: selfLinkOf(call, visit.site), form };
  return {
    status: 200 as const,
    body: renderIssue(showing, issue, call.query.fields ?? []),
    type: JIRA_JSON,
  };
}
