import { scenario } from '../scenario.ts';
import { RATE_LIMITS } from './sources.ts';

export default scenario({
  id: 'oauth/rate-limited-by-quota',
  title: 'An hourly quota is used up: the app says when to come back, and keeps quiet until then',
  sources: [`${RATE_LIMITS}: jira-quota-global-based, Retry-After of many minutes`],
  situations: ['O9'],
  needs: ['explains', 'virtual-time'],
  async play({ rohit, clock, faults, journal, expect }) {
    await rohit.connects({ site: 'acme' });
    await faults.script('addComment', { kind: 'answer', like: 'rate-limit-quota' });
    const answer = await rohit.triesToComment('ED-1', 'Not now');
    expect(answer.problem, 'what the app says').is('retry-later/rate-limited');
    const asked = await journal.count('addComment');
    await rohit.triesToComment('ED-1', 'Impatient');
    expect(await journal.count('addComment'), 'calls while it has to be quiet').is(asked);
    await clock.advance({ seconds: answer.retryAfter ?? 0 });
    await rohit.comments('ED-1', 'In the next hour');
  },
});
