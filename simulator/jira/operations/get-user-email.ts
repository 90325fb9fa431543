import type { operations } from '../../../openapi/jira.gen.ts';
import type { Handler } from '../../world/call.ts';

/**
 * GET /rest/api/{2,3}/user/email and /user/email/bulk are for apps that Atlassian approved, never for 3LO (documented:
 * they have no OAuth 2.0 entry), so a guard refuses every token before this.
 */
export const getUserEmail: Handler<operations['getUserEmail'] | operations['bulkGetUserEmails']> = () => {
  throw new Error('the guard of approved apps let a 3LO token through to /user/email');
};
