import { scenario } from '../scenario.ts';
import { DOC } from './sources.ts';

export default scenario({
  id: 'oauth/revoked-and-found-by-a-refresh',
  title: 'Somebody removes the app at Atlassian; the next refresh finds out, and only that person is asked',
  sources: [`${DOC}: an app cannot work anywhere after a user has revoked consent`],
  situations: ['O1'],
  needs: ['explains', 'virtual-time'],
  async play({ rohit, mark, clock, expect }) {
    await rohit.connects({ site: 'acme' });
    await mark.connects({ site: 'acme' });
    await rohit.revokesApp();
    await clock.advance({ hours: 2 });
    const answer = await rohit.triesToComment('ED-1', 'Nobody reads this');
    expect(answer.problem, 'what the app says to Rohit').is('ask-consent/refresh-token-invalid');
    await mark.comments('ED-1', 'Mine is alive');
  },
});
