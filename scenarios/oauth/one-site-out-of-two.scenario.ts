import { scenario } from '../scenario.ts';
import { MAKING_CALLS } from './sources.ts';

export default scenario({
  id: 'oauth/one-site-out-of-two',
  title: 'Somebody who granted two sites is asked which one is meant, since Atlassian does not tell',
  sources: [
    `${MAKING_CALLS}: you cannot tell which site was just approved`,
    'https://community.developer.atlassian.com/t/76395',
  ],
  needs: ['explains'],
  async play({ rohit, siteNamed, expect }) {
    const beta = siteNamed('beta');
    await rohit.connects({ site: 'acme' });
    await rohit.connects({ site: 'beta' });
    const unsure = await rohit.triesToComment('BE-1', 'Which site?');
    expect(unsure.problem, 'what the app says').is('choose-site/several-sites');
    await rohit.asks('chooseSite', beta.cloudId);
    await rohit.comments('BE-1', 'This one');
    await beta.showsComments('BE-1', [{ by: 'rohit', text: 'This one' }]);
  },
});
