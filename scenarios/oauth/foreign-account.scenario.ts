import { scenario } from '../scenario.ts';
import { THREAD } from './sources.ts';

export default scenario({
  id: 'oauth/foreign-account',
  title: 'Somebody who signs in at Atlassian with another account than before is told, and nothing is mixed',
  sources: [`${THREAD}: whose browser consents decides who acts`, 'RFC 6749, section 10.12'],
  situations: ['O1', 'O3'],
  needs: ['explains'],
  async play({ rohit, site, expect }) {
    await rohit.connects({ site: 'acme' });
    await rohit.signsOutOfAtlassian();
    const answer = await rohit.triesToConnect({ site: 'acme', as: 'mark' });
    expect(answer.problem, 'what the app says').is('ask-consent/foreign-account');
    await rohit.comments('ED-1', 'Still Rohit');
    await site.showsComments('ED-1', [{ by: 'rohit', text: 'Still Rohit' }]);
  },
});
