import { scenario } from '../scenario.ts';
import { DOC } from './sources.ts';

export default scenario({
  id: 'oauth/resource-level-grant',
  title: 'With resource-level access, a consent is for the one site that was picked, and no other',
  sources: [`${DOC}: access types account-level and resource-level`],
  setup: { app: { accessType: 'resource-level' } },
  async play({ rohit, site, expect }) {
    await rohit.connects({ site: 'acme' });
    await rohit.comments('ED-1', 'For Acme');
    await rohit.connects({ site: 'beta' });
    await rohit.comments('BE-1', 'For Beta');
    const answer = await rohit.triesToComment('ED-1', 'Not for Acme any more');
    expect(answer.status >= 400, 'the app is refused').is(true);
    await site.showsComments('ED-1', [{ by: 'rohit', text: 'For Acme' }]);
  },
});
