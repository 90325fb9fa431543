import { noteDisclosure } from '../world/disclosures.ts';
import type { World } from '../world/world.ts';
import type { Form } from './documents/forms.ts';
import type { Page } from './guards/require-page.ts';
import { renderAuthor } from './render-person.ts';
import type { SelfLink } from './self-link.ts';
import type { Comment, Issue } from './state.ts';
import { timestampOf } from './timestamp.ts';
import type { Visit } from './visit.ts';

/** What a comment is shown in. */
export interface Showing<B> {
  readonly world: World;
  readonly visit: Visit;
  readonly self: SelfLink;
  readonly form: Form<B>;
}

/** A comment as the API shows it; its author is the person, whichever app wrote it (documented). */
export function renderComment<B>(showing: Showing<B>, issue: Issue, comment: Comment) {
  noteDisclosure(showing.world, showing.visit.clientId, [comment.author]);
  return commentOf(showing, issue, comment);
}

function commentOf<B>({ world, visit, self, form }: Showing<B>, issue: Issue, comment: Comment) {
  const author = renderAuthor(world, comment.author, visit, self);
  return {
    self: self(`/issue/${issue.issueId}/comment/${comment.commentId}`),
    id: comment.commentId,
    author,
    body: form.write(comment.body),
    updateAuthor: author,
    created: timestampOf(comment.createdAt),
    updated: timestampOf(comment.createdAt),
    ...(comment.visibility && { visibility: { ...comment.visibility } }),
    jsdPublic: true,
  };
}

/** A page of an issue's comments. @param comments - all of them, in the order that was asked for */
export function renderCommentPage<B>(
  showing: Showing<B>,
  issue: Issue,
  comments: readonly Comment[],
  { startAt, maxResults }: Page,
) {
  const shown = comments.slice(startAt, startAt + maxResults);
  noteDisclosure(showing.world, showing.visit.clientId, new Set(shown.map(({ author }) => author)));
  return {
    startAt,
    maxResults,
    total: comments.length,
    comments: shown.map((comment) => commentOf(showing, issue, comment)),
  };
}
