import type { operations } from '../../../openapi/jira.gen.ts';
import type { Handler } from '../../world/call.ts';
import { hostOfSite } from '../../world/directory.ts';
import { JIRA_JSON } from '../refusals.ts';
import { timestampOf } from '../timestamp.ts';
import { siteOf } from '../visit.ts';

/** What the documentation's sample says of the build; it never changes here. */
const BUILD = {
  version: '1001.0.0-SNAPSHOT',
  versionNumbers: [1001, 0, 0],
  deploymentType: 'Cloud',
  buildNumber: 100_300,
  buildDate: '2026-01-01T00:00:00.000+0000',
  scmInfo: '3f0c1d9a6b7e48d2a5c4e1f09b8d7a6c5e4f3021',
};

/** GET /rest/api/{2,3}/serverInfo. */
export const getServerInfo: Handler<operations['getServerInfo']> = (call) => {
  const site = siteOf(call);
  return {
    status: 200,
    body: {
      ...BUILD,
      baseUrl: call.addresses.of(hostOfSite(site), ''),
      serverTime: timestampOf(call.world.clock.now()),
      serverTitle: site.name,
    },
    type: JIRA_JSON,
  };
};
