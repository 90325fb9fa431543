import type { operations } from '../../../openapi/jira.gen.ts';
import type { Call, Handler } from '../../world/call.ts';
import { adfForm, type Form, textForm } from '../documents/forms.ts';
import { requireIssueFields } from '../guards/require-issue-fields.ts';
import { JIRA_JSON } from '../refusals.ts';
import { selfLinkOf } from '../self-link.ts';
import { createNextIssue } from '../state.ts';
import { requireVisit } from '../visit.ts';

/** POST /rest/api/3/issue: reported by the person who granted the token (documented: writes act as that person). */
export const createIssue: Handler<operations['createIssue']> = (call) => create(call, adfForm);

/** The same with a description of text. */
export const createIssueV2: Handler<operations['createIssueV2']> = (call) => create(call, textForm);

type CreateCall = Pick<Call<operations['createIssue']>, keyof Call>;

function create<B>(call: CreateCall, form: Form<B>) {
  const { world } = call;
  const visit = requireVisit(call);
  const { project, ...fields } = requireIssueFields(world, visit, form, call.body.fields);
  const reporter = visit.person.accountId;
  const { issueId, key, cloudId } = createNextIssue(world, project, { ...fields, reporter });
  world.record('issue.created', { key, cloudId, issueId, accountId: reporter, clientId: visit.clientId });
  const self = selfLinkOf(call, visit.site)(`/issue/${issueId}`);
  return { status: 201 as const, body: { id: issueId, key, self }, type: JIRA_JSON };
}
