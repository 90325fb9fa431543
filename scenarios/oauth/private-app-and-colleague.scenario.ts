import { scenario } from '../scenario.ts';
import { DOC, THREAD } from './sources.ts';

export default scenario({
  id: 'oauth/private-app-and-colleague',
  title: 'An app that is not shared lets its owner in, and tells a colleague that it is in development',
  sources: [`${DOC}: only you can install and use it`, `${THREAD}: private by default`],
  situations: ['O5'],
  setup: { app: { sharing: 'not-sharing' } },
  async play({ rohit, mark, journal, expect }) {
    await rohit.connects({ site: 'acme' });
    const { page } = await mark.triesToConnect({ site: 'acme' });
    expect(page.url, 'where Mark is').includes('api.atlassian.com/oauth2/authorize/server/consent');
    expect(page.body, 'the page').includes('only the owner of this application may grant it access');
    expect(await journal.count('exchangeToken'), 'codes exchanged').is(1);
  },
});
