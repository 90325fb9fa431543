/** Signed-install: RS256, keys, audience, and Atlassian's own forged installs. */
export const SIGNED_INSTALL = 'community.developer.atlassian.com/t/49046';
/** What an app has to do about imports. */
export const IMPORTS = 'community.developer.atlassian.com/t/41874';
/** Stale ids of clients are refused. */
export const STALE_IDS = 'community.developer.atlassian.com/t/37179';
export const JWT_GUIDE = 'developer.atlassian.com/cloud/jira/platform/understanding-jwt-for-connect-apps';
export const SECURITY = 'developer.atlassian.com/cloud/jira/platform/security-for-connect-apps';
export const IMPERSONATION =
  'developer.atlassian.com/cloud/jira/platform/user-impersonation-for-connect-apps';
