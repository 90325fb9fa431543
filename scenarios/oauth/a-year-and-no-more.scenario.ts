import { scenario } from '../scenario.ts';
import { ROTATION } from './sources.ts';

export default scenario({
  id: 'oauth/a-year-and-no-more',
  title: 'Where consents end after 365 days, they do so to the second, however often they are used',
  sources: [`${ROTATION}: an absolute expiry of 365 days; the documentation of 2026 no longer names it`],
  situations: ['O4'],
  needs: ['explains', 'virtual-time'],
  setup: { dials: { 'oauth.absoluteExpiry': '365-days' } },
  async play({ rohit, clock, expect }) {
    await rohit.connects({ site: 'acme' });
    await rohit.asks('home');
    for (let month = 1; month <= 12; month += 1) {
      await clock.advance({ days: 30 });
      await rohit.comments('ED-1', `Month ${month}`);
    }
    await clock.advance({ days: 5, seconds: -1 });
    await rohit.comments('ED-1', 'The last second');
    await clock.advance({ hours: 1 });
    const answer = await rohit.triesToComment('ED-1', 'The year is over');
    expect(answer.problem, 'what the app says').is('ask-consent/refresh-token-invalid');
  },
});
