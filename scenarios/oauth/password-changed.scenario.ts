import { scenario } from '../scenario.ts';
import { DOC } from './sources.ts';

export default scenario({
  id: 'oauth/password-changed',
  title: 'A new password ends refreshing; the app asks for consent, and the hour in hand still works',
  sources: [`${DOC}: change the password back, or initiate the entire flow again`],
  situations: ['O4'],
  needs: ['explains', 'virtual-time'],
  async play({ rohit, clock, expect }) {
    await rohit.connects({ site: 'acme' });
    await rohit.changesPassword();
    await rohit.comments('ED-1', 'The access token has its hour');
    await clock.advance({ hours: 2 });
    const answer = await rohit.triesToComment('ED-1', 'No more');
    expect(answer.problem, 'what the app says').is('ask-consent/refresh-token-invalid');
    await rohit.connects({ site: 'acme' });
    await rohit.comments('ED-1', 'With a new consent');
  },
});
