import { scenario } from '../scenario.ts';
import { tokensOf } from '../stage/wire.ts';

export default scenario({
  id: 'oauth/service-account',
  title: 'A service account gets tokens without anybody, for an hour, and acts as itself',
  sources: [
    'https://support.atlassian.com/user-management/docs/create-oauth-2-0-credential-for-service-accounts/',
  ],
  setup: {
    accounts: [
      { handle: 'rohit', name: 'Rohit Ravindra' },
      { handle: 'asha', name: 'Asha Admin' },
      { handle: 'robot', name: 'Robot' },
    ],
    apps: [
      {
        handle: 'robot-credential',
        kind: 'service-account',
        name: 'Robot',
        account: 'robot',
        sites: ['acme'],
        scopes: ['read:jira-work', 'write:jira-work'],
      },
    ],
  },
  async play({ site, clock, wire, behindTheScenes, expect }) {
    const credential = await behindTheScenes.control.GET('/worlds/{world}/apps/{clientId}', {
      params: { path: { world: behindTheScenes.world, clientId: 'robot-credential' } },
    });
    const { clientId = '', clientSecret = '' } = credential.data ?? {};
    const answer = await wire.token({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
    });
    const { accessToken, refreshToken } = tokensOf(answer);
    expect(typeof refreshToken, 'kind of refresh_token').is('undefined');
    const comments = `api.atlassian.com/ex/jira/${site.cloudId}/rest/api/2/issue/ED-1/comment`;
    expect((await wire.post(comments, accessToken, { body: 'Beep' })).status, 'status of a comment').is(201);
    await site.showsComments('ED-1', [{ by: 'robot', text: 'Beep' }]);
    await clock.advance({ hours: 1, seconds: 1 });
    expect((await wire.get(comments, accessToken)).status, 'status after the hour').is(401);
  },
});
