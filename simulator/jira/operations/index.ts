import type { operations } from '../../../openapi/jira.gen.ts';
import type { Handlers } from '../../world/call.ts';
import { addComment, addCommentV2 } from './add-comment.ts';
import { bulkGetUsers } from './bulk-get-users.ts';
import { createIssue, createIssueV2 } from './create-issue.ts';
import { getComment, getCommentV2 } from './get-comment.ts';
import { getComments, getCommentsV2 } from './get-comments.ts';
import { getCurrentUser } from './get-current-user.ts';
import { getIssue, getIssueV2 } from './get-issue.ts';
import { getServerInfo } from './get-server-info.ts';
import { getUser } from './get-user.ts';
import { bulkGetUserEmails, getUserEmail } from './get-user-email.ts';
import { searchRetired } from './search-retired.ts';

/** The contents page: one file an operation of `openapi/jira.yaml`, for both versions of the API. */
export const jiraHandlers: Handlers<operations> = {
  addComment,
  addCommentV2,
  bulkGetUserEmails,
  bulkGetUserEmailsV2: bulkGetUserEmails,
  bulkGetUsers,
  bulkGetUsersV2: bulkGetUsers,
  createIssue,
  createIssueV2,
  getComment,
  getCommentV2,
  getComments,
  getCommentsV2,
  getCurrentUser,
  getCurrentUserV2: getCurrentUser,
  getIssue,
  getIssueV2,
  getServerInfo,
  getServerInfoV2: getServerInfo,
  getUser,
  getUserEmail,
  getUserEmailV2: getUserEmail,
  getUserV2: getUser,
  postSearchRetired: searchRetired,
  postSearchRetiredV2: searchRetired,
  searchRetired,
  searchRetiredV2: searchRetired,
};
