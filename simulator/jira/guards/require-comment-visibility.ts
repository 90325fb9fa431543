import { jiraRefusal } from '../refusals.ts';
import type { CommentVisibility } from '../state.ts';

/**
 * Reads to whom a comment is restricted. It is kept and shown, and hides the comment from nobody: groups and roles are
 * not played.
 *
 * @throws Refusal 400
 */
export function requireCommentVisibility(visibility: unknown): CommentVisibility | undefined {
  if (visibility === undefined || visibility === null) return undefined;
  const { type, value, identifier } = Object(visibility) as Record<string, unknown>;
  const named = typeof value === 'string' ? value : identifier;
  if ((type === 'group' || type === 'role') && typeof named === 'string') {
    return { type, value: named, identifier: typeof identifier === 'string' ? identifier : named };
  }
  throw jiraRefusal('commentVisibilityInvalid', {
    check: 'visibility is {type: "group" or "role", value or identifier}',
    received: JSON.stringify(visibility),
  });
}
