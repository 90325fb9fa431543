import { scenario } from '../scenario.ts';

export default scenario({
  id: 'oauth/gateway-out-of-order',
  title: 'The gateway fails: reading is repeated, writing is not, since it may have happened',
  sources: ['RFC 9110, section 9.2.2: only idempotent methods are repeated without asking'],
  needs: ['explains', 'virtual-time'],
  async play({ rohit, faults, journal, expect }) {
    await rohit.connects({ site: 'acme' });
    await faults.script('getAccessibleResources', { kind: 'answer', like: 'unavailable' });
    await rohit.comments('ED-1', 'The list of sites came at the second try');
    await faults.script('addComment', {
      kind: 'answer',
      status: 502,
      body: { code: 502, message: 'Bad Gateway' },
    });
    const answer = await rohit.triesToComment('ED-1', 'Perhaps');
    expect(answer.problem ?? '', 'what the app says').includes('retry-later/');
    expect(await journal.count('addComment'), 'comments sent').is(2);
  },
});
