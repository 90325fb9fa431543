import { scenario } from '../scenario.ts';
import { DOC } from './sources.ts';

export default scenario({
  id: 'oauth/state-forged',
  title: 'A callback with a state that the app never made is refused, and its code is not exchanged',
  sources: ['RFC 6749, section 10.12', `${DOC}: state is required for security`],
  situations: ['O3'],
  needs: ['explains'],
  async play({ rohit, journal, expect }) {
    await rohit.beginsToConnect();
    const answer = await rohit.visitsApp('/callback?code=a-code-of-somebody&state=a-guess');
    expect(answer.status, 'status of the answer to a forged state').is(400);
    expect(answer.problem, 'what the app says').is('ask-consent/forged-state');
    expect(await journal.count('exchangeToken'), 'requests at the token endpoint').is(0);
  },
});
