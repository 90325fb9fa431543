import { scenario } from '../scenario.ts';

export default scenario({
  id: 'oauth/scope-missing',
  title: 'A missing scope looks like an expired token; the app tells them apart and does not refresh',
  sources: [
    'https://community.developer.atlassian.com/t/81389',
    'https://community.developer.atlassian.com/t/73795',
  ],
  needs: ['explains', 'configuration'],
  setup: { configuration: { scopes: ['read:me', 'read:jira-user', 'read:jira-work', 'offline_access'] } },
  async play({ rohit, clock, journal, expect }) {
    await rohit.connects({ site: 'acme' });
    await clock.advance({ minutes: 5 });
    const answer = await rohit.triesToComment('ED-1', 'Not allowed');
    expect(answer.problem, 'what the app says').is('missing-scope/scope-mismatch');
    expect(await journal.count('exchangeToken'), 'requests at the token endpoint').is(1);
    expect((await rohit.asks('readIssue', 'ED-1')).status, 'status of reading, which is allowed').is(200);
  },
});
