import { scenario } from '../scenario.ts';
import { CONCURRENT_REFRESH, ROTATION_TALK } from './sources.ts';

export default scenario({
  id: 'oauth/replicas-take-turns',
  title: 'Three replicas on one store, all after the hour: one refresh, and none of them loses the grant',
  sources: [`${CONCURRENT_REFRESH}`, `${ROTATION_TALK}: refreshing in two places kills one of them`],
  needs: ['replicas', 'virtual-time'],
  async play({ rohit, app, site, clock, faults, race, journal, expect }) {
    await rohit.connects({ site: 'acme' });
    await clock.advance({ hours: 2 });
    const refresh = await faults.hold('exchangeToken');
    const calls: Promise<void>[] = [];
    for (const replica of [0, await app.addsReplica(), await app.addsReplica()]) {
      rohit.reachesReplica(replica);
      calls.push(rohit.comments('ED-1', `From replica ${replica}`));
    }
    await race.untilWaiting(refresh, 1);
    await refresh.release();
    await Promise.all(calls);
    expect((await site.issue('ED-1')).comments.length, 'comments').is(3);
    expect(await journal.count('exchangeToken'), 'the code and one refresh').is(2);
  },
});
