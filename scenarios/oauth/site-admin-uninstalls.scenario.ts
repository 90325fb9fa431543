import { scenario } from '../scenario.ts';
import { DOC } from './sources.ts';

export default scenario({
  id: 'oauth/site-admin-uninstalls',
  title: 'A site admin uninstalls the app: everybody is cut off at that site until they consent anew',
  sources: [
    'https://support.atlassian.com/security-and-access-policies/docs/manage-your-users-third-party-apps/',
    `${DOC}: known issues`,
  ],
  needs: ['explains'],
  async play({ rohit, mark, admin, expect }) {
    await rohit.connects({ site: 'acme' });
    await mark.connects({ site: 'acme' });
    await admin.uninstallsApp('acme');
    for (const person of [rohit, mark]) {
      const answer = await person.triesToComment('ED-1', 'Nobody reads this');
      expect(answer.problem ?? '', `what the app says to ${person.name}`).includes('ask-consent/');
    }
    await mark.connects({ site: 'acme' });
    await mark.comments('ED-1', 'Back again');
  },
});
