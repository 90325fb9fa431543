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
    const of = `accountId=${mark.accountId}`;
    for (const version of [2, 3]) {
      const rest = `api.atlassian.com/ex/jira/${site.cloudId}/rest/api/${version}`;
      const email = await wire.get(`${rest}/user/email?${of}`, accessToken);
      expect(email.status, 'status of an e-mail address').is(401);
      const emails = await wire.get(`${rest}/user/email/bulk?${of}`, accessToken);
      expect(emails.status, 'status of e-mail addresses').is(401);
      expect((await wire.get(`${rest}/search`, accessToken)).status, 'status of the search').is(410);
      const posted = await wire.post(`${rest}/search`, accessToken, { jql: 'project = ED' });
      expect(posted.status, 'status of the search by POST').is(410);
    }
    const api = `api.atlassian.com/ex/jira/${site.cloudId}/rest/api/3`;
    const text = await wire.post(`${api}/issue/ED-1/comment`, accessToken, { body: 'Only text' });
    expect(text.body, 'what Jira says to text').is({
      errorMessages: [],
      errors: { comment: 'Comment body is not valid!' },
    });
  },
});
