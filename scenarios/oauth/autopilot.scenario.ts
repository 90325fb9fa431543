import { scenario } from '../scenario.ts';

export default scenario({
  id: 'oauth/autopilot',
  title: 'With the autopilot on, a consent needs no clicks: for scripts and CI',
  sources: ['no counterpart at Atlassian: a convenience of the simulation'],
  needs: ['explains'],
  async play({ mark, behindTheScenes, expect }) {
    const { control, world } = behindTheScenes;
    const params = { path: { world } };
    await control.PUT('/worlds/{world}/autopilot', {
      params,
      body: { account: 'mark', sites: ['beta'], decision: 'accept' },
    });
    const answer = await mark.connects();
    expect(answer.page.trail.length, 'addresses on the way').is(3);
    await mark.comments('BE-1', 'Nobody clicked');
    await control.PUT('/worlds/{world}/autopilot', { params, body: { account: 'mark', decision: 'deny' } });
    expect((await control.GET('/worlds/{world}/autopilot', { params })).data?.decision, 'decision').is(
      'deny',
    );
    expect((await mark.triesToConnect()).problem, 'what the app says').is('ask-consent/denied');
    await control.DELETE('/worlds/{world}/autopilot', { params });
    await mark.connects({ site: 'acme' });
  },
});
