import { scenario } from '../scenario.ts';
import { DOC, THREAD } from './sources.ts';

export default scenario({
  id: 'oauth/sharing-switched-on',
  title: 'Once sharing is on colleagues can connect, and are told that nobody has reviewed the app',
  sources: [`${DOC}: enable sharing; that does not list the app on the Marketplace`, `${THREAD}`],
  situations: ['O6'],
  setup: { app: { sharing: 'not-sharing' } },
  async play({ mark, console, site, expect }) {
    expect((await mark.triesToConnect()).page.url, 'where Mark is at first').includes('/consent');
    await console.sharesApp();
    const consent = await mark.opensConsentPage();
    expect(consent, 'the consent page').includes('not yet been reviewed by Atlassian');
    await mark.connects({ site: 'acme' });
    await mark.comments('ED-1', 'In at last');
    await site.showsComments('ED-1', [{ by: 'mark', text: 'In at last' }]);
  },
});
