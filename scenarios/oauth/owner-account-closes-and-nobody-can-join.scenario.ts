import { scenario } from '../scenario.ts';
import { THREAD } from './sources.ts';

export default scenario({
  id: 'oauth/owner-account-closes-and-nobody-can-join',
  title: 'Where an app without an owner cannot be granted, newcomers stay out and the others stay in',
  sources: [`${THREAD}: there is no way to change the owner`, 'unknown: a dial of the simulation'],
  situations: ['O10'],
  setup: { app: { owner: 'asha' }, dials: { 'oauth.appOfClosedOwner': 'nobody' } },
  async play({ rohit, mark, asha, expect }) {
    await mark.connects({ site: 'acme' });
    await asha.closesAccount();
    const { page } = await rohit.triesToConnect({ site: 'acme' });
    expect(page.url, 'where Rohit is').includes('api.atlassian.com/');
    await mark.comments('ED-1', 'Still in');
  },
});
