import { scenario } from '../scenario.ts';

export default scenario({
  id: 'oauth/site-admin-blocks-user-apps',
  title: 'A site admin blocks apps of users: Mark is sent to the admin, and gets in once she has connected',
  sources: [
    'https://support.atlassian.com/atlassian-cloud/kb/your-site-admin-must-authorize-this-app-error-in-atlassian-cloud-apps/',
  ],
  async play({ mark, asha, admin, expect }) {
    await admin.blocksUserInstalledApps('acme');
    const { page } = await mark.triesToConnect({ site: 'acme' });
    expect(page.body, 'what Mark reads').includes('Your site admin must authorize this app for the site');
    await asha.connects({ site: 'acme' });
    await mark.connects({ site: 'acme' });
    await mark.comments('ED-1', 'The admin has agreed');
  },
});
