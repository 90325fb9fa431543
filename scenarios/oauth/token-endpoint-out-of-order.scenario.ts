import { scenario } from '../scenario.ts';

export default scenario({
  id: 'oauth/token-endpoint-out-of-order',
  title: 'The token endpoint fails for a while: nobody is asked to consent, and it mends by itself',
  sources: ['https://bitbucket.org/atlassianlabs/atlascode: stopped to take every 403 for dead credentials'],
  needs: ['explains', 'virtual-time'],
  async play({ rohit, clock, faults, expect }) {
    await rohit.connects({ site: 'acme' });
    await clock.advance({ hours: 2 });
    await faults.script('exchangeToken', { kind: 'answer', status: 503, body: 'Service Unavailable' }, 2);
    await rohit.comments('ED-1', 'At the third try');
    await clock.advance({ hours: 2 });
    await faults.script('exchangeToken', { kind: 'answer', status: 403, body: { message: 'Forbidden' } }, 10);
    const answer = await rohit.triesToComment('ED-1', 'Not now');
    expect(answer.problem ?? '', 'what the app says').includes('retry-later/');
    await faults.clear();
    await clock.advance({ hours: 2 });
    await rohit.comments('ED-1', 'Later');
  },
});
