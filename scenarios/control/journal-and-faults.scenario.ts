import { scenario } from '../scenario.ts';
import { asked } from '../stage/control.ts';

export default scenario({
  id: 'control/journal-and-faults',
  title:
    'The journal tells what happens as it happens, keeps secrets to itself, and can be exported, drawn and emptied',
  sources: ['no counterpart at Atlassian: the control surface of the simulation'],
  async play({ rohit, wire, behindTheScenes, expect }) {
    const { control, world, simulator } = behindTheScenes;
    const params = { path: { world } };
    const following = await simulator.follow(`/_control/worlds/${world}/journal/follow?after=0`);
    const { accessToken } = await wire.tokensFrom(rohit);
    expect((await following.next()) ?? '', 'the first piece of the stream').includes('id: ');
    following.stop();

    const har = JSON.stringify(await asked(control.GET('/worlds/{world}/journal/har', { params })));
    expect(har, 'the archive').includes('/oauth/token');
    expect(har.includes(accessToken), 'the archive holds an access token').is(false);

    const query = { format: 'mermaid' } as const;
    const drawing = control.GET('/worlds/{world}/journal/diagram', {
      params: { ...params, query },
      parseAs: 'text',
    });
    const diagram = await asked(drawing);
    expect(diagram, 'the diagram').includes('POST /oauth/token authorization_code C1');
    expect(diagram.includes(accessToken), 'the diagram holds an access token').is(false);

    const script = { match: { operationId: 'getMe' }, effect: { kind: 'reset' as const } };
    const { faultId } = await asked(control.POST('/worlds/{world}/faults', { params, body: script }));
    const fault = { path: { world, faultId } };
    await asked(control.DELETE('/worlds/{world}/faults/{faultId}', { params: fault }));
    expect((await wire.get('api.atlassian.com/me', accessToken)).status, 'status without the fault').is(200);

    await asked(control.DELETE('/worlds/{world}/journal', { params }));
    const page = await asked(control.GET('/worlds/{world}/journal', { params }));
    expect(page.entries.length, 'entries afterwards').is(0);
  },
});
