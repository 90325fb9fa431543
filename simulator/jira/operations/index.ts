import type { operations } from '../../../openapi/jira.gen.ts';
import type { Handlers } from '../../world/call.ts';
import { addComment, addCommentV2 } from './add-comment.ts';
import { getCurrentUser } from './get-current-user.ts';

/** The contents page: a handler for each operation of `openapi/jira.yaml`. */
export const jiraHandlers: Partial<Handlers<operations>> = {
  addComment,
  addCommentV2,
  getCurrentUser,
  getCurrentUserV2: getCurrentUser,
};
