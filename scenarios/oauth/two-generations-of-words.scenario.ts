import { scenario } from '../scenario.ts';
import { refusalOf } from '../stage/wire.ts';
import { DOC } from './sources.ts';

export default scenario({
  id: 'oauth/two-generations-of-words',
  title: 'The app understands the words of both servers: those on the wire, and those in the documentation',
  sources: [
    `${DOC}: invalid_grant`,
    'https://github.com/ParabolInc/parabol/issues/11849: unauthorized_client',
    'https://github.com/MrRefactoring/jira.js',
  ],
  needs: ['explains', 'virtual-time'],
  async play({ rohit, clock, dials, wire, expect }) {
    for (const words of ['current', 'auth0']) {
      await dials.turn({ 'oauth.words': words });
      await rohit.connects({ site: 'acme' });
      await rohit.revokesApp();
      await clock.advance({ hours: 2 });
      const answer = await rohit.triesToComment('ED-1', 'Nobody reads this');
      expect(answer.problem, `what the app says to ${words} words`).is('ask-consent/refresh-token-invalid');
    }
    expect(refusalOf(await wire.exchange('no-code')), 'former words for a code').is([
      403,
      'invalid_grant',
      'Invalid authorization code',
    ]);
    expect(refusalOf(await wire.refresh('no-token')), 'former words for a refresh token').is([
      403,
      'invalid_grant',
      'Unknown or invalid refresh token.',
    ]);
  },
});
