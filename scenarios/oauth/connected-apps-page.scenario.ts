import { scenario } from '../scenario.ts';

export default scenario({
  id: 'oauth/connected-apps-page',
  title: 'People see at Atlassian which apps they let in, and can end it there',
  sources: ['https://id.atlassian.com/manage-profile/apps, as the documentation names it'],
  situations: ['O1'],
  async play({ rohit, behindTheScenes, expect }) {
    await rohit.connects({ site: 'acme' });
    const address = behindTheScenes.simulator.addressOf('id.atlassian.com/manage-profile/apps');
    expect((await rohit.goesTo(address)).body, 'the page').includes('DemoClientApp');
    await rohit.revokesApp();
    expect((await rohit.goesTo(address)).body.includes('DemoClientApp'), 'the app is still listed').is(false);
    await rohit.asks('disconnect');
    await rohit.connects({ site: 'acme' });
  },
});
