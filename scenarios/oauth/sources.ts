/** Public addresses that many scenarios point to. */
export const DOC = 'https://developer.atlassian.com/cloud/jira/platform/oauth-2-3lo-apps/';
export const ROTATION = 'https://community.developer.atlassian.com/t/updated-31-january-2022/54172';
export const ROTATION_TALK = 'https://community.developer.atlassian.com/t/50348';
export const RATE_LIMITS = 'https://developer.atlassian.com/cloud/jira/platform/rate-limiting/';
export const MAKING_CALLS =
  'https://developer.atlassian.com/cloud/oauth/getting-started/making-calls-to-api/';
export const CONCURRENT_REFRESH = 'https://github.com/ParabolInc/parabol/issues/11849';
/** "Can multiple users use OAuth2.0 app", the thread with Rohit and Mark. */
export const THREAD = 'community.developer.atlassian.com: Can multiple users use oauth2.0 app';
