import { scenario } from '../scenario.ts';
import { RATE_LIMITS } from './sources.ts';

export default scenario({
  id: 'oauth/metering',
  title: 'The limits at work: many comments on one issue at once, and each of them arrives',
  sources: [`${RATE_LIMITS}: 20 writes on one issue in two seconds, 100 in thirty`],
  situations: ['O9'],
  needs: ['virtual-time'],
  setup: { dials: { 'jira.rateLimits': 'enforced' } },
  async play({ rohit, site, journal, expect }) {
    await rohit.connects({ site: 'acme' });
    for (let count = 1; count <= 25; count += 1) await rohit.comments('ED-1', `Number ${count}`);
    expect((await site.issue('ED-1')).comments.length, 'comments').is(25);
    const limited = (await journal.exchanges('addComment')).filter(
      ({ response }) => response?.status === 429,
    );
    expect(limited.length > 0, 'the limit struck').is(true);
  },
});
