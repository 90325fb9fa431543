import { scenario } from '../scenario.ts';

export default scenario({
  id: 'oauth/consent-denied-without-state',
  title: 'A refusal that comes without a state is understood as one',
  sources: ['https://github.com/atlassian/atlassian-mcp-server/issues/21 shows a refusal without state'],
  needs: ['explains'],
  setup: { dials: { 'oauth.denyEchoesState': 'no' } },
  async play({ rohit, expect }) {
    const answer = await rohit.triesToConnect({ decision: 'cancel' });
    expect(answer.page.url.includes('state='), 'the callback carries a state').is(false);
    expect(answer.problem, 'what the app says').is('ask-consent/denied');
  },
});
