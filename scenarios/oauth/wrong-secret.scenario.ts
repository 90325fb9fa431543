import { scenario } from '../scenario.ts';

export default scenario({
  id: 'oauth/wrong-secret',
  title: "A wrong client secret is the owner's to mend: nobody is asked to consent again",
  sources: [
    'https://github.com/MrRefactoring/jira.js: access_denied, Unauthorized means bad client credentials',
  ],
  needs: ['explains'],
  async play({ rohit, clock, console, expect }) {
    const before = await console.app();
    await rohit.connects({ site: 'acme' });
    await console.changes({ clientSecret: 'a-secret-that-the-app-does-not-know' });
    await clock.advance({ hours: 2 });
    const answer = await rohit.triesToComment('ED-1', 'Not yet');
    expect(answer.problem, 'what the app says').is('fix-configuration/client-credentials-refused');
    await console.changes({ clientSecret: before.clientSecret });
    await rohit.comments('ED-1', 'Mended, without a new consent');
  },
});
