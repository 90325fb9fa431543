import { scenario } from '../scenario.ts';

export default scenario({
  id: 'oauth/closed-account-is-shown',
  title: 'Comments of an account that was closed stay, under the name of a former user',
  sources: ['https://support.atlassian.com/atlassian-account/docs/delete-your-atlassian-account/'],
  needs: ['explains'],
  async play({ rohit, mark, expect }) {
    await rohit.connects({ site: 'acme' });
    await mark.connects({ site: 'acme' });
    await mark.comments('ED-1', 'My last words');
    await mark.closesAccount();
    const answer = await mark.triesToComment('ED-1', 'From beyond');
    expect(answer.problem ?? '', 'what the app says to Mark').includes('ask-consent/');
    const { page } = await rohit.asks('readIssue', 'ED-1');
    expect(page.body, 'what Rohit reads').includes('Former user');
    expect(page.body, 'what Rohit reads').includes('My last words');
    expect(page.body.includes('Mark'), 'the name is still there').is(false);
  },
});
