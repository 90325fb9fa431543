import { noteDisclosure } from '../world/disclosures.ts';
import { facts } from './facts.ts';
import { renderCommentPage, type Showing } from './render-comment.ts';
import { renderAuthor } from './render-person.ts';
import { findProject, type Issue } from './state.ts';
import { timestampOf } from './timestamp.ts';

/** An issue as the API shows it. @param wanted - the `fields` of the query; empty for all */
export function renderIssue<B>(showing: Showing<B>, issue: Issue, wanted: readonly string[]) {
  const fields = fieldsOf(showing, issue);
  const included = Object.keys(fields).filter(selectorOf(wanted));
  return {
    expand: '',
    id: issue.issueId,
    self: showing.self(`/issue/${issue.issueId}`),
    key: issue.key,
    fields: Object.fromEntries(included.map((name) => [name, fields[name]?.()])),
  };
}

/** What is not asked for is not rendered, so that nobody counts as shown who is not. */
function fieldsOf<B>(showing: Showing<B>, issue: Issue): Record<string, () => unknown> {
  const { self, form } = showing;
  const { reporter } = issue;
  const author = reporter === undefined ? undefined : () => authorOf(showing, reporter);
  return {
    summary: () => issue.summary,
    description: () => (issue.description ? form.write(issue.description) : null),
    project: () => projectOf(showing, issue),
    issuetype: () => ({ self: self('/issuetype/10001'), id: '10001', name: issue.issueType, subtask: false }),
    ...(author && { creator: author, reporter: author }),
    created: () => timestampOf(issue.createdAt),
    updated: () => timestampOf(issue.updatedAt),
    comment: () =>
      renderCommentPage(showing, issue, issue.comments, {
        startAt: 0,
        maxResults: facts.commentsPerPage.value,
      }),
  };
}

function authorOf<B>({ world, visit, self }: Showing<B>, accountId: string) {
  noteDisclosure(world, visit.clientId, [accountId]);
  return renderAuthor(world, accountId, visit, self);
}

function projectOf<B>({ world, visit, self }: Showing<B>, issue: Issue) {
  const project = findProject(world, visit.site, issue.projectKey);
  if (!project) throw new Error(`the issue ${issue.key} has no project`);
  const { projectId, key, name } = project;
  return { self: self(`/project/${projectId}`), id: projectId, key, name };
}

/** `*all` and `*navigable` mean all that there is here; `-name` leaves one out (documented). */
function selectorOf(wanted: readonly string[]): (name: string) => boolean {
  const names = wanted.flatMap((list) => list.split(',')).map((name) => name.trim());
  const without = new Set(names.filter((name) => name.startsWith('-')).map((name) => name.slice(1)));
  const only = new Set(names.filter((name) => name !== '' && !name.startsWith('-')));
  const all = only.size === 0 || only.has('*all') || only.has('*navigable');
  return (name) => (all || only.has(name)) && !without.has(name);
}
