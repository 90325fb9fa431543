import { scenario } from '../scenario.ts';

export default scenario({
  id: 'oauth/two-people-one-app',
  title: 'Two people use one app, and each comment on the issue bears the name of whoever wrote it',
  sources: [
    'community.developer.atlassian.com "Can multiple users use an OAuth 2.0 app": each person grants for oneself',
    'developer.atlassian.com/cloud/jira/platform/oauth-2-3lo-apps: writes act as the consenting user',
  ],
  situations: ['O1', 'O2'],
  async play({ rohit, mark, site }) {
    await rohit.opensApp();
    await rohit.connects({ site: 'acme' });
    await mark.opensApp();
    await mark.connects({ site: 'acme' });
    await rohit.comments('ED-1', 'From Rohit');
    await mark.comments('ED-1', 'From Mark');
    await site.showsComments('ED-1', [
      { by: 'rohit', text: 'From Rohit' },
      { by: 'mark', text: 'From Mark' },
    ]);
  },
});
