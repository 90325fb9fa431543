import { scenario } from '../scenario.ts';
import { tokensOf } from '../stage/wire.ts';
import { DOC, THREAD } from './sources.ts';

export default scenario({
  id: 'oauth/walk-through-by-hand',
  title:
    'With a browser and a plain HTTP client somebody comments as oneself, by way of a callback that nobody serves',
  sources: [`${THREAD}: the walk-through with curl or Postman and https://example.com/`, `${DOC}`],
  situations: ['O8'],
  async play({ rohit, site, wire, expect }) {
    const address = wire.authorizationAddress({ state: 'rohit@example.com' });
    const callback = await rohit.collectsCallback(address, { site: 'acme' });
    expect(callback.origin + callback.pathname, 'where the browser is sent').is('https://example.com/');
    const { accessToken } = tokensOf(await wire.exchange(callback.searchParams.get('code') ?? ''));
    const resources = await wire.get('api.atlassian.com/oauth/token/accessible-resources', accessToken);
    const [{ id: cloudId }] = resources.body as [{ id: string }];
    const issue = `api.atlassian.com/ex/jira/${cloudId}/rest/api/2/issue/ED-1`;
    const comment = await wire.post(`${issue}/comment`, accessToken, { body: 'By hand' });
    expect(comment.status, 'status of the comment').is(201);
    await site.showsComments('ED-1', [{ by: 'rohit', text: 'By hand' }]);
  },
});
