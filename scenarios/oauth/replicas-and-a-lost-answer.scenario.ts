import { scenario } from '../scenario.ts';
import { CONCURRENT_REFRESH, ROTATION } from './sources.ts';

export default scenario({
  id: 'oauth/replicas-and-a-lost-answer',
  title: 'Three replicas want to refresh, and the first answer is lost: they still do with one grant',
  sources: [`${ROTATION}: the reuse interval`, CONCURRENT_REFRESH],
  needs: ['replicas', 'virtual-time'],
  async play({ rohit, app, site, clock, faults, journal, expect }) {
    await rohit.connects({ site: 'acme' });
    await clock.advance({ hours: 2 });
    await faults.script('exchangeToken', { kind: 'lose-answer' });
    const calls: Promise<void>[] = [];
    for (const replica of [0, await app.addsReplica(), await app.addsReplica()]) {
      rohit.reachesReplica(replica);
      calls.push(rohit.comments('ED-1', `From replica ${replica}`));
    }
    await Promise.all(calls);
    expect((await site.issue('ED-1')).comments.length, 'comments').is(3);
    await clock.advance({ days: 30 });
    await rohit.comments('ED-1', 'And for long');
    expect(await journal.count('submitConsent'), 'consents').is(1);
  },
});
