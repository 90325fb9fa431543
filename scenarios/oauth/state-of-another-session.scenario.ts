import { scenario } from '../scenario.ts';

export default scenario({
  id: 'oauth/state-of-another-session',
  title: 'A callback that somebody else began is refused: nobody is led into the account of an attacker',
  sources: ['RFC 6749, section 10.12: the attacker has a valid code and state of his own'],
  situations: ['O3'],
  needs: ['explains'],
  async play({ rohit, mark, journal, expect }) {
    await rohit.opensApp();
    const callback = await mark.collectsCallback(await mark.beginsToConnect(), { site: 'acme' });
    const lured = await rohit.visitsApp(callback.pathname + callback.search);
    expect(lured.problem, 'what the app says to Rohit').is('ask-consent/foreign-session');
    expect(await journal.count('exchangeToken'), 'requests at the token endpoint').is(0);
  },
});
