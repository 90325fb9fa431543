import { scenario } from '../scenario.ts';

export default scenario({
  id: 'oauth/state-replayed',
  title: 'A callback address that is opened a second time does nothing, and the connection stays',
  sources: ['RFC 6749, section 10.12', 'RFC 6749, section 4.1.2: a code is used once'],
  situations: ['O3'],
  needs: ['explains'],
  async play({ rohit, journal, expect }) {
    const callback = new URL((await rohit.connects({ site: 'acme' })).page.url);
    const again = await rohit.visitsApp(callback.pathname + callback.search);
    expect(again.problem, 'what the app says to the replay').is('ask-consent/replayed-state');
    expect(await journal.count('exchangeToken'), 'requests at the token endpoint').is(1);
    await rohit.comments('ED-1', 'Still connected');
  },
});
