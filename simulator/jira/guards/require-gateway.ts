import { requireSiteHost } from '../../oauth/require-site-host.ts';
import { bearerTokenOf } from '../../world/bearer-token.ts';
import type { Call } from '../../world/call.ts';
import { defineRefusals } from '../../world/facts.ts';
import { Refusal } from '../../world/refusal.ts';

const table = {
  siteTakesNoBearer: {
    title: 'A 3LO access token, or none, at the host of a site, where only the gateway takes one',
    status: 401,
    standing: 'observed',
    source: 'jira-node issue 255 (2019)',
  },
  siteWantsConnectToken: {
    title: 'A bearer that is no JWT, at the host of a site',
    status: 403,
    standing: 'observed',
    source: 'github.com/lesstif/php-jira-rest-client/issues/528',
  },
} as const;

defineRefusals('jira', table);

type Asked = Pick<Call, 'world' | 'host' | 'headers'>;

/**
 * The wrong-host trap: what a site says to whoever should have gone to the gateway.
 *
 * @returns the refusal; a site that does not exist is refused as such
 */
export function refuseAtSite({ world, host, headers }: Asked): Refusal {
  requireSiteHost(world, host);
  const accessToken = bearerTokenOf(headers);
  const check = 'a 3LO access token is sent to api.atlassian.com/ex/jira/{cloudId}';
  if (accessToken !== undefined && accessToken.split('.').length !== 3) {
    const body = { error: 'Failed to parse Connect Session Auth Token' };
    const { status } = table.siteWantsConnectToken;
    return new Refusal('siteWantsConnectToken', { status, body }, { check, received: host.host });
  }
  const { status } = table.siteTakesNoBearer;
  const body = { message: 'Client must be authenticated to access this resource.', 'status-code': status };
  return new Refusal('siteTakesNoBearer', { status, body }, { check, received: host.host });
}
