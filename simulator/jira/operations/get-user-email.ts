import type { operations } from '../../../openapi/jira.gen.ts';
import type { Handler } from '../../world/call.ts';

/**
 * GET /rest/api/3/user/email is for apps that Atlassian approved, never for 3LO (documented: it has no OAuth 2.0 entry),
 * so the guard of scopes refuses every token before this.
 */
export const getUserEmail: Handler<operations['getUserEmail']> = () => {
  throw new Error('the guard of scopes let a 3LO token through to /user/email');
};
