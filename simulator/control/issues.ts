import type { operations } from '../../openapi/control.gen.ts';
import { textOfAdf } from '../jira/documents/text-of-adf.ts';
import { addIssue, findIssue, type Issue, issues } from '../jira/state.ts';
import { sites } from '../world/directory.ts';
import type { ControlHandler, Schemas } from './call.ts';
import { conflict, malformed, unknown } from './control-refusal.ts';
import { accountIdsOf, requireAccount, requireSite, requireWorld } from './require.ts';

export const listIssues: ControlHandler<operations['listIssues']> = (call) => {
  const world = requireWorld(call);
  const { site } = call.query;
  const cloudId = site === undefined ? undefined : requireSite(world, site, 'site').cloudId;
  const asked = [...issues(world).values()].filter(
    (issue) => cloudId === undefined || issue.cloudId === cloudId,
  );
  return { status: 200, body: asked.map(showIssue) };
};

export const createIssueInWorld: ControlHandler<operations['createIssueInWorld']> = (call) => {
  const world = requireWorld(call);
  const { key, reporter, visibleTo } = call.body;
  const site = requireSite(world, call.body.site, '/site');
  if (!site.products.includes('jira')) {
    throw conflict('siteWithoutJira', '/site', `there is no Jira on the site "${site.handle}"`);
  }
  if (reporter !== undefined) requireAccount(world, reporter, '/reporter');
  accountIdsOf(world, visibleTo ?? [], '/visibleTo');
  if (findIssue(world, site.cloudId, key)) {
    throw conflict('issueExists', '/key', `there is an issue ${key} on "${site.handle}" already`);
  }
  const issue = addIssue(world, call.body);
  world.record('issue.created', { key, cloudId: site.cloudId });
  return { status: 201, body: showIssue(issue) };
};

export const readIssueOfWorld: ControlHandler<operations['readIssueOfWorld']> = (call) => {
  const world = requireWorld(call);
  const { key } = call.pathParameters;
  const asked = call.query.site === undefined ? undefined : requireSite(world, call.query.site, 'site');
  const found = [...sites(world).keys()]
    .filter((cloudId) => asked === undefined || cloudId === asked.cloudId)
    .flatMap((cloudId) => findIssue(world, cloudId, key) ?? []);
  const [issue] = found;
  if (!issue)
    throw unknown(
      'issue',
      key,
      'key',
      [...issues(world).values()].map((one) => one.key),
    );
  if (found.length > 1)
    throw malformed('site', `${found.length} sites have an issue ${key}; say which is meant`);
  return { status: 200, body: showIssue(issue) };
};

function showIssue(issue: Issue): Schemas['WorldIssue'] {
  const { key, issueId, cloudId, summary, description, reporter, visibleTo, createdAt } = issue;
  return {
    key,
    issueId,
    cloudId,
    summary,
    ...(description && { description: textOfAdf(description) }),
    ...(reporter === undefined ? {} : { reporter }),
    ...(visibleTo && { visibleTo: [...visibleTo] }),
    createdAt: new Date(createdAt).toISOString(),
    comments: issue.comments.map((comment) => ({
      commentId: comment.commentId,
      author: comment.author,
      clientId: comment.clientId,
      text: textOfAdf(comment.body),
      createdAt: new Date(comment.createdAt).toISOString(),
    })),
  };
}
