import type { operations } from '../../../../openapi/connect.gen.ts';
import type { Handler } from '../../../world/call.ts';
import { readIssueView } from '../../../world/issue-view.ts';
import { requireAppPage } from '../app-visit.ts';
import { contextToken } from '../context-token.ts';
import { issueContext } from '../issue-context.ts';
import { requireForm } from '../site-visit.ts';

/** POST /plugins/servlet/ac/{appKey}/{moduleKey}: what `AP.context.getToken` brings. */
export const createContextToken: Handler<operations['createContextToken']> = (call) => {
  const { world, body: form } = call;
  const visit = requireForm(call, form.form_token);
  const { installation } = requireAppPage(call, visit);
  const issue = readIssueView(world, visit.site, form.issue ?? '', visit.account);
  const context = issue ? issueContext(issue) : {};
  const token = contextToken(world, installation, visit.account.accountId, context);
  return { status: 200, body: { token }, headers: { 'cache-control': 'no-store' } };
};
