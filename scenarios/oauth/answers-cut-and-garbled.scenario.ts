import { scenario } from '../scenario.ts';
import { ROTATION } from './sources.ts';

export default scenario({
  id: 'oauth/answers-cut-and-garbled',
  title: 'Answers that arrive in pieces or as nonsense harm nobody: the grant survives',
  sources: [`${ROTATION}: the leeway is for clients that did not get their answer`],
  needs: ['virtual-time'],
  async play({ rohit, site, clock, faults, expect }) {
    await rohit.connects({ site: 'acme' });
    for (const effect of [
      { kind: 'cut-body', bytes: 40 },
      { kind: 'garble-body' },
      { kind: 'reset' },
    ] as const) {
      await clock.advance({ hours: 2 });
      await faults.script('exchangeToken', effect);
      await rohit.comments('ED-1', `After ${effect.kind} at the token endpoint`);
      await faults.script('getAccessibleResources', effect);
      await rohit.comments('ED-1', `After ${effect.kind} at the gateway`);
    }
    expect((await site.issue('ED-1')).comments.length, 'comments').is(6);
  },
});
