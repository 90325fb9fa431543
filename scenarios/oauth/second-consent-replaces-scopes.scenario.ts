import { scenario } from '../scenario.ts';
import { DOC } from './sources.ts';

export default scenario({
  id: 'oauth/second-consent-replaces-scopes',
  title: 'A second consent replaces the scopes of the first, for tokens that are out already too',
  sources: [
    `${DOC}: existing tokens reach all that the grant reaches`,
    'https://github.com/ParabolInc/parabol: re-consent replaces',
  ],
  async play({ rohit, site, wire, expect }) {
    const { accessToken } = await wire.tokensFrom(rohit);
    const comments = `api.atlassian.com/ex/jira/${site.cloudId}/rest/api/3/issue/ED-1/comment`;
    expect((await wire.get(comments, accessToken)).status, 'status of reading at first').is(200);
    await wire.tokensFrom(rohit, { parameters: { scope: 'read:me offline_access' } });
    const refused = await wire.get(comments, accessToken);
    expect(refused.status, 'status of reading after a consent without it').is(401);
    expect(refused.body, 'the gateway').is({ code: 401, message: 'Unauthorized; scope does not match' });
  },
});
