import type { Site } from '../context.ts';
import type { OAuthAddresses } from '../oauth/addresses.ts';

/**
 * @returns the base of all Jira calls to a site. An access token works at the gateway only, never at the site's host.
 * @see https://developer.atlassian.com/cloud/oauth/getting-started/making-calls-to-api/
 */
export function gatewayAddress(addresses: OAuthAddresses, site: Site): string {
  return `${addresses.api}/ex/jira/${encodeURIComponent(site.cloudId)}`;
}
