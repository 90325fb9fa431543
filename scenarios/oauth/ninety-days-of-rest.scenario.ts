import { scenario } from '../scenario.ts';
import { DOC } from './sources.ts';

export default scenario({
  id: 'oauth/ninety-days-of-rest',
  title: 'A grant that rests for ninety days is dead; a second less, and it lives another ninety',
  sources: [`${DOC}: refresh tokens expire after 90 days of inactivity`],
  situations: ['O4'],
  needs: ['explains', 'virtual-time'],
  async play({ rohit, clock, expect }) {
    await rohit.connects({ site: 'acme' });
    await clock.advance({ days: 90, seconds: -1 });
    await rohit.comments('ED-1', 'Just in time');
    await clock.advance({ days: 90, seconds: 1 });
    const answer = await rohit.triesToComment('ED-1', 'Too late');
    expect(answer.problem, 'what the app says').is('ask-consent/refresh-token-invalid');
    await rohit.connects({ site: 'acme' });
    await rohit.comments('ED-1', 'After a new consent');
  },
});
