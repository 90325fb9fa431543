import { scenario } from '../scenario.ts';
import { CONCURRENT_REFRESH } from './sources.ts';

export default scenario({
  id: 'oauth/many-calls-one-refresh',
  title: 'Many calls at once, after the hour: one refresh, and all of them succeed',
  sources: [`${CONCURRENT_REFRESH}: 23,500 refused refreshes in fifteen days`],
  needs: ['virtual-time'],
  async play({ rohit, site, clock, faults, race, journal, expect }) {
    await rohit.connects({ site: 'acme' });
    await clock.advance({ hours: 2 });
    const refresh = await faults.hold('exchangeToken');
    const calls = Array.from({ length: 8 }, (_, call) => rohit.comments('ED-1', `Call ${call}`));
    await race.untilWaiting(refresh, 1);
    await refresh.release();
    await Promise.all(calls);
    expect((await site.issue('ED-1')).comments.length, 'comments').is(8);
    expect(await journal.count('exchangeToken'), 'the code and one refresh').is(2);
  },
});
