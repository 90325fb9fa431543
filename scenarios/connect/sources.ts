/** "Ensuring your Atlassian Connect app handles customer site imports", with the answers of staff. */
export const IMPORTS = 'https://community.developer.atlassian.com/t/41874';
/** "Enhanced Validation of OAuthClientIds", with the answers of staff. */
export const STALE_IDS = 'https://community.developer.atlassian.com/t/37179';
/** Signed-install: RS256, keys, audience, and what partners ran into. */
export const SIGNED_INSTALL = 'https://community.developer.atlassian.com/t/49046';
/** One secret for all sites of a listed app (2018), and back to one for each installation (2021). */
export const SHARED_SECRETS = 'https://community.developer.atlassian.com/t/16023';
export const SECRETS_APART = 'https://community.developer.atlassian.com/t/51059';
export const LIFECYCLE =
  'https://developer.atlassian.com/cloud/jira/platform/connect-app-descriptor/#lifecycle';
export const JWT_GUIDE =
  'https://developer.atlassian.com/cloud/jira/platform/understanding-jwt-for-connect-apps/';
export const IMPERSONATION =
  'https://developer.atlassian.com/cloud/jira/platform/user-impersonation-for-connect-apps/';
/** The published source of the host plugin, 2016. */
export const HOST_PLUGIN = 'https://github.com/mahmoudimus/ac';
export const UNKNOWN = 'no public source settles it: a dial of this project';
