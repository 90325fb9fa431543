import { scenario } from '../scenario.ts';
import { RATE_LIMITS } from './sources.ts';

export default scenario({
  id: 'oauth/rate-limited-by-burst',
  title: 'A burst limit asks for a second; the app waits for it and then succeeds',
  sources: [`${RATE_LIMITS}: jira-burst-based, Retry-After`],
  situations: ['O9'],
  needs: ['virtual-time'],
  async play({ rohit, site, clock, faults, expect }) {
    await rohit.connects({ site: 'acme' });
    await faults.script('addComment', { kind: 'answer', like: 'rate-limit-burst' });
    const before = clock.now();
    await rohit.comments('ED-1', 'After a second');
    expect(clock.now() - before >= 1_000, 'a second has passed').is(true);
    await site.showsComments('ED-1', [{ by: 'rohit', text: 'After a second' }]);
  },
});
