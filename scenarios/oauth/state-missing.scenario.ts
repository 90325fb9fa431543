import { scenario } from '../scenario.ts';
import { DOC } from './sources.ts';

export default scenario({
  id: 'oauth/state-missing',
  title: 'A callback without a state is refused, and its code is not exchanged',
  sources: ['RFC 6749, section 10.12', `${DOC}: state is required for security`],
  situations: ['O3'],
  needs: ['explains'],
  async play({ rohit, journal, expect }) {
    await rohit.opensApp();
    const answer = await rohit.visitsApp('/callback?code=a-code-of-somebody');
    expect(answer.problem, 'what the app says').is('ask-consent/missing-state');
    expect(await journal.count('exchangeToken'), 'requests at the token endpoint').is(0);
  },
});
