import { scenario } from '../scenario.ts';
import { MAKING_CALLS } from './sources.ts';

export default scenario({
  id: 'oauth/token-sent-to-the-site-host',
  title: 'An access token works at the gateway and nowhere else; the host of the site takes none',
  sources: [`${MAKING_CALLS}`, 'https://github.com/lesstif/php-jira-rest-client/issues/528'],
  async play({ rohit, site, wire, expect }) {
    const { accessToken } = await wire.tokensFrom(rohit);
    const path = '/rest/api/3/myself';
    expect((await wire.get(`acme.atlassian.net${path}`, accessToken)).status, 'status at the site').is(401);
    expect((await wire.get(`acme.atlassian.net${path}`, 'no-jwt')).status, 'status for no JWT').is(403);
    const gateway = `api.atlassian.com/ex/jira/${site.cloudId}${path}`;
    expect((await wire.get(gateway, accessToken)).status, 'status at the gateway').is(200);
    const nowhere = 'api.atlassian.com/ex/jira/00000000-0000-0000-0000-000000000000';
    expect((await wire.get(nowhere + path, accessToken)).status, 'status for an unknown site').is(404);
  },
});
