import { scenario } from '../scenario.ts';
import { CONCURRENT_REFRESH, ROTATION } from './sources.ts';

export default scenario({
  id: 'oauth/killed-between-receiving-and-storing',
  title: 'The app dies with the new token in its hands: its successor refreshes with the old one',
  sources: [`${ROTATION}: the reuse interval`, `${CONCURRENT_REFRESH}`],
  situations: ['O4'],
  needs: ['restart', 'virtual-time'],
  async play({ rohit, app, clock, journal, expect }) {
    await rohit.connects({ site: 'acme' });
    await clock.advance({ hours: 2 });
    const { died } = app.diesBeforeStoring();
    const abandoned = rohit.triesToComment('ED-1', 'Never answered');
    await died;
    void abandoned;
    await app.isKilledAndRestarted();
    await clock.advance({ minutes: 1 });
    await rohit.comments('ED-1', 'From the successor');
    await clock.advance({ days: 30 });
    await rohit.comments('ED-1', 'And for long');
    expect(await journal.count('submitConsent'), 'consents').is(1);
  },
});
