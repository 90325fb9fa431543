import { html, type SafeHtml } from '@remix-run/html-template';
import type { operations } from '../../../../openapi/connect.gen.ts';
import { redirectTo } from '../../../oauth/authorization/refusals.ts';
import type { Handler } from '../../../world/call.ts';
import { type IssueView, readIssueView } from '../../../world/issue-view.ts';
import { installationsAt } from '../../tenants.ts';
import { appFrame } from '../app-frame.ts';
import { framePage, placeLine } from '../frame-page.ts';
import { issueContext, issueParameters } from '../issue-context.ts';
import { issuePanels } from '../page-modules.ts';
import { sitePageRefusal } from '../refusals.ts';
import { secondText } from '../second-text.ts';
import { loginAddress, visitOf } from '../site-visit.ts';

/** GET /browse/{issueKey}: an issue, and the panels of the apps that are enabled. */
export const showIssuePage: Handler<operations['showIssuePage']> = (call) => {
  const visit = visitOf(call);
  if (!visit) return redirectTo(loginAddress(call));
  const { world } = call;
  const { issueKey } = call.pathParameters;
  const issue = readIssueView(world, visit.site, issueKey, visit.account);
  if (!issue) {
    const check = 'the issue exists on the site and the person may see it';
    throw sitePageRefusal('issueNotAtSite', { check, received: issueKey });
  }
  const enabled = installationsAt(world, visit.tenant).filter(({ state }) => state === 'enabled');
  const panels = enabled.flatMap((installation) =>
    issuePanels(installation.descriptor).map((module) => ({ installation, module })),
  );
  const context = issueContext(issue);
  const parameters = issueParameters(issue);
  const body = html`${placeLine(visit)}
<p class="quiet">${issue.issueType} ${issue.key}</p>
<h1>${issue.summary}</h1>
${issue.description === '' ? '' : html`<p>${issue.description}</p>`}
${panels.map(
  (panel) => html`<section class="panel"><h2>${panel.module.name}</h2>
${appFrame(call, { ...panel, visit, context, parameters })}</section>`,
)}
${commentsPart(issue)}
<div class="flags" aria-live="polite"></div>`;
  const framed = panels.map(({ installation }) => installation);
  return framePage({ visit, title: `${issue.key} ${issue.summary}`, body, framed });
};

function commentsPart({ comments }: IssueView): SafeHtml | string {
  if (comments.length === 0) return '';
  return html`<h2>Comments</h2>
${comments.map(
  ({
    author,
    text,
    at,
  }) => html`<p><strong>${author}</strong> <span class="quiet">${secondText(at)}</span><br>${text}</p>
`,
)}`;
}
