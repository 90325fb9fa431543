import { scenario } from '../scenario.ts';

export default scenario({
  id: 'oauth/consent-denied',
  title: 'Somebody says no: the app says so, holds nothing, and asks again when told to',
  sources: [
    'https://github.com/atlassian/atlassian-mcp-server/issues/21: access_denied, User did not authorize the request',
  ],
  needs: ['explains'],
  async play({ rohit, journal, expect }) {
    const answer = await rohit.triesToConnect({ decision: 'cancel' });
    expect(answer.problem, 'what the app says').is('ask-consent/denied');
    expect(await journal.count('exchangeToken'), 'requests at the token endpoint').is(0);
    await rohit.connects({ site: 'acme' });
    await rohit.comments('ED-1', 'Yes, after all');
  },
});
