import { scenario } from '../scenario.ts';
import { CONCURRENT_REFRESH, ROTATION } from './sources.ts';

export default scenario({
  id: 'oauth/lost-answer',
  title: 'The rotation took effect and its answer is lost: the leeway saves the grant',
  sources: [`${ROTATION}: the reuse interval is for this`, `${CONCURRENT_REFRESH}`],
  situations: ['O4'],
  needs: ['virtual-time'],
  async play({ rohit, clock, faults, journal, expect }) {
    await rohit.connects({ site: 'acme' });
    await clock.advance({ hours: 2 });
    await faults.script('exchangeToken', { kind: 'lose-answer' });
    await rohit.comments('ED-1', 'As if nothing had been');
    await clock.advance({ days: 30 });
    await rohit.comments('ED-1', 'And for long');
    expect(await journal.count('submitConsent'), 'consents').is(1);
  },
});
