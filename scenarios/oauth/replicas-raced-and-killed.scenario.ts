import { scenario } from '../scenario.ts';
import { CONCURRENT_REFRESH, ROTATION } from './sources.ts';

export default scenario({
  id: 'oauth/replicas-raced-and-killed',
  title: 'The replica that refreshes dies in the midst of it: another one takes over within the leeway',
  sources: [`${ROTATION}: the reuse interval`, `${CONCURRENT_REFRESH}`],
  needs: ['replicas', 'restart', 'virtual-time'],
  async play({ rohit, app, clock, journal, expect }) {
    await rohit.connects({ site: 'acme' });
    await clock.advance({ hours: 2 });
    const second = await app.addsReplica();
    const { died } = app.diesBeforeStoring(0);
    const abandoned = rohit.triesToComment('ED-1', 'Never answered');
    await died;
    void abandoned;
    rohit.reachesReplica(second);
    await rohit.comments('ED-1', 'From the other replica');
    await clock.advance({ days: 1 });
    await rohit.comments('ED-1', 'And the day after');
    expect(await journal.count('submitConsent'), 'consents').is(1);
  },
});
