import { scenario } from '../scenario.ts';
import { keepsProfiles } from './keeps-profiles.ts';

export default scenario({
  id: 'privacy/picture-of-a-run',
  title:
    'The control surface draws what became of each account, by name: who was late is told from who was erased',
  sources: ['no counterpart at Atlassian: the control surface of the simulation'],
  needs: ['personal-data', 'virtual-time'],
  setup: keepsProfiles(),
  async play({ rohit, mark, asha, app, clock, traces, behindTheScenes, expect }) {
    const { simulator, world } = behindTheScenes;
    await rohit.connects({ site: 'acme' });
    await app.learnsAbout(mark, asha);
    await app.livesThrough({ days: 1 });
    await asha.closesAccount();
    await clock.advance({ days: 10 });
    await app.reports();
    await traces.expectNone(asha);
    const url = `${simulator.url}/_control/worlds/${world}/privacy/picture`;
    const { status, headers, text } = await simulator.ask({ method: 'GET', url, headers: {} });
    expect(status, 'status of the picture').is(200);
    expect(headers.get('content-type') ?? '', 'kind of the picture').includes('text/html');
    for (const word of ['rohit', 'mark', 'asha', 'late', 'erased'])
      expect(text, 'the picture').includes(word);
  },
});
