import { scenario } from '../scenario.ts';
import { DOC } from './sources.ts';

export default scenario({
  id: 'oauth/revoked-and-found-by-a-call',
  title: 'Somebody removes the app at Atlassian; the next call finds out, and no token is tried after that',
  sources: [`${DOC}: an app cannot work anywhere after a user has revoked consent`],
  needs: ['explains'],
  async play({ rohit, journal, expect }) {
    await rohit.connects({ site: 'acme' });
    await rohit.revokesApp();
    const answer = await rohit.triesToComment('ED-1', 'Nobody reads this');
    expect(answer.problem ?? '', 'what the app says').includes('ask-consent/');
    const asked = await journal.count('exchangeToken');
    await rohit.triesToComment('ED-1', 'Nor this');
    expect(await journal.count('exchangeToken'), 'token requests after the app knew').is(asked);
    await rohit.connects({ site: 'acme' });
    await rohit.comments('ED-1', 'Connected anew');
  },
});
