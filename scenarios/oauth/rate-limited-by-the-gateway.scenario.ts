import { scenario } from '../scenario.ts';

export default scenario({
  id: 'oauth/rate-limited-by-the-gateway',
  title: 'The gateway limits without saying for how long; the app backs off by itself',
  sources: ['https://developer.status.atlassian.com/incidents/bb38p4wdd7mz: 429 without Retry-After'],
  situations: ['O9'],
  needs: ['explains', 'virtual-time'],
  async play({ rohit, clock, faults, expect }) {
    await rohit.connects({ site: 'acme' });
    await faults.script('addComment', { kind: 'answer', like: 'rate-limit-gateway' }, 2);
    const before = clock.now();
    await rohit.comments('ED-1', 'With patience');
    expect(clock.now() - before >= 1_000, 'the app has waited').is(true);
    await faults.script('addComment', { kind: 'answer', like: 'rate-limit-gateway' }, 20);
    const answer = await rohit.triesToComment('ED-1', 'For ever');
    expect(answer.problem, 'what the app says in the end').is('retry-later/rate-limited');
  },
});
