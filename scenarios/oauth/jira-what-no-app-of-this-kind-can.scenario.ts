import { scenario } from '../scenario.ts';

export default scenario({
  id: 'oauth/jira-what-no-app-of-this-kind-can',
  title:
    'What stays closed: e-mail addresses of others, the retired search, and text where a document is due',
  sources: [
    'https://developer.atlassian.com/cloud/jira/platform/rest/v3/: no OAuth 2.0 entry at /user/email',
    'https://github.com/Alknoma/minutehand',
  ],
  async play({ rohit, mark, site, wire, expect }) {
    const { accessToken } = await wire.tokensFrom(rohit, { site: 'acme' });
    const api = `api.atlassian.com/ex/jira/${site.cloudId}/rest/api/3`;
    const email = await wire.get(`${api}/user/email?accountId=${mark.accountId}`, accessToken);
    expect(email.status, 'status of an e-mail address').is(401);
    expect((await wire.get(`${api}/search`, accessToken)).status, 'status of the search').is(410);
    const text = await wire.post(`${api}/issue/ED-1/comment`, accessToken, { body: 'Only text' });
    expect(text.body, 'what Jira says to text').is({
      errorMessages: [],
      errors: { comment: 'Comment body is not valid!' },
    });
  },
});
