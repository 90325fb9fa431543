/** Public addresses that many scenarios point to. */
export const GUIDE = 'https://developer.atlassian.com/platform/forge/user-privacy-guidelines/';
export const FORGE_HELPER = 'https://developer.atlassian.com/platform/forge/runtime-reference/privacy-api/';
/** "Handling failures and auth in Personal Data Reporting API implementation", with the answers of staff. */
export const FAILURES = 'https://community.developer.atlassian.com/t/68901';
/** "Does Personal Data Reporting API need to be implemented for Auth provider", with the answers of staff. */
export const PROVIDERS = 'https://community.developer.atlassian.com/t/63165';
/** Whose token will do: any that is valid. */
export const ANY_BEARER = 'https://community.developer.atlassian.com/t/53720';
/** Fifteen days between reports, in 2019, and the endpoint for Connect. */
export const FIFTEEN_DAYS = 'https://community.developer.atlassian.com/t/28679';
/** Closed accounts: deactivated at the request, deleted 14 days later, "Former user" afterwards. */
export const GRACE = 'https://confluence.atlassian.com/jirakb (1178872095)';
export const TIME_TRANSLATOR = 'https://github.com/jlglasgow123-byte/time-translator CHANGELOG.md';
export const UNKNOWN = 'no public source settles it: a dial of this project';
