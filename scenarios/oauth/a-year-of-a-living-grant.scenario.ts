import { scenario } from '../scenario.ts';
import { DOC, ROTATION_TALK } from './sources.ts';

export default scenario({
  id: 'oauth/a-year-of-a-living-grant',
  title: 'Somebody uses the app every working day for a year, and is never asked to consent again',
  sources: [
    `${DOC}: each rotation starts the ninety days anew`,
    `${ROTATION_TALK}: hold the grant as long as a refresh token lives`,
  ],
  situations: ['O4'],
  needs: ['virtual-time'],
  async play({ rohit, clock, site, journal, expect }) {
    await rohit.connects({ site: 'acme' });
    await rohit.asks('home');
    for (let day = 1; day <= 365; day += 1) {
      await clock.advance({ days: 1 });
      await rohit.opensApp();
      await rohit.comments('ED-1', `Day ${day}`);
    }
    expect((await site.issue('ED-1')).comments.length, 'comments').is(365);
    expect(await journal.count('submitConsent'), 'consents').is(1);
  },
});
