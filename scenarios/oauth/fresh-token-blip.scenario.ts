import { scenario } from '../scenario.ts';

export default scenario({
  id: 'oauth/fresh-token-blip',
  title: 'A token that is a moment old is refused once; the app waits, and does not refresh',
  sources: ['https://github.com/ParabolInc/parabol AtlassianManager.ts: one repetition after 750 ms'],
  needs: ['virtual-time'],
  setup: { dials: { 'oauth.freshTokenBlip': 'first-call' } },
  async play({ rohit, clock, journal, expect }) {
    await rohit.connects({ site: 'acme' });
    await rohit.comments('ED-1', 'After the blip');
    await clock.advance({ hours: 2 });
    await rohit.comments('ED-1', 'After the blip of a refreshed token');
    expect(await journal.count('exchangeToken'), 'requests at the token endpoint').is(2);
  },
});
