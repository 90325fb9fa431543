import { scenario } from '../scenario.ts';

export default scenario({
  id: 'oauth/jira-in-both-versions',
  title:
    'What a token can do in Jira, in both versions of the interface: text in one, documents in the other',
  sources: [
    'https://developer.atlassian.com/cloud/jira/platform/rest/v3/',
    'https://developer.atlassian.com/cloud/jira/platform/rest/v2/',
  ],
  async play({ rohit, mark, site, wire, expect }) {
    const { accessToken } = await wire.tokensFrom(rohit, { site: 'acme' });
    const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'Hello' }] };
    const bodies = { 2: 'Hello', 3: { type: 'doc', version: 1, content: [paragraph] } };
    for (const version of [2, 3] as const) {
      const api = `api.atlassian.com/ex/jira/${site.cloudId}/rest/api/${version}`;
      const get = async (path: string) => (await wire.get(`${api}${path}`, accessToken)).status;
      const post = (path: string, body: unknown) => wire.post(`${api}${path}`, accessToken, body);
      expect(await get('/myself'), 'status of myself').is(200);
      expect(await get(`/user?accountId=${mark.accountId}`), 'status of a user').is(200);
      expect(await get(`/user/bulk?accountId=${mark.accountId}`), 'status of users').is(200);
      expect(await get('/serverInfo'), 'status of the server').is(200);
      const fields = {
        project: { key: 'ED' },
        summary: `By version ${version}`,
        issuetype: { name: 'Task' },
      };
      const created = await post('/issue', { fields });
      expect(created.status, 'status of a new issue').is(201);
      const issue = `/issue/${String(Reflect.get(Object(created.body), 'key'))}`;
      expect(await get(issue), 'status of the issue').is(200);
      const comment = await post(`${issue}/comment`, { body: bodies[version] });
      expect(Object(comment.body).body, 'body of the comment').is(bodies[version]);
      expect(await get(`${issue}/comment/${Object(comment.body).id}`), 'status of one comment').is(200);
      expect(await get(`${issue}/comment`), 'status of all comments').is(200);
    }
  },
});
