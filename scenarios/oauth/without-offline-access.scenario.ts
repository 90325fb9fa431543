import { scenario } from '../scenario.ts';
import { DOC } from './sources.ts';

export default scenario({
  id: 'oauth/without-offline-access',
  title: 'Without offline_access there is no refresh token: after the hour the app asks for consent',
  sources: [`${DOC}: offline_access`, 'https://github.com/obot-platform/tools/pull/310'],
  situations: ['O4'],
  needs: ['explains', 'configuration', 'virtual-time'],
  setup: { configuration: { scopes: ['read:me', 'read:jira-user', 'read:jira-work', 'write:jira-work'] } },
  async play({ rohit, clock, expect }) {
    await rohit.connects({ site: 'acme' });
    await rohit.comments('ED-1', 'Within the hour');
    await clock.advance({ hours: 1, seconds: 1 });
    const answer = await rohit.triesToComment('ED-1', 'After it');
    expect(answer.problem ?? '', 'what the app says').includes('ask-consent/');
  },
});
