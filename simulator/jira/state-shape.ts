import { count, fields, instant, listOf, mapOf, oneOf, optional, type Shape, text } from '../world/shape.ts';
import { isAdf } from './documents/adf.ts';
import type { Comment, CommentVisibility, Issue, JiraState, Project } from './state.ts';

const adf: Shape = (value, where) => (isAdf(value) ? undefined : `${where} is not an ADF document`);
const nullable =
  (inner: Shape): Shape =>
  (value, where) =>
    value === null ? undefined : inner(value, where);

const comment = fields<Comment>({
  commentId: text,
  author: text,
  clientId: text,
  body: adf,
  visibility: optional(
    fields<CommentVisibility>({ type: oneOf('group', 'role'), value: text, identifier: nullable(text) }),
  ),
  createdAt: instant,
});

export const issueShape = fields<Issue>({
  issueId: text,
  key: text,
  cloudId: text,
  projectKey: text,
  issueType: text,
  summary: text,
  description: optional(adf),
  reporter: optional(text),
  visibleTo: optional(listOf(text)),
  createdAt: instant,
  updatedAt: instant,
  comments: listOf(comment),
});

export const projectShape = fields<Project>({
  projectId: text,
  cloudId: text,
  key: text,
  name: text,
  lastNumber: count,
});

/** What of this room a snapshot must hold to be restored. */
export const jiraShape = fields<JiraState>({
  issues: mapOf(issueShape),
  keys: mapOf(text),
  projects: mapOf(projectShape),
  comments: count,
  issuesMade: count,
  projectsMade: count,
});
